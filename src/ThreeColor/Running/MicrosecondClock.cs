using NodaTime;
using ThreeColor.Commands;

namespace ThreeColor.Running;

/// <summary>The host's clock, cut to the microsecond.</summary>
internal sealed class MicrosecondClock(IClock clock) : IClock
{
    public Instant GetCurrentInstant() => Microseconds.Floor(clock.GetCurrentInstant());
}
