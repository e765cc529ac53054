using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Extensions;
using ThreeColor.Calendars;

namespace ThreeColor.Tests.Calendars;

public class DayCalendarTests
{
    private static readonly string[] Zones =
        ["Asia/Shanghai", "America/New_York", "America/Santiago", "America/Sao_Paulo", "America/St_Johns", "Pacific/Apia", "America/Havana", "Asia/Manila", "Pacific/Kwajalein"];

    private static readonly LocalTime[] CutOffs = [LocalTime.Midnight, new(1, 30), new(2, 30), new(4, 0), new(23, 30)];

    public sealed record Moment(string Zone, LocalTime CutOff, Instant At)
    {
        public DayCalendar Days => new(DateTimeZoneProviders.Tzdb[Zone], CutOff);
    }

    public static class Moments
    {
        /// <summary>Around changes of the clocks, where days are odd, and anywhere.</summary>
        public static Arbitrary<Moment> All() => Arb.From(
            from zone in Gen.Elements(Zones)
            from cutOff in Gen.Elements(CutOffs)
            from seconds in Gen.Choose(-2_000_000_000, 2_000_000_000)
            from minutes in Gen.Choose(-2000, 2000)
            from near in Gen.Choose(0, 1)
            let at = Instant.FromUnixTimeSeconds(seconds)
            let interval = DateTimeZoneProviders.Tzdb[zone].GetZoneInterval(at)
            select new Moment(zone, cutOff, near == 1 && interval.HasStart ? interval.Start + Duration.FromMinutes(minutes) : at));
    }

    [Property(Arbitrary = [typeof(Moments)], MaxTest = 5000)]
    public void DayOf_AnyInstant_LiesWithinItsDay(Moment moment)
    {
        var day = moment.Days.DayOf(moment.At);
        Assert.True(moment.Days.StartOf(day) <= moment.At);
        Assert.True(moment.At < moment.Days.StartOf(day.PlusDays(1)));
    }

    [Property(Arbitrary = [typeof(Moments)], MaxTest = 5000)]
    public void StartOf_FollowingDays_NeverRunsBack(Moment moment)
    {
        var day = moment.Days.DayOf(moment.At);
        Assert.True(moment.Days.StartOf(day.PlusDays(-1)) <= moment.Days.StartOf(day));
        Assert.True(moment.Days.StartOf(day) < moment.Days.StartOf(day.PlusDays(2)));
    }

    [Property(Arbitrary = [typeof(Moments)], MaxTest = 2000)]
    public void WeekOf_AnyDay_IsTheLatestWeekStart(Moment moment, DayOfWeek start)
    {
        var days = new DayCalendar(DateTimeZoneProviders.Tzdb[moment.Zone], moment.CutOff, start.ToIsoDayOfWeek());
        var date = moment.Days.DayOf(moment.At);
        var week = days.WeekOf(date);
        Assert.Equal(start.ToIsoDayOfWeek(), week.DayOfWeek);
        Assert.InRange((date - week).Days, 0, 6);
    }

    [Theory]
    [InlineData("America/Santiago", "00:00", "2023-09-03", "2023-09-03T04:00")]
    [InlineData("Pacific/Apia", "00:00", "2011-12-30", "2011-12-30T10:00")]
    [InlineData("Pacific/Apia", "00:00", "2011-12-31", "2011-12-30T10:00")]
    [InlineData("Pacific/Apia", "04:00", "2011-12-30", "2011-12-30T10:00")]
    [InlineData("Pacific/Apia", "04:00", "2011-12-31", "2011-12-30T14:00")]
    [InlineData("America/Havana", "00:00", "2023-11-05", "2023-11-05T04:00")]
    [InlineData("America/New_York", "02:30", "2023-03-12", "2023-03-12T07:00")]
    [InlineData("America/New_York", "01:30", "2023-11-05", "2023-11-05T05:30")]
    [InlineData("Asia/Shanghai", "04:00", "2023-01-04", "2023-01-03T20:00")]
    public void StartOf_GapOverlapOrSkippedDay_FirstExistingInstant(string zone, string cutOff, string date, string expected)
    {
        var days = new DayCalendar(DateTimeZoneProviders.Tzdb[zone], LocalTime.FromTimeOnly(TimeOnly.Parse(cutOff, null)));
        var start = days.StartOf(LocalDate.FromDateOnly(DateOnly.Parse(date, null)));
        Assert.Equal(expected, start.ToString("uuuu-MM-dd'T'HH:mm", null));
    }

    [Fact]
    public void DayOf_SecondPassOfAnHour_StaysInTheDayThatBegan()
    {
        var days = new DayCalendar(DateTimeZoneProviders.Tzdb["America/New_York"], new(1, 30));
        Assert.Equal(new(2023, 11, 5), days.DayOf(Instant.FromUtc(2023, 11, 5, 6, 15)));
        Assert.Equal(new(2023, 11, 4), days.DayOf(Instant.FromUtc(2023, 11, 5, 5, 15)));
    }

    [Fact]
    public void DayCalendar_NoDayOfTheWeek_Refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DayCalendar(DateTimeZone.Utc, LocalTime.Midnight, IsoDayOfWeek.None));
}
