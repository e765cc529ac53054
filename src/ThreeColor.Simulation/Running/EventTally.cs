using NodaTime;
using ThreeColor.Events;
using ThreeColor.Policies;
using ThreeColor.Simulation.Reports;

namespace ThreeColor.Simulation.Running;

/// <summary>Adds up the events of a year.</summary>
internal sealed class EventTally(CarePolicy policy, Instant end)
{
    private readonly Dictionary<(EventSource Source, EventStage Stage), int> _stages = [];
    private readonly Dictionary<string, int> _topPosts = new(StringComparer.Ordinal);
    private readonly Dictionary<(LocalDate Week, EventSource Source), int> _weeks = [];
    private readonly List<long> _silent = [];
    private int _reopened;

    public void Add(CareEvent careEvent)
    {
        var key = (careEvent.Source, careEvent.Stage);
        _stages[key] = _stages.GetValueOrDefault(key) + 1;
        var post = policy.Escalation.LadderOf(careEvent).Rungs[careEvent.TopRung].Post.Value;
        _topPosts[post] = _topPosts.GetValueOrDefault(post) + 1;
        var days = policy.Scheduling.Days;
        var week = (days.WeekOf(days.DayOf(careEvent.RaisedAt)), careEvent.Source);
        _weeks[week] = _weeks.GetValueOrDefault(week) + 1;
        _reopened += careEvent.Reopened > 0 ? 1 : 0;
        if (careEvent.SilentFrom is { } from)
            _silent.Add(MinutesUp((careEvent.SilentUntil ?? end) - from));
    }

    public EventCounts Counts()
    {
        var raised = _stages.Values.Sum();
        var closed = At(EventStage.Evaluated);
        var retracted = At(EventStage.Retracted);
        var bySource = Names.Sources.Select(source => new NamedCount(Names.Of(source), _stages.Where(s => s.Key.Source == source).Sum(s => s.Value)));
        return new(raised, closed, raised - closed - retracted, _reopened, retracted, bySource.ToValueList(), ByTopPost());
    }

    /// <summary>The 95th percentile by nearest rank, the longest, and the bound the policy gives.</summary>
    public SilentMinutes Silence()
    {
        _silent.Sort();
        var rank = (int)Math.Ceiling(_silent.Count * 0.95m);
        return new(rank == 0 ? 0 : _silent[rank - 1], _silent.Count == 0 ? 0 : _silent[^1], MinutesUp(policy.Escalation.LargestSilentTimeBound()));
    }

    public ValueList<WeeklyEvents> Weekly() =>
        _weeks.OrderBy(week => week.Key).Select(week => new WeeklyEvents(week.Key.Week, week.Key.Source, week.Value)).ToValueList();

    public ValueList<StageCount> Stages() =>
        _stages.OrderBy(stage => stage.Key).Select(stage => new StageCount(stage.Key.Source, stage.Key.Stage, stage.Value)).ToValueList();

    private int At(EventStage stage) => _stages.Where(s => s.Key.Stage == stage).Sum(s => s.Value);

    // Every post that stands on some ladder, in the order of the policy.
    private ValueList<NamedCount> ByTopPost() =>
        policy.Frame.Organisation.Posts
            .Where(post => policy.Escalation.Ladders.Any(ladder => ladder.Rungs.Any(rung => rung.Post == post.Id)))
            .Select(post => new NamedCount(post.Id.Value, _topPosts.GetValueOrDefault(post.Id.Value)))
            .ToValueList();

    private static long MinutesUp(Duration duration) => (long)Math.Ceiling(duration.TotalMinutes);
}
