using System.Text.Json.Serialization;
using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Residents;

namespace ThreeColor.Events;

/// <summary>Something that somebody must own until it is handled, fed back and evaluated (MECHANISM E).</summary>
public sealed record CareEvent
{
    /// <summary>The largest number of reports that an event keeps.</summary>
    public const int ReportsKept = 64;

    /// <summary>(resident, cause, episode) as text.</summary>
    public required Id<CareEvent> Id { get; init; }

    /// <summary>The resident.</summary>
    public required Id<Resident> Resident { get; init; }

    /// <summary>The cause; fixed when raised. At most one open event per (resident, cause).</summary>
    public required Id<Cause> Cause { get; init; }

    /// <summary>Which event of this cause it is, from 1.</summary>
    public required int Episode { get; init; }

    /// <summary>Where it came from.</summary>
    public required EventSource Source { get; init; }

    /// <summary>How much it takes (MECHANISM E4).</summary>
    public required Severity Severity { get; init; }

    /// <summary>The stage.</summary>
    public required EventStage Stage { get; init; }

    /// <summary>When it was raised.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>The policy it was raised under and keeps while open: SHA-256, lower-case hexadecimal.</summary>
    public required string PolicyDigest { get; init; }

    /// <summary>What it is about: the texts of <see cref="Reports"/>, whole; personal data.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The ladder it climbs, chosen when it was raised; empty is the one of its cause.</summary>
    public string Ladder { get; init; } = "";

    /// <summary>The rung of the ladder now, from 0.</summary>
    public required int Rung { get; init; }

    /// <summary>The highest rung reached, from 0.</summary>
    public required int TopRung { get; init; }

    /// <summary>The post that has it now.</summary>
    public required HeldPost Post { get; init; }

    /// <summary>The worker at that post who was called; <see langword="null"/> while nobody stands at any post that could be.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required Id<Worker>? Called { get; init; }

    /// <summary>Who owns it; <see langword="null"/> while nobody has reported in.</summary>
    public Id<Worker>? Owner { get; init; }

    /// <summary>The next instant at which something happens by itself; <see langword="null"/> once closed or retracted.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>Until when the owner has put reminders off; <see langword="null"/> where not.</summary>
    public Instant? SnoozedUntil { get; init; }

    /// <summary>Until when a supervisor has excused it; <see langword="null"/> where nobody has. Then it is called one rung up.</summary>
    public Instant? DispensedUntil { get; init; }

    /// <summary>How often it has been excused since the last contact.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Dispensations { get; init; }

    /// <summary>How often in a row its reminders were put off.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Snoozes { get; init; }

    /// <summary>The limit that runs again once the successor of its owner acts; <see langword="null"/> where no successor is asked to.</summary>
    public Instant? LimitAfter { get; init; }

    /// <summary>The worker who handled it: who fed it back, or whose contact ended it.</summary>
    public Id<Worker>? Handler { get; init; }

    /// <summary>Who entered the visit that ended it, where that was another worker than <see cref="Handler"/>; may not evaluate it either.</summary>
    public Id<Worker>? EnteredBy { get; init; }

    /// <summary>When it was fed back the last time.</summary>
    public Instant? FedBackAt { get; init; }

    /// <summary>The worker who evaluated or waived it.</summary>
    public Id<Worker>? Evaluator { get; init; }

    /// <summary>How evaluation ended; <see langword="null"/> before.</summary>
    public EvaluationResult? Evaluation { get; init; }

    /// <summary>Why evaluation was waived; empty where it was not.</summary>
    public string WaiverReason { get; init; } = "";

    /// <summary>How often evaluation sent it back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Reopened { get; init; }

    /// <summary>When it was closed or retracted.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>From when received data showed a duty overdue; <see langword="null"/> for other sources.</summary>
    public Instant? SilentFrom { get; init; }

    /// <summary>When the silence ended: acknowledgement, contact, retraction, or arrival at the top.</summary>
    public Instant? SilentUntil { get; init; }

    /// <summary>Departments called in by whistle (MECHANISM E5).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Whistle> Whistles { get; init; }

    /// <summary>The windows that are the ground of the event, by (duty, number).</summary>
    /// <remarks>A retracted event keeps those that would bring it back.</remarks>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ListedWindows> Listed { get; init; }

    /// <summary>What was told and found, in the order it arrived; the newest <see cref="ReportsKept"/> of them.</summary>
    /// <remarks>Earlier ones stand in the audit.</remarks>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<EventReport> Reports { get; init; }

    /// <summary>How often it was changed; a person acts on the number they saw.</summary>
    public int Revision { get; init; }

    /// <summary>Whether it is neither closed nor retracted.</summary>
    public bool IsOpen => Stage is not (EventStage.Evaluated or EventStage.Retracted);

    /// <summary>Every instant in the event; a store keeps each to the microsecond.</summary>
    [JsonIgnore]
    public IEnumerable<Instant?> Instants =>
    [
        RaisedAt, DueAt, SnoozedUntil, DispensedUntil, LimitAfter, FedBackAt, EndedAt, SilentFrom, SilentUntil,
        .. Whistles.SelectMany(whistle => new[] { whistle.CalledAt, whistle.AnsweredAt }),
        .. Listed.SelectMany(listed => new Instant?[] { listed.FirstDue, listed.LastDue }),
        .. Reports.Select(report => (Instant?)report.At),
    ];

    /// <summary>What an event is about, by what was told.</summary>
    /// <param name="reports">The reports, in the order they arrived.</param>
    public static string SubjectOf(ValueList<EventReport> reports) =>
        string.Join("; ", reports.Where(report => report.Text.Length > 0).Select(report => report.Text));

    /// <summary>The cause that the id of an event names; <see langword="null"/> where it is no such id.</summary>
    /// <param name="id">The id, as <see cref="IdOf"/> makes it.</param>
    public static Id<Cause>? CauseOf(Id<CareEvent> id) =>
        !id.IsDefault && id.Value.Split('/') is { Length: >= 3 } parts && parts[^2].Length > 0 ? new(parts[^2]) : null;

    /// <summary>The id of an event.</summary>
    public static Id<CareEvent> IdOf(Id<Resident> resident, Id<Cause> cause, int episode) => new($"{resident}/{cause}/{episode}");
}
