using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Visits;

namespace ThreeColor.Simulation.Reports;

/// <summary>Writes visits and events page by page as comma-separated values; residents appear by id only (MECHANISM B5, G1).</summary>
public static class CsvExport
{
    private const int Page = 2000;

    /// <summary>Writes every visit and attempt.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    public static async Task WriteVisitsAsync(ICareReader reader, Stream stream, CancellationToken cancellationToken)
    {
        var csv = new CsvWriter(stream);
        await using var _ = csv.ConfigureAwait(false);
        await csv.WriteRowAsync(
            cancellationToken, "visit", "resident", "worker", "kind", "seen", "occurredAt", "receivedAt", "evidence", "checklistAnswered", "hazards")
            .ConfigureAwait(false);
        VisitKey? after = null;
        IReadOnlyList<Visit> page;
        do
        {
            page = await reader.VisitsAsync(after, Page, cancellationToken).ConfigureAwait(false);
            foreach (var visit in page)
                await WriteAsync(csv, visit, cancellationToken).ConfigureAwait(false);
            if (page.Count > 0)
                after = new(page[^1].Id, page[^1].Resident);
        }
        while (page.Count == Page);
    }

    /// <summary>Writes every event ever raised.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    public static async Task WriteEventsAsync(ICareReader reader, Stream stream, CancellationToken cancellationToken)
    {
        var csv = new CsvWriter(stream);
        await using var _ = csv.ConfigureAwait(false);
        await csv.WriteRowAsync(
            cancellationToken, "event", "resident", "cause", "source", "severity", "stage", "raisedAt", "endedAt", "topRung", "reopened",
            "silentFrom", "silentUntil", "departments").ConfigureAwait(false);
        Id<CareEvent>? after = null;
        IReadOnlyList<CareEvent> page;
        do
        {
            page = await reader.EventsAsync(after, Page, cancellationToken).ConfigureAwait(false);
            foreach (var careEvent in page)
                await WriteAsync(csv, careEvent, cancellationToken).ConfigureAwait(false);
            if (page.Count > 0)
                after = page[^1].Id;
        }
        while (page.Count == Page);
    }

    private static Task WriteAsync(CsvWriter csv, Visit visit, CancellationToken cancellationToken) => csv.WriteRowAsync(
        cancellationToken,
        visit.Id.Value,
        visit.Resident.Value,
        visit.Worker.Value,
        visit.Kind.Value,
        visit.Seen ? "yes" : "no",
        Text(visit.OccurredAt),
        Text(visit.ReceivedAt),
        Names.Of(visit.Evidence.Method),
        Text(visit.Checklist.Count(answer => answer.Result != ChecklistResult.Skipped)),
        Text(visit.Checklist.Count(answer => answer.Result == ChecklistResult.Hazard)));

    private static Task WriteAsync(CsvWriter csv, CareEvent careEvent, CancellationToken cancellationToken) => csv.WriteRowAsync(
        cancellationToken,
        careEvent.Id.Value,
        careEvent.Resident.Value,
        careEvent.Cause.Value,
        Names.Of(careEvent.Source),
        Names.Of(careEvent.Severity),
        Names.Of(careEvent.Stage),
        Text(careEvent.RaisedAt),
        Text(careEvent.EndedAt),
        Text(careEvent.TopRung + 1),
        Text(careEvent.Reopened),
        Text(careEvent.SilentFrom),
        Text(careEvent.SilentUntil),
        string.Join(' ', careEvent.Whistles.Select(whistle => whistle.Department.Value)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(Instant? instant) => instant is { } at ? InstantPattern.ExtendedIso.Format(at) : "";
}
