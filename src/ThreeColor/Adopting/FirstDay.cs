using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Policies;

namespace ThreeColor.Adopting;

/// <summary>A policy does not run before its first day.</summary>
internal static class FirstDay
{
    /// <summary>When the policy's first day begins.</summary>
    public static Instant Of(CarePolicy policy) => policy.Scheduling.Days.StartOf(policy.Frame.EffectiveFrom);

    /// <summary>Why a policy may not run at an instant yet; <see langword="null"/> where it may.</summary>
    public static Refusal? Refusal(CarePolicy policy, Instant now) => Of(policy) <= now
        ? null
        : EngineRefusals.BeforeFirstDay.Refuse(policy.Frame.Id, Text(policy.Frame.EffectiveFrom), Text(policy.Scheduling.Days.DayOf(now)));

    private static string Text(LocalDate date) => date.ToString("uuuu'-'MM'-'dd", null);
}
