using FluentValidation;
using NodaTime;
using ThreeColor.Policies;

namespace ThreeColor.Scheduling.Reading.Parts;

/// <summary>Rules across the parts of one duty; the state of each failure is its located fault.</summary>
internal sealed class DutyDraftValidator : AbstractValidator<DutyDraft>
{
    public DutyDraftValidator()
    {
        RuleForEach(draft => draft.Contacts)
            .Must(contact => contact.Value.Strength > 0)
            .WithState((_, contact) => SchedulingFaults.NoContact.At(contact.At, contact.Value.Id));
        RuleForEach(draft => draft.Reminders)
            .Must((draft, reminder) => draft.Rule.Covers(reminder.Key.Code))
            .WithState((_, reminder) => SchedulingFaults.ReminderOfNothing.At(reminder.At, reminder.Key.Code));
        RuleForEach(draft => draft.Reminders)
            .Must((draft, reminder) => reminder.Value <= WindowOf(draft, reminder))
            .WithState((draft, reminder) => SchedulingFaults.ReminderTooEarly.At(reminder.At, reminder.Key.Code, WindowOf(draft, reminder)));
        RuleForEach(draft => draft.Cadences)
            .Must((draft, cadence) => MoreOftenVisited(draft, cadence) is null)
            .WithState((draft, cadence) => SchedulingFaults.LessUrgentMoreOften
                .At(cadence.At, cadence.Key.Code, MoreOftenVisited(draft, cadence)!.Key.Code).AsWarning());
    }

    private static Duration WindowOf(DutyDraft draft, Placed<Tiers.Tier, Duration> reminder) => draft.Rule switch
    {
        DutyRule.Rolling rolling when rolling.Every.TryGet(reminder.Key.Code, out var every) => Duration.FromDays(ShortestDays(every)),
        DutyRule.Calendar => Duration.FromDays(7),
        _ => Duration.MaxValue,
    };

    private static Placed<Tiers.Tier, Period>? MoreOftenVisited(DutyDraft draft, Placed<Tiers.Tier, Period> cadence) =>
        draft.Cadences.Find(other => other.Key.Rank > cadence.Key.Rank && ShortestDays(other.Value) < ShortestDays(cadence.Value));

    private static int ShortestDays(Period period) => (period.Years * 365) + (period.Months * 28) + (period.Weeks * 7) + period.Days;
}
