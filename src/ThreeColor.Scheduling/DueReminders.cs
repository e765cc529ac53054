using NodaTime;
using ThreeColor.Duties;

namespace ThreeColor.Scheduling;

/// <summary>Which windows their worker is reminded of before due (DESIGN section 4).</summary>
/// <remarks>Safe for concurrent use.</remarks>
public static class DueReminders
{
    /// <summary>The windows whose reminder has come and whose due has not, by (duty, number).</summary>
    /// <param name="windows">A ledger as of <paramref name="now"/>.</param>
    /// <param name="policy">The policy it was computed by.</param>
    /// <param name="now">As of when.</param>
    public static ValueList<Window> Of(ValueList<Window> windows, SchedulingPolicy policy, Instant now) =>
        windows.Where(window => window.StatusAt(now) == WindowStatus.NotYetDue && RemindsAt(window, policy) <= now).ToValueList();

    /// <summary>When the reminder of a window comes; not before it opens.</summary>
    /// <param name="window">The window.</param>
    /// <param name="policy">The policy.</param>
    /// <returns><see langword="null"/> where the policy reminds of nothing, and for a window that will be excused at its due.</returns>
    public static Instant? RemindsAt(Window window, SchedulingPolicy policy)
    {
        if (window.ExcusedAt is not null || policy.FindDuty(window.Duty) is not { } rule || !rule.RemindBefore.TryGet(window.Tier, out var before))
            return null;
        return Instant.Max(window.DueAt - before, window.OpensAt);
    }
}
