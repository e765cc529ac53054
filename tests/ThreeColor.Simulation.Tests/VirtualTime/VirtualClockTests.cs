using NodaTime;
using ThreeColor.Simulation.VirtualTime;

namespace ThreeColor.Simulation.Tests.VirtualTime;

public sealed class VirtualClockTests
{
    private static readonly Instant Start = Instant.FromUtc(2023, 1, 1, 0, 0);

    [Fact]
    public void AdvanceTo_Later_ShowsIt()
    {
        var clock = new VirtualClock(Start);
        clock.AdvanceTo(Start + Duration.FromMinutes(15));
        Assert.Equal(Start + Duration.FromMinutes(15), clock.GetCurrentInstant());
        clock.AdvanceTo(Start + Duration.FromMinutes(15));
    }

    [Fact]
    public void AdvanceTo_Earlier_IsRefused()
    {
        var clock = new VirtualClock(Start);
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.AdvanceTo(Start - Duration.FromTicks(1)));
        Assert.Equal(Start, clock.GetCurrentInstant());
    }
}
