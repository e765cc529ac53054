using System.Collections.Concurrent;
using NodaTime;
using ThreeColor.InMemory;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Ports;
using ThreeColor.Simulation.Population;
using ThreeColor.Simulation.Reports;
using ThreeColor.Simulation.Running;
using ThreeColor.Tiers;

namespace ThreeColor.Simulation.Tests.Running;

public sealed class DistrictYearTests
{
    private static readonly CarePolicy Policy = PaperPolicy.Read();
    private static readonly ConcurrentDictionary<(long Seed, int Days, int Listed), Lazy<Task<RunYear>>> Years = new();

    [Theory]
    [InlineData(1, 60, 120)]
    [InlineData(2, 45, 240)]
    [InlineData(3, 400, 30)]
    public async Task RunAsync_AnySeed_SatisfiesTheEquationsOfTheSummary(long seed, int days, int listed)
    {
        var summary = (await YearAsync(seed, days, listed)).Report.Summary;
        var (ledger, events, notices) = (summary.Ledger, summary.Events, summary.Notices);
        Assert.Equal(ledger.Expected, ledger.Met + ledger.Late + ledger.Excused + ledger.Missed + ledger.Pending);
        Assert.True(ledger.Overdue <= ledger.Pending);
        Assert.Equal(events.Raised, events.Closed + events.Open + events.Retracted);
        Assert.Equal(events.Raised, events.BySource.Sum(source => source.Count));
        Assert.Equal(events.Raised, events.ByTopRung.Sum(rung => rung.Count));
        Assert.True(summary.SilentMinutes.P95 <= summary.SilentMinutes.Max);
        Assert.True(summary.SilentMinutes.Max <= summary.SilentMinutes.Bound);
        Assert.True(notices.Delivered + notices.Escalated <= notices.Committed);
        Assert.Equal(listed, summary.Residents.Listed);
    }

    [Fact]
    public async Task RunAsync_Enrolment_PutsEveryResidentWhereTheirFactsSay()
    {
        var (_, year, store) = await YearAsync(4, 1, DistrictSize.PaperListed);
        var strata = year.District.Residents.ToDictionary(resident => resident.File.Id, resident => resident.Stratum);
        var all = strata.Keys.Select(id => new CareRequest(id, null) { HistorySince = Instant.MinValue }).ToList();
        var loaded = await store.LoadManyAsync(all, default);
        Assert.All(all.Zip(loaded), pair =>
        {
            var first = pair.Second.History!.Periods[0];
            Assert.Equal(Expected(strata[pair.First.Resident]), (first.Standing, first.Tier?.Value));
        });
    }

    [Fact]
    public async Task RunAsync_Again_GivesTheSameBytes()
    {
        var first = (await YearAsync(5, 40, 150)).Report;
        var again = await new DistrictYear(Policy, Options(5, 40, 150), CareStorage.Of(new InMemoryCareStore())).RunAsync();
        Assert.Equal(SummaryJson.ToBytes(first.Summary), SummaryJson.ToBytes(again.Summary));
        Assert.Equal(ReportHtml.ToText(first), ReportHtml.ToText(again));
    }

    [Fact]
    public async Task RunAsync_OtherSeed_GivesAnotherYear() =>
        Assert.NotEqual((await YearAsync(1, 60, 120)).Report.Summary.Visits, (await YearAsync(6, 60, 120)).Report.Summary.Visits);

    [Fact]
    public async Task RunAsync_SomeMonths_ShowsEverythingTheProgrammeKnows()
    {
        var (report, year, _) = await YearAsync(2, 45, 240);
        Assert.All(report.Summary.Events.BySource, source => Assert.True(source.Count > 0, source.Name));
        Assert.True(report.Summary.Ledger.Late > 0 && report.Summary.Ledger.Excused > 0);
        Assert.True(report.Summary.Events.Reopened > 0 && report.Summary.Events.Retracted > 0);
        Assert.InRange(report.Summary.Ledger.OnTimeRate ?? 0, 0.9, 0.999);
        Assert.True(year.Refusals.Values.Sum() < report.Summary.Visits.Done / 50, string.Join(", ", year.Refusals));
    }

    [Fact]
    public async Task RunAsync_PatrolScreen_AgreesWithTheEngine()
    {
        var (report, year, _) = await YearAsync(2, 45, 240);
        var supervisor = new Actor { Worker = new("district.task-force-1"), Purpose = Purpose.Supervision };
        var screen = (await year.Engine.PatrolAsync(new("district"), supervisor)).Require();
        var total = report.Coverage[0].Ledger;
        Assert.Equal(
            (total.Expected, total.Met, total.Late, total.Excused, total.Missed, total.Overdue),
            (screen.Total.Expected, screen.Total.Met, screen.Total.Late, screen.Total.Excused, screen.Total.Missed, screen.Total.Overdue));
        Assert.Equal(total.Expected, report.Coverage.Where(row => row.Depth == 1).Sum(row => row.Ledger.Expected));
        Assert.Equal(total.Met, report.Coverage.Where(row => row.Depth == 2).Sum(row => row.Ledger.Met));
    }

    [Fact]
    public async Task RunAsync_Emergencies_AreMostlyAnsweredWithinTheirFifteenMinutes()
    {
        var (_, _, store) = await YearAsync(3, 400, 30);
        var emergencies = new List<Events.CareEvent>();
        await foreach (var careEvent in store.EventsAsync(default))
            if (careEvent.Cause == Events.Cause.Emergency)
                emergencies.Add(careEvent);
        Assert.True(emergencies.Count > 10);
        Assert.True(emergencies.Count(careEvent => careEvent.TopRung == 0) > emergencies.Count * 0.7);
        Assert.All(emergencies, careEvent => Assert.Contains(careEvent.Whistles, whistle => whistle.Department.Value == "ambulance"));
    }

    [Fact]
    public async Task RunAsync_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        var year = new DistrictYear(Policy, Options(7, 300, 100), CareStorage.Of(new InMemoryCareStore()));
        var progress = new Stopper(source, 3);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => year.RunAsync(progress, source.Token));
        Assert.Equal(3, progress.LastDay);
    }

    private static (Standing Standing, string? Tier) Expected(Stratum stratum) => stratum switch
    {
        Stratum.Red => (Standing.Listed, "red"),
        Stratum.Yellow => (Standing.Listed, "yellow"),
        Stratum.Blue => (Standing.Listed, "blue"),
        Stratum.Undecided => (Standing.Undecided, null),
        _ => (Standing.NotListed, null),
    };

    private static DistrictYearOptions Options(long seed, int days, int listed) =>
        new() { Seed = seed, Days = days, Size = DistrictSize.ForListed(listed) };

    private static Task<RunYear> YearAsync(long seed, int days, int listed) =>
        Years.GetOrAdd((seed, days, listed), key => new(() => RunAsync(key.Seed, key.Days, key.Listed))).Value;

    private static async Task<RunYear> RunAsync(long seed, int days, int listed)
    {
        var store = new InMemoryCareStore();
        var year = new DistrictYear(Policy, Options(seed, days, listed), CareStorage.Of(store));
        return new(await year.RunAsync(), year, store);
    }

    private sealed record RunYear(YearReport Report, DistrictYear Year, InMemoryCareStore Store);

    private sealed class Stopper(CancellationTokenSource source, int day) : IProgress<YearProgress>
    {
        public int LastDay { get; private set; }

        public void Report(YearProgress value)
        {
            LastDay = value.Day;
            if (value.Day == day)
                source.Cancel();
        }
    }
}
