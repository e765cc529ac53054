using NodaTime;

namespace ThreeColor.Scheduling.Rules;

/// <summary>How unanswered attempts are counted.</summary>
public static class AttemptRule
{
    /// <summary>The shortest time between two attempts that both count, where the policy does not say: one minute.</summary>
    public static readonly Duration DefaultApart = Duration.FromMinutes(1);
}
