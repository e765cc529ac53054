using NodaTime;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Document;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;

namespace ThreeColor.Escalation.Tests.Life;

/// <summary>One resident's ladder on a Wednesday in the paper's district, with one worker named after each post.</summary>
internal sealed record Scene
{
    public static readonly Instant Start = QDistrict.At("2023-03-01T09:00:00");

    public static readonly Id<Worker> Micro = new("micro"), Ordinary = new("ordinary"), General = new("general"), Force = new("force"), Stranger = new("stranger");

    public static readonly ListedWindows Missed = new(new("home-visit"), 3, 5, Start - Duration.FromDays(4), Start);

    public Id<Cause> Cause { get; init; } = Events.Cause.WorkerDidNotCome;

    public EscalationPolicy Policy { get; init; } = QDistrict.Policy;

    public ValueList<PostStaffing> Posts { get; init; } =
    [
        Staffed("micro-grid-leader", "m", Micro), Staffed("ordinary-grid-leader", "o", Ordinary),
        Staffed("general-grid-leader", "g", General), Staffed("task-force", "d", Force),
    ];

    public ValueList<ContactPerson> ContactPersons { get; init; } =
        [new() { Id = new("daughter"), Relation = "daughter" }, new() { Id = new("neighbour"), Relation = "neighbour", Consented = false }];

    public static PostStaffing Staffed(string post, string unit, Id<Worker>? holder, params Id<Worker>[] deputies) =>
        new() { Post = new(post), Unit = new(unit), Holder = holder, Deputies = deputies.ToValueList() };

    public Scene With(string post, Id<Worker>? holder, params Id<Worker>[] deputies)
    {
        var index = Posts.FindIndex(staffing => staffing.Post.Value == post);
        return this with { Posts = Posts.SetItem(index, Staffed(post, Posts[index].Unit.Value, holder, deputies)) };
    }

    public Scene Sampled(int chosen, int outOf) => this with { Policy = Policy with { Evaluation = Policy.Evaluation with { Sample = new(chosen, outOf) } } };

    /// <summary>Whether a window that the event lists is overdue.</summary>
    public bool GroundStands { get; init; }

    /// <summary>Whether a contact is shown well enough to be left out by the sample.</summary>
    public bool ContactProves { get; init; } = true;

    public EventContext At(Instant now, Id<Worker>? actor = null) => new()
    {
        Now = now,
        Policy = Policy,
        Staffing = new() { Unit = new("home"), Posts = Posts },
        Actor = actor,
        GroundStands = GroundStands,
        ContactProves = ContactProves,
        ContactPersons = ContactPersons,
    };

    public EventDecision.Moved Raise(Severity severity = Severity.Small, Instant? now = null) =>
        Assert.IsType<EventDecision.Moved>(EventLife.Raise(Request(severity, now ?? Start), At(now ?? Start)));

    public RaiseRequest Request(Severity severity, Instant now) => new()
    {
        Resident = new("r-1"),
        Cause = Cause,
        Episode = 1,
        Source = EventSource.OverdueDuty,
        Severity = severity,
        Reports = [new(now, EventSource.WorkerFinding, severity, "visit")],
        SilentFrom = now,
        Listed = [Missed],
        PolicyDigest = "digest",
    };

    public EventDecision.Moved Moves(CareEvent care, EventAction action, Id<Worker> actor, Instant? now = null) =>
        Assert.IsType<EventDecision.Moved>(EventLife.Act(care, action, care.Revision, At(now ?? Start, actor)));

    public CareEvent Do(CareEvent care, EventAction action, Id<Worker> actor, Instant? now = null) => Moves(care, action, actor, now).After;

    public string Refuses(CareEvent care, EventAction action, Id<Worker>? actor, Instant? now = null) =>
        Assert.IsType<EventDecision.Refused>(EventLife.Act(care, action, care.Revision, At(now ?? Start, actor))).Refusal.Code;

    /// <summary>The event after its limit passed so many times.</summary>
    public CareEvent Climbed(CareEvent care, int times)
    {
        for (var i = 0; i < times; i++)
            care = EventLife.Advance(care, At(care.DueAt!.Value))!.After;
        return care;
    }

    /// <summary>An event that the micro-grid leader fed back.</summary>
    public CareEvent FedBack() => Do(Do(Raise().After, new EventAction.ReportIn(), Micro), new EventAction.FeedBack("done"), Micro);
}
