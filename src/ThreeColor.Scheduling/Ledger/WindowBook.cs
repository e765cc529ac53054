using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>The windows of one duty as they are written down, numbered as they open.</summary>
internal sealed class WindowBook(DutyCase duty, DutyRule rule, List<Window> windows)
{
    private int _number;

    /// <summary>A new window, not yet written down.</summary>
    public Window Open(Instant at, Instant due, Instant? missed) => new()
    {
        Duty = rule.Id,
        Number = ++_number,
        OpensAt = at,
        DueAt = due,
        MissedAt = missed,
        Unit = duty.History.Unit,
    };

    public void Met(Window window, Contact contact) => Write(window with { MetBy = contact.Visit, MetAt = contact.OccurredAt });

    public void Excused(Window window, Instant at) => Write(window with { ExcusedAt = at, MissedAt = null });

    /// <summary>A window that time has ended, or that is pending.</summary>
    public void Write(Window window) => windows.Add(window with { Tier = duty.Timeline.TierAt(Instant.Min(window.DueAt, duty.Now)) });

    /// <summary>The window pending now; where its due is known to lie in a gap it says so, and needs nobody to look at it then.</summary>
    public void Pending(Window window)
    {
        if (duty.Gaps.Contain(window.DueAt, out _))
            Excused(window, window.DueAt);
        else
            Write(window);
    }
}
