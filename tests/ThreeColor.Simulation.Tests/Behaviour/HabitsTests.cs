using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Duties;
using ThreeColor.Simulation.Behaviour;
using ThreeColor.Simulation.Randomness;

namespace ThreeColor.Simulation.Tests.Behaviour;

public sealed class HabitsTests
{
    private static readonly LocalHours Hours = new(new DayCalendar(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]));
    private static readonly VisitHabits Visits = new(7, Hours);
    private static readonly LocalDate Monday = new(2023, 3, 6);

    [Property]
    public void Within_AnyInstant_IsInWorkingHoursAndNotBefore(uint minutes)
    {
        var at = Hours.StartOf(Monday) + Duration.FromMinutes(minutes % 500_000);
        var dice = Dice.For(1, DiceStream.Answer, minutes);
        var within = Hours.Within(at, ref dice);
        var local = within.InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).TimeOfDay;
        Assert.True(within >= at);
        Assert.InRange(local, new LocalTime(8, 30), new LocalTime(18, 30));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(30)]
    public void Plan_OverManyResidents_IsMostlyInTimeAndNeverBehind(int cadence)
    {
        var window = WindowOf(cadence);
        var now = Hours.At(Monday, 10 * 60);
        var plans = Enumerable.Range(0, 2000).Select(resident => Visits.Plan(resident, resident, window, now)).ToList();
        var inTime = plans.Count(plan => plan < window.DueAt);
        Assert.All(plans, plan => Assert.True(plan is null || plan > now));
        Assert.InRange(inTime, 1900, 1995);
        Assert.Contains(null, plans);
    }

    [Fact]
    public void Plan_FirstWindow_SpreadsVisitsOverIt()
    {
        var window = WindowOf(30) with { Number = 1 };
        var days = Enumerable.Range(0, 2000).Select(resident => Visits.Plan(resident, 1, window, window.OpensAt)).OfType<Instant>().CountBy(Hours.DayOf).ToList();
        Assert.InRange(days.Count, 28, 33);
        Assert.All(days.Where(day => day.Value > 5), day => Assert.InRange(day.Value, 30, 110));
    }

    [Property]
    public void Plan_SameWindow_GivesTheSamePlan(ushort resident)
    {
        var now = Hours.At(Monday, 600);
        Assert.Equal(Visits.Plan(resident, 3, WindowOf(7), now), new VisitHabits(7, Hours).Plan(resident, 3, WindowOf(7), now));
    }

    [Fact]
    public void Of_RedResidentsOverAYear_AreWarnedAsOftenAsThePaperSays()
    {
        var warnings = Enumerable.Range(0, 28).Sum(resident => Enumerable.Range(0, 365).Count(
            day => DailyNeed.Of(11, resident, true, Monday.PlusDays(day), Hours) is { Source: Events.EventSource.EarlyWarning }));
        Assert.InRange(warnings, 586 - 80, 586 + 80);
    }

    private static Window WindowOf(int cadence) => new()
    {
        Duty = new("home-visit"),
        Number = 2,
        OpensAt = Hours.At(Monday, 10 * 60),
        DueAt = Hours.StartOf(Monday.PlusDays(cadence + 1)),
        Unit = new("micro-00001"),
    };
}
