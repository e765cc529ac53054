using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Escalation;
using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Ledger;

namespace ThreeColor.Deciding;

/// <summary>The windows that a move of the ledger shows as not met in time, and from which number on each duty was touched.</summary>
internal sealed class UnmetWindows
{
    private readonly Dictionary<Id<Duty>, (int From, Instant Due)> _touched = [];
    private readonly LedgerMove _move;
    private readonly Instant _now;

    public UnmetWindows(ResidentCare before, LedgerMove move, Instant now)
    {
        _move = move;
        _now = now;
        All = [.. move.Ended.Concat(Pending(move)).Where(IsUnmet)];
        foreach (var duty in before.Duties)
            if (duty.Pending is { } pending)
                _touched[duty.Duty] = (pending.Number, pending.DueAt);
        foreach (var window in move.Reopened)
            if (!_touched.TryGetValue(window.Duty, out var first) || window.Number < first.From)
                _touched[window.Duty] = (window.Number, window.DueAt);
    }

    /// <summary>The windows that are overdue now, or ended late or missed in this move.</summary>
    public IReadOnlyList<Window> All { get; }

    /// <summary>Whether a move shows any window as not met in time.</summary>
    public static bool AreIn(LedgerMove move, Instant now)
    {
        foreach (var window in move.Ended)
            if (window.Ending is WindowEnding.Missed or WindowEnding.Late)
                return true;
        foreach (var duty in move.Duties)
            if (duty.Pending?.StatusAt(now) == WindowStatus.Overdue)
                return true;
        return false;
    }

    /// <summary>The event with its windows of touched duties listed anew.</summary>
    /// <remarks>Listed are the unmet windows of those duties, from the first due on that the event listed of them.</remarks>
    public CareEvent ListAnew(CareEvent careEvent)
    {
        var after = careEvent;
        foreach (var (duty, (from, due)) in _touched)
        {
            var (without, firstDue) = EventGround.Unlist(after, duty, from, due);
            if (firstDue is not { } since)
                continue;
            after = without;
            foreach (var window in All)
                if (IsSuccessor(window.Duty, duty) && window.DueAt >= since)
                    after = EventGround.List(after, window);
        }

        return after;
    }

    /// <summary>Whether an unmet window calls somebody today.</summary>
    /// <remarks>
    /// It does where it is overdue now, or missed with no later window of the same duty ended otherwise. An old window that a correction
    /// turned missed calls nobody.
    /// </remarks>
    public bool CallsToday(Window window) => window.StatusAt(_now) == WindowStatus.Overdue
        || (window.Ending == WindowEnding.Missed && !_move.Ended.Any(later => later.Duty == window.Duty && later.DueAt > window.DueAt
            && later.Ending is not WindowEnding.Missed));

    /// <summary>The instant since which received data showed a window overdue.</summary>
    /// <remarks>That is its due where it was pending with that due before, else now.</remarks>
    public Instant KnownSince(Window window, ResidentCare before) =>
        before.FindDuty(window.Duty)?.Pending is { } pending && pending.DueAt <= window.DueAt && before.SettledTo is not null ? window.DueAt : _now;

    private static IEnumerable<Window> Pending(LedgerMove move) => move.Duties.Where(duty => duty.Pending is not null).Select(duty => duty.Pending!);

    // What was overdue when care ended stays listed, though it calls nobody any more.
    private bool IsUnmet(Window window) => window.IsPending ? window.DueAt <= _now : window.Ending is WindowEnding.Missed or WindowEnding.Late;

    // A duty that an edition renames goes on under its new name with the numbers it had.
    private bool IsSuccessor(Id<Duty> now, Id<Duty> before) => now == before || (_move.Removed.Contains(before) && !_move.Removed.Contains(now));
}
