using NodaTime;

namespace ThreeColor.Tool.Running;

/// <summary>The clock of the tool's user.</summary>
internal static class Now
{
    public static Instant Instant => SystemClock.Instance.GetCurrentInstant();
}
