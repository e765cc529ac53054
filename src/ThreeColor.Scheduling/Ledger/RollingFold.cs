using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Duties;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>Runs a rolling duty through its history. At one instant, what time does comes first, then a change of tier, then a contact.</summary>
internal sealed class RollingFold
{
    private readonly DutyCase _duty;
    private readonly DutyRule.Rolling _rule;
    private readonly WindowBook _book;
    private Window? _pending;
    private Instant _resumesAt;
    private Id<Tier> _tier;
    private LocalDate _anchor;
    private DueSequence _dues;
    private int _next;

    private RollingFold(DutyCase duty, DutyRule.Rolling rule, WindowBook book)
    {
        _duty = duty;
        _rule = rule;
        _book = book;
    }

    private DayCalendar Days => _duty.Days;

    public static void Run(DutyCase duty, DutyRule.Rolling rule, WindowBook book)
    {
        var changes = duty.Timeline.TiersUnder(rule);
        if (changes.Count > 0)
            new RollingFold(duty, rule, book).Run(changes);
    }

    private void Run(List<(Instant At, Id<Tier> Tier)> changes)
    {
        var enrolledAt = changes[0].At;
        _tier = changes[0].Tier;
        Open(enrolledAt);
        var change = 1;
        foreach (var contact in _duty.Contacts)
        {
            if (contact.OccurredAt < enrolledAt)
                continue;
            for (; change < changes.Count && changes[change].At <= contact.OccurredAt; change++)
                ChangeTier(changes[change].At, changes[change].Tier);
            AdvanceTo(contact.OccurredAt);
            Meet(contact);
        }

        for (; change < changes.Count; change++)
            ChangeTier(changes[change].At, changes[change].Tier);
        AdvanceTo(_duty.Now);
        if (_pending is not null)
            _book.Pending(_pending);
    }

    private void AdvanceTo(Instant at)
    {
        while (true)
            if (_pending is null)
            {
                if (_resumesAt > at)
                    return;
                _tier = _duty.Timeline.TierAt(_resumesAt)!.Value;
                Open(_resumesAt);
            }
            else if (_pending.DueAt <= at && _duty.Gaps.Contain(_pending.DueAt, out _resumesAt))
            {
                _book.Excused(_pending, _pending.DueAt);
                _pending = null;
            }
            else if (_pending.MissedAt is { } missed && missed <= at)
            {
                _book.Write(_pending);
                Continue(missed);
            }
            else
                return;
    }

    private void Open(Instant anchor)
    {
        _anchor = Days.DayOf(anchor);
        _dues = new(_anchor, Every);
        _pending = _book.Open(anchor, _dues.At(1, Days), null);
        DateMissed(2, _pending.DueAt);
    }

    /// <summary>The next window opens overdue, at the due that ended the one before.</summary>
    private void Continue(Instant due)
    {
        _pending = _book.Open(due, due, null);
        DateMissed(_next + 1, due);
    }

    private void DateMissed(int k, Instant floor)
    {
        (_next, var missed) = _dues.After(floor, k, Days);
        _pending = _pending! with { MissedAt = missed };
    }

    private void Meet(Contact contact)
    {
        if (_pending is null || Days.DayOf(contact.OccurredAt) == _anchor)
            return;
        _book.Met(_pending, contact);
        Open(contact.OccurredAt);
    }

    private void ChangeTier(Instant at, Id<Tier> tier)
    {
        AdvanceTo(at);
        var raised = _duty.Policy.Tiers.RankOf(tier) < _duty.Policy.Tiers.RankOf(_tier);
        if (tier == _tier)
            return;
        _tier = tier;
        if (_pending is not { } pending)
            return;
        var date = Days.DayOf(at);
        if (raised)
            RedateFromDue(Instant.Min(pending.DueAt, new DueSequence(date, Every).At(1, Days)), at);
        else if (pending.DueAt <= at)
            RedateFromDue(pending.DueAt, at);
        else
        {
            // Lowering makes nobody overdue in the past: the new due is the next one possible where the anchor's lies behind.
            _dues = new(_anchor, Every);
            Redate(Instant.Max(_dues.At(1, Days), Days.StartOf(date.PlusDays(1))), at);
        }
    }

    private void RedateFromDue(Instant due, Instant at)
    {
        _dues = new(Days.DayOf(due).PlusDays(-1), Every);
        Redate(due, at);
    }

    /// <summary>Only later dues after the change count: a re-dating never makes missed windows in the past.</summary>
    private void Redate(Instant due, Instant at)
    {
        _pending = _pending! with { DueAt = due };
        DateMissed(1, Instant.Max(due, at));
    }

    private Period Every => _rule.Every.TryGet(_tier, out var every) ? every : throw new InvalidOperationException($"Tier '{_tier}' is not covered.");
}
