using BenchmarkDotNet.Attributes;
using NodaTime;
using Stateless;
using ThreeColor.Calendars;
using ThreeColor.Escalation;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Document;
using ThreeColor.Escalation.Ladders;
using ThreeColor.Escalation.Stages;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Benchmarks;

/// <summary>
/// One worker reports in. The baseline is a reused Stateless machine that only changes a state: no limits, no reasons, no event.
/// Not measured: loading, staffing look-ups, commit. On a busy machine compare the minima.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
public class EscalationBenchmarks
{
    private static readonly Instant Now = Instant.FromUtc(2023, 3, 1, 1, 0);

    private readonly StateMachine<EventStage, EventTrigger> _bare;
    private readonly EventContext _context;
    private readonly CareEvent _called;
    private readonly EventAction _reportIn = new EventAction.ReportIn();
    private EventStage _stage;

    public EscalationBenchmarks()
    {
        _bare = new(() => _stage, stage => _stage = stage, FiringMode.Immediate);
        _bare.Configure(EventStage.Called).Permit(EventTrigger.ReportIn, EventStage.ReportedIn);
        _bare.Configure(EventStage.ReportedIn).Permit(EventTrigger.StartDisposal, EventStage.InDisposal);
        _context = Context();
        var raised = EventLife.Raise(
            new() { Resident = new("r-1"), Cause = Cause.WorkerDidNotCome, Episode = 1, Source = EventSource.OverdueDuty, PolicyDigest = "digest" },
            _context);
        _called = ((EventDecision.Moved)raised).After;
    }

    [Benchmark(Baseline = true, Description = "Stateless, bare Fire")]
    public EventStage BareFire()
    {
        _stage = EventStage.Called;
        _bare.Fire(EventTrigger.ReportIn);
        return _stage;
    }

    [Benchmark(Description = "live transition with limits and reasons")]
    public EventDecision Act() => EventLife.Act(_called, _reportIn, _called.Revision, _context);

    [Benchmark(Description = "by table")]
    public EventStage? ByTable() => EventTransitions.Next(_called.Stage, EventTrigger.ReportIn, EventFacts.None);

    private static EventContext Context()
    {
        string[] posts = ["micro-grid-leader", "ordinary-grid-leader", "general-grid-leader", "task-force"];
        return new()
        {
            Now = Now,
            Policy = Policy(posts),
            Staffing = new()
            {
                Unit = new("u"),
                Posts = posts.Select(post => new PostStaffing { Post = new(post), Unit = new("u"), Holder = new(post) }).ToValueList(),
            },
            Actor = new(posts[0]),
        };
    }

    private static EscalationPolicy Policy(string[] posts) => new(
        Duration.FromMinutes(15),
        [
            new(
                new("visit"),
                [Cause.WorkerDidNotCome],
                posts.Select((post, i) => i < posts.Length - 1 ? RungOf(post) : TopOf(post)).ToValueList(),
                posts.Skip(1).Select(post => new Id<Post>(post)).ToValueList()),
        ],
        new(new(posts[1]), Duration.FromDays(3), new(1, 1), 2),
        new(new(8, 0), new(20, 0), DateTimeZoneProviders.Tzdb["Asia/Shanghai"]),
        new(2023, 1, 1));

    private static Rung RungOf(string post) =>
        new(new(post)) { AnswerWithin = Duration.FromHours(4), FinishWithin = Duration.FromHours(12), Clock = LimitClock.Service };

    private static Rung TopOf(string post) => new(new(post)) { RemindEvery = Duration.FromHours(12) };
}
