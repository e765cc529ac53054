using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling.Faults;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Reading;

/// <summary>Reports what the parts of one duty must be to each other and are not, each at the part to mend.</summary>
internal sealed class DutyDraftCheck(FaultList faults)
{
    private static readonly Duration Week = Duration.FromDays(7);

    public void Report(DutyDraft draft)
    {
        foreach (var contact in draft.Contacts)
            if (contact.Value.Strength <= 0)
                faults.Add(SchedulingFaults.NoContact.At(contact.At, contact.Value.Id));
        foreach (var reminder in draft.Reminders)
            if (!draft.Rule.Covers(reminder.Key.Code))
                faults.Add(SchedulingFaults.ReminderOfNothing.At(reminder.At, reminder.Key.Code));
        foreach (var reminder in draft.Reminders)
            if (WindowOf(draft, reminder.Key) is var window && reminder.Value > window)
                faults.Add(SchedulingFaults.ReminderTooEarly.At(reminder.At, reminder.Key.Code, window));
        foreach (var cadence in draft.Cadences)
            if (MoreOftenVisited(draft, cadence) is { } other)
                faults.Add(SchedulingFaults.LessUrgentMoreOften.At(cadence.At, cadence.Key.Code, other.Key.Code).AsWarning());
    }

    /// <summary>The shortest that a window of a tier can be; without end where the tier is not covered, which is reported apart.</summary>
    private static Duration WindowOf(DutyDraft draft, Tier tier) => draft.Rule switch
    {
        DutyRule.Rolling rolling when rolling.Every.TryGet(tier.Code, out var every) => Duration.FromDays(ShortestDays(every)),
        DutyRule.Calendar => Week,
        _ => Duration.MaxValue,
    };

    private static Placed<Tier, Period>? MoreOftenVisited(DutyDraft draft, Placed<Tier, Period> cadence) =>
        draft.Cadences.Find(other => other.Key.Rank > cadence.Key.Rank && ShortestDays(other.Value) < ShortestDays(cadence.Value));

    private static int ShortestDays(Period period) => (period.Years * 365) + (period.Months * 28) + (period.Weeks * 7) + period.Days;
}
