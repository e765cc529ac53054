using BenchmarkDotNet.Attributes;
using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Organisation;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Document;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Scheduling.Rolling;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Benchmarks;

/// <summary>A contact into a rolling duty beside the arithmetic by hand with the same calendar conversions (bar: 4 × and 0 B).</summary>
/// <remarks>Not measured: reading and writing the state's text.</remarks>
[MemoryDiagnoser]
public class FoldBenchmarks
{
    private static readonly Id<Tier> Red = new("red");
    private static readonly DayCalendar Days = new(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]);
    private static readonly Instant Enrolled = Instant.FromUtc(2023, 1, 1, 2, 0);

    private static readonly DutyRule.Rolling Rule = new()
    {
        Id = new("home-visit"),
        Contacts = [new("home-visit")],
        Every = new() { Values = [new(Red, Period.FromDays(2))] },
    };

    private static readonly SchedulingPolicy Policy = new()
    {
        Days = Days,
        Tiers = [new() { Code = Red, Rank = 1, Name = LocalizedText.Of("红色", "Red") }],
        Duties = [Rule],
    };

    private static readonly DutyTerms Terms = new(Rule.Id, Rule, false, Policy.Days, Policy.Tiers, Policy.Tags, null);
    private static readonly RollingFold Kind = new();
    private readonly ClosedWindows<RollingState> _closed = new();
    private readonly RollingState _state = Pending();
    private readonly DutyFact _contact = ContactAt(Enrolled + Duration.FromDays(2));
    private readonly LocalDate _anchor = Days.DayOf(Enrolled);
    private readonly Instant _due = Days.StartOf(Days.DayOf(Enrolled).PlusDays(3));

    /// <summary>The same day, due and miss, and the ending, without anything else.</summary>
    [Benchmark(Baseline = true)]
    public (bool Met, Instant Due, Instant Missed) ByHand()
    {
        var at = _contact.At;
        var date = Days.DayOf(at);
        if (date == _anchor)
            return default;
        return (at < _due, Days.StartOf(date.PlusDays(2 + 1)), Days.StartOf(date.PlusDays(4 + 1)));
    }

    [Benchmark]
    public Instant Fold()
    {
        _closed.Clear();
        return Kind.Fold(_state, _contact, Terms, _closed).Core.Window!.Value.DueAt;
    }

    private static RollingState Pending()
    {
        var born = new RollingState { Core = new() { At = FactKey.Start, Setting = new() { Unit = new Id<Unit>("grid-1") } } };
        var period = new TierPeriod { From = Enrolled, Standing = Standing.Listed, Tier = Red };
        var closed = new ClosedWindows<RollingState>();
        var turn = new DutyFact(new(Enrolled, FactPhase.Turn)) { Judges = true, Terms = Terms, Period = period };
        var on = Kind.Fold(born, turn, Terms, closed);
        return Kind.Fold(on, new DutyFact(new(Enrolled, FactPhase.Tier)) { Period = period }, Terms, closed);
    }

    private static DutyFact ContactAt(Instant at) => new(new(at, FactPhase.Contact, new("v1")))
    {
        Contact = new()
        {
            Visit = new("v1"),
            Kind = new("home-visit"),
            OccurredAt = at,
            ReceivedAt = at,
            Seen = true,
            Method = EvidenceMethod.DoorCode,
            Worker = new("w1"),
        },
    };
}
