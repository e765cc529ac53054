using System.Text.Json;

namespace ThreeColor.Simulation.Reports;

/// <summary>Writes <c>summary.json</c>: fixed names in a fixed order, indented by two, "\n" ends every line; the same summary gives the same bytes.</summary>
public static class SummaryJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 2, NewLine = "\n" };

    /// <summary>The bytes of the file: UTF-8 without a mark.</summary>
    public static byte[] ToBytes(DistrictSummary summary)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteHead(json, summary);
            WriteVisits(json, summary);
            WriteEvents(json, summary.Events);
            WriteTimes(json, summary);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteHead(Utf8JsonWriter json, DistrictSummary summary)
    {
        json.WriteStartObject("policy");
        json.WriteString("id", summary.Policy.Id);
        json.WriteString("version", summary.Policy.Version);
        json.WriteString("digest", summary.Policy.Digest);
        json.WriteEndObject();
        json.WriteNumber("seed", summary.Seed);
        json.WriteNumber("days", summary.Days);
        var residents = summary.Residents;
        WriteObject(json, "residents",
            ("register", residents.Register), ("listed", residents.Listed), ("red", residents.Red), ("yellow", residents.Yellow),
            ("blue", residents.Blue), ("undecided", residents.Undecided), ("notListed", residents.NotListed));
        var grid = summary.Grid;
        WriteObject(json, "grid",
            ("towns", grid.Towns), ("general", grid.General), ("ordinary", grid.Ordinary), ("micro", grid.Micro), ("workers", grid.Workers));
    }

    private static void WriteVisits(Utf8JsonWriter json, DistrictSummary summary)
    {
        var visits = summary.Visits;
        WriteObject(json, "visits", ("implied", visits.Implied), ("done", visits.Done), ("reportedByPaper", visits.ReportedByPaper));
        var ledger = summary.Ledger;
        WriteObject(json, "ledger",
            ("expected", ledger.Expected), ("met", ledger.Met), ("late", ledger.Late), ("excused", ledger.Excused),
            ("missed", ledger.Missed), ("pending", ledger.Pending), ("overdue", ledger.Overdue));
    }

    private static void WriteEvents(Utf8JsonWriter json, EventCounts events)
    {
        json.WriteStartObject("events");
        json.WriteNumber("raised", events.Raised);
        json.WriteNumber("closed", events.Closed);
        json.WriteNumber("open", events.Open);
        json.WriteNumber("reopened", events.Reopened);
        json.WriteNumber("retracted", events.Retracted);
        WriteCounts(json, "bySource", events.BySource);
        WriteCounts(json, "byTopRung", events.ByTopRung);
        json.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter json, DistrictSummary summary)
    {
        var silent = summary.SilentMinutes;
        WriteObject(json, "silentMinutes", ("p95", silent.P95), ("max", silent.Max), ("bound", silent.Bound));
        var notices = summary.Notices;
        WriteObject(json, "notices", ("committed", notices.Committed), ("delivered", notices.Delivered), ("escalated", notices.Escalated));
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, ValueList<NamedCount> counts)
    {
        json.WriteStartObject(name);
        foreach (var count in counts)
            json.WriteNumber(count.Name, count.Count);
        json.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, long Value)> members)
    {
        json.WriteStartObject(name);
        foreach (var (member, value) in members)
            json.WriteNumber(member, value);
        json.WriteEndObject();
    }
}
