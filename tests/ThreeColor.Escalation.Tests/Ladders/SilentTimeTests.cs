using NodaTime;

namespace ThreeColor.Escalation.Tests.Ladders;

public sealed class SilentTimeTests
{
    // visit: two service rungs of 4 h, worst from 20:00 to 12:00 (16 h each), 4 h elapsed, four sweeps of 15 min.
    [Theory]
    [InlineData("worker-did-not-come", 2220)]
    [InlineData("resident-did-not-answer", 420)]
    [InlineData("need", 2220)]
    [InlineData("hazard", 2220)]
    [InlineData("emergency", 75)]
    public void SilentTimeBound_ShippedPolicy_IsTheSumOfWorstLimitsAndSweeps(string cause, int minutes) =>
        Assert.Equal(Duration.FromMinutes(minutes), QDistrict.Policy.SilentTimeBound(new(cause)));

    [Fact]
    public void LargestSilentTimeBound_ShippedPolicy_IsThatOfVisits() =>
        Assert.Equal(Duration.FromMinutes(2220), QDistrict.Policy.LargestSilentTimeBound());

    [Fact]
    public void SilentTimeBound_UnknownCause_Throws() =>
        Assert.Throws<ArgumentException>(() => QDistrict.Policy.SilentTimeBound(new("gas-leak")));

    // The night of autumn's change is an hour longer: 20:00 to 08:00 takes 13 hours.
    [Fact]
    public void SilentTimeBound_DaylightSaving_CountsTheLongestNight()
    {
        var policy = QDistrict.Policy with { Clock = QDistrict.Frame.Calendar.ServiceIn(DateTimeZoneProviders.Tzdb["Europe/Berlin"]) };
        Assert.Equal(Duration.FromMinutes(2340), policy.SilentTimeBound(new("need")));
    }

    // A holiday makes the longest night 36 hours, also where it lies beyond the two years that are tried anyway.
    [Theory]
    [InlineData("2023-10-01")]
    [InlineData("2031-10-01")]
    [InlineData("2022-12-31", 0)]
    public void SilentTimeBound_Holiday_CountsTheLongestNight(string holiday, int hours = 2 * 24)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(holiday).Value;
        var calendar = QDistrict.Frame.Calendar with { Holidays = [date] };
        var policy = QDistrict.Policy with { Clock = calendar.ServiceIn(QDistrict.Frame.Zone) };
        Assert.Equal(QDistrict.Policy.SilentTimeBound(new("need")) + Duration.FromHours(hours), policy.SilentTimeBound(new("need")));
    }

    [Fact]
    public void SilentTimeBound_LongerSweeps_AddOnePerRung()
    {
        var policy = QDistrict.Policy with { SweepEvery = Duration.FromHours(1) };
        Assert.Equal(QDistrict.Policy.SilentTimeBound(new("emergency")) + (Duration.FromMinutes(45) * 3), policy.SilentTimeBound(new("emergency")));
    }
}
