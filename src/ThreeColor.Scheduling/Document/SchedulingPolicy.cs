using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Duties;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling.Reading;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Document;

/// <summary>
/// The part of a policy that says what visits are owed: duties, attempts, the limits of pauses and lateness, and the doorstep checklist
/// (MECHANISM D1, D2, D4).
/// </summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed record SchedulingPolicy : IPolicySection<SchedulingPolicy>
{
    /// <inheritdoc/>
    public static ValueList<string> Keys => ["duties", "attempts", "pauses", "lateness", "checklist"];

    /// <summary>Days and weeks.</summary>
    public required DayCalendar Days { get; init; }

    /// <summary>Tiers, the most urgent first.</summary>
    public required TierScale Tiers { get; init; }

    /// <summary>Tags, with what earlier editions called them.</summary>
    public ValueList<Tag> Tags { get; init; }

    /// <summary>Duties in the order they were written; ids are unique.</summary>
    public required ValueList<DutyRule> Duties { get; init; }

    /// <summary>How many unanswered attempts show that a resident does not answer; where it is silent no number does.</summary>
    public PerTier<int> Attempts { get; init; } = PerTier<int>.Silent;

    /// <summary>How far two attempts must at least lie apart to be two.</summary>
    public Duration AttemptsApart { get; init; } = AttemptRule.DefaultApart;

    /// <summary>How far pauses may reach.</summary>
    public PauseLimits Pauses { get; init; } = PauseLimits.Default;

    /// <summary>How late visits may be told.</summary>
    public VisitLateness Lateness { get; init; } = VisitLateness.Default;

    /// <summary>The items of the doorstep checklist, in order.</summary>
    public ValueList<ChecklistItem> Checklist { get; init; }

    /// <summary>The items to ask at one person's door, in order.</summary>
    /// <param name="tier">Their tier; <see langword="null"/> outside any.</param>
    /// <param name="tags">Their tags.</param>
    public ValueList<ChecklistItem> ChecklistFor(Id<Tier>? tier, ValueList<Id<Tag>> tags) => Checklist.Where(item => item.For.Includes(tier, tags)).ToValueList();

    /// <inheritdoc/>
    public static SchedulingPolicy? Read(ObjectReader document, PolicyFrame frame, FaultList faults)
    {
        var duties = document.Required("duties");
        var limits = new LimitsReader(frame, faults);
        var (attempts, apart) = limits.ReadAttempts(document.Optional("attempts"));
        var pauses = limits.ReadPauses(document.Optional("pauses"));
        var lateness = limits.ReadLateness(document.Optional("lateness"));
        var checklist = document.Optional("checklist");
        if (duties is null)
            return null;
        var reader = new SchedulingReader(frame, faults);
        var policy = new SchedulingPolicy
        {
            Days = new(frame.Zone, frame.Calendar.DayCutOff, frame.Calendar.WeekStart),
            Tiers = frame.Tiers,
            Tags = frame.Tags,
            Duties = reader.ReadDuties(duties),
            Attempts = attempts,
            AttemptsApart = apart,
            Pauses = pauses,
            Lateness = lateness,
            Checklist = reader.ReadChecklist(checklist),
        };
        reader.ReportWhoIsLeftOut(policy.Duties, duties);
        return policy;
    }

    /// <summary>A duty by id, or <see langword="null"/>.</summary>
    /// <param name="id">The duty.</param>
    public DutyRule? FindDuty(Id<Duty> id)
    {
        foreach (var duty in Duties)
            if (duty.Id == id)
                return duty;
        return null;
    }
}
