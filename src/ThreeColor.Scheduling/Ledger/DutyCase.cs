using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>One duty of one resident as known at an instant: what the windows of each kind are computed from.</summary>
internal sealed class DutyCase
{
    public DutyCase(DutyHistory history, SchedulingPolicy policy, DutyRule rule, TierTimeline timeline, Instant now)
    {
        History = history;
        Policy = policy;
        Timeline = timeline;
        Now = now;
        Gaps = new(Gaps.Of(history.Pauses).Concat(rule is DutyRule.Assessment ? [] : timeline.TimesOutside(rule)));
        Contacts = [.. history.Contacts.Where(contact => rule.IsMetBy(contact, now))
            .OrderBy(contact => contact.OccurredAt).ThenBy(contact => contact.Visit)];
    }

    public DutyHistory History { get; }

    public SchedulingPolicy Policy { get; }

    public DayCalendar Days => Policy.Days;

    public TierTimeline Timeline { get; }

    public Instant Now { get; }

    public Gaps Gaps { get; }

    /// <summary>The contacts that meet the duty, by (occurred, visit).</summary>
    public IReadOnlyList<Contact> Contacts { get; }
}
