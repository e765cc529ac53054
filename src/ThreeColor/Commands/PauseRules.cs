using ThreeColor.Policies;
using ThreeColor.Residents;

namespace ThreeColor.Commands;

/// <summary>Whether the policy lets a pause be as long as it is.</summary>
internal static class PauseRules
{
    /// <summary>What is to be said of a pause that is too long, in English and Chinese; <see langword="null"/> where it is not.</summary>
    public static (string English, string Chinese)? TooLong(CarePolicy policy, Pause pause)
    {
        if (policy.Scheduling.Pauses.LatestEnd(pause, policy.Frame.Zone) is not { } latest)
            return null;
        if (pause.EndsAt is { } end)
            return end <= latest ? null : Of(policy, pause, latest);
        return pause.ReviewAt is null || pause.ReviewAt <= latest
            ? null
            : ($"The policy wants this pause looked at again by {latest}.", $"制度要求最迟于 {latest} 复核该暂停。");
    }

    private static (string, string) Of(CarePolicy policy, Pause pause, NodaTime.Instant latest) =>
        policy.Scheduling.Pauses.Longest.Any(longest => longest.Reason == pause.Reason)
            ? ($"The policy lets a pause for this reason last until {latest} at most: end it by then.", $"制度规定该原因的暂停最迟至 {latest}，请提前结束。")
            : ("A pause of more than 92 days needs a date on which somebody looks at it again.", "超过 92 天的暂停需要复核日期。");
}
