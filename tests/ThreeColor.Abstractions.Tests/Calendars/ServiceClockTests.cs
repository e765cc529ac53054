using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using ThreeColor.Calendars;

namespace ThreeColor.Tests.Calendars;

public sealed class ServiceClockTests
{
    private static readonly ServiceClock Day = new(new(8, 0), new(20, 0), DateTimeZoneProviders.Tzdb["Asia/Shanghai"]);

    [Theory]
    [InlineData("2023-03-01T09:00:00", "PT4H", "2023-03-01T13:00:00")]
    [InlineData("2023-03-01T16:00:00", "PT4H", "2023-03-01T20:00:00")]
    [InlineData("2023-03-01T16:00:01", "PT4H", "2023-03-02T08:00:01")]
    [InlineData("2023-03-01T20:00:00", "PT4H", "2023-03-02T12:00:00")]
    [InlineData("2023-03-01T23:59:00", "PT4H", "2023-03-02T12:00:00")]
    [InlineData("2023-03-01T03:00:00", "PT4H", "2023-03-01T12:00:00")]
    [InlineData("2023-03-01T19:00:00", "PT13H", "2023-03-02T20:00:00")]
    [InlineData("2023-03-01T19:00:00", "PT14H", "2023-03-03T09:00:00")]
    public void Add_ServiceHours_CountsOnlyThose(string start, string amount, string end) =>
        Assert.Equal(At(end), Day.Add(At(start), Of(amount), LimitClock.Service));

    [Fact]
    public void Add_Elapsed_CountsEveryHour() =>
        Assert.Equal(At("2023-03-02T00:00:00"), Day.Add(At("2023-03-01T20:00:00"), Of("PT4H"), LimitClock.Elapsed));

    [Fact]
    public void Add_RoundTheClock_CountsEveryHour()
    {
        var clock = Day with { To = Day.From };
        Assert.Equal(At("2023-03-03T03:00:00"), clock.Add(At("2023-03-01T20:00:00"), Of("PT31H"), LimitClock.Service));
    }

    [Theory]
    [InlineData("2023-03-01T23:00:00", "PT4H", "2023-03-02T03:00:00")]
    [InlineData("2023-03-01T05:00:00", "PT4H", "2023-03-01T23:00:00")]
    public void Add_NightService_RunsPastMidnight(string start, string amount, string end)
    {
        var clock = Day with { From = new(20, 0), To = new(6, 0) };
        Assert.Equal(At(end), clock.Add(At(start), Of(amount), LimitClock.Service));
    }

    [Fact]
    public void Add_Holidays_AreSkipped()
    {
        var clock = Day with { Holidays = Days(new(2023, 10, 1), 6) };
        Assert.Equal(At("2023-10-07T09:00:00"), clock.Add(At("2023-09-30T19:00:00"), Of("PT2H"), LimitClock.Service));
    }

    [Fact]
    public void Add_HolidaysRoundTheClock_AreSkipped()
    {
        var clock = Day with { From = LocalTime.Midnight, To = LocalTime.Midnight, Holidays = [new(2023, 10, 1)] };
        Assert.Equal(At("2023-10-02T01:00:00"), clock.Add(At("2023-09-30T23:00:00"), Of("PT2H"), LimitClock.Service));
    }

    // The night service of the 1st does not begin; that of the 30th runs on until 06:00 of the 1st.
    [Theory]
    [InlineData("2023-10-01T05:00:00", "PT1H", "2023-10-01T06:00:00")]
    [InlineData("2023-10-01T05:00:00", "PT2H", "2023-10-02T21:00:00")]
    public void Add_HolidayOfANightService_TakesTheNightThatBeginsOnIt(string start, string amount, string end)
    {
        var clock = Day with { From = new(20, 0), To = new(6, 0), Holidays = [new(2023, 10, 1)] };
        Assert.Equal(At(end), clock.Add(At(start), Of(amount), LimitClock.Service));
    }

    [Fact]
    public void Add_HolidaysInAnyOrder_AreAllSkipped()
    {
        var clock = Day with { Holidays = [new(2023, 10, 3), new(2023, 10, 1), new(2023, 10, 2)] };
        Assert.Equal(Days(new(2023, 10, 1), 3), clock.Holidays);
        Assert.Equal(At("2023-10-04T09:00:00"), clock.Add(At("2023-09-30T19:00:00"), Of("PT2H"), LimitClock.Service));
        Assert.Equal(At("2023-10-05T08:00:00"), clock.Add(At("2023-10-04T08:00:00"), Of("PT12H"), LimitClock.Service) + Of("PT12H"));
    }

    [Fact]
    public void Add_NoDayOpenForFiftyYears_Throws()
    {
        var clock = Day with { Holidays = Days(new(2023, 1, 1), 21_000) };
        Assert.Throws<InvalidOperationException>(() => clock.Add(At("2023-03-01T09:00:00"), Of("PT1H"), LimitClock.Service));
    }

    [Fact]
    public void Add_NegativeAmount_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Day.Add(At("2023-03-01T09:00:00"), Duration.FromHours(-1), LimitClock.Elapsed));

    // Berlin: 2023-03-26 02:00 becomes 03:00, 2023-10-29 03:00 becomes 02:00.
    [Theory]
    [InlineData("02:30", "06:00", "2023-03-25T23:00:00Z", "PT2H", "2023-03-26T03:00:00Z")]
    [InlineData("02:30", "06:00", "2023-10-28T22:00:00Z", "PT2H", "2023-10-29T02:30:00Z")]
    [InlineData("22:00", "02:30", "2023-10-28T20:00:00Z", "PT4H31M", "2023-10-29T21:01:00Z")]
    [InlineData("01:00", "05:00", "2023-03-26T00:00:00Z", "PT4H", "2023-03-26T23:00:00Z", "PT1H")]
    public void Add_DaylightSaving_UsesInstantsThatExist(string from, string to, string start, string amount, string end, string rest = "PT0S")
    {
        var clock = new ServiceClock(Time(from), Time(to), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
        Assert.Equal(Utc(end) + Of(rest), clock.Add(Utc(start), Of(amount), LimitClock.Service));
    }

    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Africa/Casablanca")]
    public void ClosesAt_EveryHourOfTwoYears_IsWhatTheZoneSays(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var resolver = NodaTime.TimeZones.Resolvers.CreateMappingResolver(
            NodaTime.TimeZones.Resolvers.ReturnEarlier, NodaTime.TimeZones.Resolvers.ReturnStartOfIntervalAfter);
        for (var hour = 1; hour < 24; hour++)
        {
            var clock = new ServiceClock(LocalTime.Midnight, new(hour, 30), zone);
            for (var date = new LocalDate(2023, 1, 1); date.Year < 2025; date = date.PlusDays(1))
                Assert.Equal(zone.ResolveLocal(date + clock.To, resolver).ToInstant(), clock.ClosesAt(date));
        }
    }

    [Property]
    public Property Add_LaterStart_NeverEndsEarlier()
    {
        var cases =
            from zone in Gen.Elements("Asia/Shanghai", "Europe/Berlin", "America/New_York")
            from opens in Gen.Choose(0, 23)
            from closes in Gen.Choose(0, 23)
            from start in Gen.Choose(0, 2 * 366 * 24 * 60)
            from later in Gen.Choose(0, 3000)
            from amount in Gen.Choose(0, 6000)
            select (zone, opens, closes, start, later, amount);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var clock = new ServiceClock(new(c.opens, 0), new(c.closes, 0), DateTimeZoneProviders.Tzdb[c.zone]);
            var start = Instant.FromUtc(2023, 1, 1, 0, 0) + Duration.FromMinutes(c.start);
            var amount = Duration.FromMinutes(c.amount);
            var end = clock.Add(start, amount, LimitClock.Service);
            return end >= start + amount && clock.Add(start + Duration.FromMinutes(c.later), amount, LimitClock.Service) >= end;
        });
    }

    private static Duration Of(string amount) => PeriodPattern.Roundtrip.Parse(amount).Value.ToDuration();

    private static Instant At(string local) => LocalDateTimePattern.GeneralIso.Parse(local).Value.InZoneStrictly(Day.Zone).ToInstant();

    private static LocalTime Time(string time) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value;

    private static Instant Utc(string instant) => InstantPattern.General.Parse(instant).Value;

    private static ValueList<LocalDate> Days(LocalDate first, int count) => Enumerable.Range(0, count).Select(first.PlusDays).ToValueList();
}
