using NodaTime;
using ThreeColor.Events;
using ThreeColor.Simulation.Reports;
using ThreeColor.Tiers;

namespace ThreeColor.Simulation.Tests.Reports;

/// <summary>A hand-made report whose names try to break out of the page.</summary>
internal static class SampleReport
{
    public static readonly LocalDate Monday = new(2023, 1, 2);

    public static YearReport Make() => new()
    {
        Summary = Summary,
        District = "Q区 <b>&\"'",
        From = new(2023, 1, 1),
        To = new(2023, 12, 31),
        Tiers =
        [
            new(Tier("red", 1, "红色", "Red"), 28, 31),
            new(Tier("yellow", 2, "黄色", "Yellow"), 506, 498),
            new(Tier("blue", 3, "蓝色", "Blue"), 1836, 1850),
        ],
        Coverage =
        [
            Row("district", "Q区", 0),
            Row("town-01", "桂花镇", 1),
            Row("general-001", "第1社区<script>alert(1)</script>", 2),
            Row("town-02", "银杏镇", 1),
        ],
        WeeklyCoverage = [.. Weeks().SelectMany(Coverage)],
        WeeklyEvents = [.. Weeks().SelectMany(EventsOf)],
        Stages = [new(EventSource.OverdueDuty, EventStage.Evaluated, 1480), new(EventSource.OverdueDuty, EventStage.Retracted, 20)],
        Posts = [new("micro-grid-leader", LocalizedText.Of("微网格长", "Micro-grid leader"))],
    };

    public static DistrictSummary Summary { get; } = new()
    {
        Policy = new("q-district", "1.0.0", new string('a', 64)),
        Seed = 2023,
        Days = 365,
        Residents = new(28, 506, 1836, 120, 400),
        Grid = new(7, 58, 358, 2091, 5314),
        Visits = new(53526, 51234, 39000),
        Ledger = new(54000, 50000, 1500, 800, 300, 1400, 12),
        Events = new(
            3800, 3700, 60, 90, 40,
            [new("overdue-duty", 1500), new("no-answer", 300), new("hazard", 400), new("worker-finding", 300), new("resident-request", 500), new("early-warning", 500), new("dispatched", 300)],
            [new("micro-grid-leader", 3000), new("ordinary-grid-leader", 600), new("general-grid-leader", 150), new("task-force", 50)]),
        SilentMinutes = new(285, 1900, 2100),
        Notices = new(90000, 89950, 20),
    };

    private static Tier Tier(string code, int rank, string chinese, string english) =>
        new() { Code = new(code), Rank = rank, Name = LocalizedText.Of(chinese, english) };

    private static CoverageRow Row(string unit, string name, int depth) => new()
    {
        Unit = unit,
        Name = name,
        Depth = depth,
        Ledger = new(1000, 900, 40, 20, 5, 35, 2),
        Seen = 980,
        ByDoorCode = 940,
        WholeChecklist = 900,
        Evaluations = 40,
        Satisfied = 38,
    };

    private static IEnumerable<int> Weeks() => Enumerable.Range(0, 52);

    private static IEnumerable<WeeklyCoverage> Coverage(int week) =>
    [
        new(Monday.PlusWeeks(week), new("red"), 90 + (week % 5), 98),
        new(Monday.PlusWeeks(week), new("yellow"), 480 + (week % 9), 506),
        new(Monday.PlusWeeks(week), new("blue"), 400 + (week % 11), 420),
    ];

    private static IEnumerable<WeeklyEvents> EventsOf(int week) =>
        Enum.GetValues<EventSource>().Select(source => new WeeklyEvents(Monday.PlusWeeks(week), source, 5 + ((week * (int)source) % 17)));
}
