using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Visits;

namespace ThreeColor.Simulation.Reports;

/// <summary>Writes visits and events row by row as comma-separated values; residents appear by id only (MECHANISM B5, G1).</summary>
public static class CsvExport
{
    /// <summary>Writes every visit and attempt.</summary>
    /// <param name="export">Where from.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    public static async Task WriteVisitsAsync(ICareExport export, Stream stream, CancellationToken cancellationToken)
    {
        var csv = new CsvWriter(stream);
        await using var _ = csv.ConfigureAwait(false);
        await csv.WriteRowAsync(
            cancellationToken, "visit", "resident", "worker", "kind", "seen", "occurredAt", "receivedAt", "evidence", "checklistAnswered", "hazards")
            .ConfigureAwait(false);
        await foreach (var visit in export.VisitsAsync(cancellationToken).ConfigureAwait(false))
            await WriteAsync(csv, visit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes every event ever raised.</summary>
    /// <param name="export">Where from.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    public static async Task WriteEventsAsync(ICareExport export, Stream stream, CancellationToken cancellationToken)
    {
        var csv = new CsvWriter(stream);
        await using var _ = csv.ConfigureAwait(false);
        await csv.WriteRowAsync(
            cancellationToken, "event", "resident", "cause", "source", "severity", "stage", "raisedAt", "endedAt", "topRung", "reopened",
            "silentFrom", "silentUntil", "departments").ConfigureAwait(false);
        await foreach (var careEvent in export.EventsAsync(cancellationToken).ConfigureAwait(false))
            await WriteAsync(csv, careEvent, cancellationToken).ConfigureAwait(false);
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
