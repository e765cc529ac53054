using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Tool.Rehearsing.Happenings;

namespace ThreeColor.Tool.Rehearsing.Running;

/// <summary>Turns commits and messages into happenings, in the order in which they come.</summary>
internal sealed class Watch(StoryClock clock)
{
    private readonly Dictionary<Id<CareEvent>, CareEvent> _events = [];
    private readonly Dictionary<(Id<Resident> Resident, Id<Duty> Duty), NodaTime.Instant> _dues = [];
    private readonly Dictionary<Id<Resident>, Id<Tiers.Tier>?> _tiers = [];
    private readonly List<Happening> _news = [];

    /// <summary>The messages that the transport accepted since the last expectation.</summary>
    public List<Notice> Told { get; } = [];

    public void Add(Happening happening) => _news.Add(happening);

    /// <summary>What is new; it is told once.</summary>
    public IReadOnlyList<Happening> Take()
    {
        var news = _news.ToArray();
        _news.Clear();
        return news;
    }

    public void Sent(Notice notice, bool taken)
    {
        if (taken)
            Told.Add(notice);
        Add(taken ? new Happening.Told(clock.True, notice) : new Happening.NotDelivered(clock.True, notice));
    }

    public void Failed(TroubleReport report) => Add(new Happening.InTrouble(clock.True, report.Resident, report.Code, report.Detail));

    public void Committed(CareCommit commit)
    {
        var tier = commit.Changes.OfType<CareChange.StandingChanged>().LastOrDefault();
        if (tier is not null && (!_tiers.TryGetValue(commit.Resident, out var before) || before != tier.Period.Tier))
            Add(new Happening.TierChanged(clock.True, commit.Resident, _tiers[commit.Resident] = tier.Period.Tier));
        foreach (var ended in commit.Changes.OfType<CareChange.WindowEnded>())
            Add(new Happening.WindowEnded(clock.True, commit.Resident, ended.Window));
        foreach (var written in commit.Changes.OfType<CareChange.DutyWritten>().GroupBy(change => change.Duty.Duty).Select(group => group.Last()))
            Follow(commit.Resident, written.Duty);
        foreach (var written in commit.Changes.OfType<CareChange.EventWritten>().GroupBy(change => change.Event.Id).Select(group => group.Last()))
            Follow(written.Event);
    }

    private void Follow(Id<Resident> resident, OpenDuty duty)
    {
        if (duty.Pending is not { } window || (_dues.TryGetValue((resident, duty.Duty), out var before) && before == window.DueAt))
            return;
        _dues[(resident, duty.Duty)] = window.DueAt;
        Add(new Happening.DueSet(clock.True, resident, duty.Duty, window.DueAt));
    }

    private void Follow(CareEvent careEvent)
    {
        var before = _events.GetValueOrDefault(careEvent.Id);
        _events[careEvent.Id] = careEvent;
        if (before is null || Standing(before) != Standing(careEvent))
            Add(new Happening.EventMoved(clock.True, careEvent, before));
    }

    private static (EventStage, int, Organisation.HeldPost, Id<Organisation.Worker>?) Standing(CareEvent e) => (e.Stage, e.Rung, e.Post, e.Owner);
}
