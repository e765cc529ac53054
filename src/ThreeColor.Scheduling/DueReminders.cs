using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Scheduling.Document;

namespace ThreeColor.Scheduling;

/// <summary>Which windows their worker is reminded of before due (DESIGN section 4).</summary>
/// <remarks>Safe for concurrent use.</remarks>
public static class DueReminders
{
    /// <summary>The pending windows whose reminder has come and was not sent, and whose due has not come; by duty.</summary>
    /// <param name="duties">How the duties stand as of <paramref name="now"/>.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="now">As of when.</param>
    public static ValueList<Window> Of(ValueList<OpenDuty> duties, SchedulingPolicy policy, Instant now)
    {
        var found = new List<Window>();
        foreach (var duty in duties)
            if (duty.Pending is { } pending && IsOwed(duty) && pending.DueAt > now && RemindsAt(pending, policy) <= now)
                found.Add(pending);
        return found.ToValueList();
    }

    /// <summary>When the reminder of a window comes; not before it opens.</summary>
    /// <param name="window">The window.</param>
    /// <param name="policy">The policy.</param>
    /// <returns>
    /// <see langword="null"/> where the policy reminds of nothing, and for a window that has ended or will be excused at its due.
    /// </returns>
    public static Instant? RemindsAt(Window window, SchedulingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(window);
        ArgumentNullException.ThrowIfNull(policy);
        if (!window.IsPending || window.Paused)
            return null;
        return policy.FindDuty(window.Duty) is { } rule && rule.RemindBefore.TryGet(window.Tier, out var before)
            ? Instant.Max(window.DueAt - before, window.OpensAt)
            : null;
    }

    /// <summary>Whether nobody was reminded of the due that the window has now.</summary>
    internal static bool IsOwed(OpenDuty duty) => duty.Pending is { } pending && duty.RemindedOf != pending.DueAt;
}
