using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Simulation.Behaviour;

namespace ThreeColor.Simulation.Running;

/// <summary>People at work on events: they report in, handle, call departments in, feed back and evaluate (MECHANISM E1, E4, E5).</summary>
internal sealed class EventWork(DistrictScene scene, VisitRounds rounds, DailyLife life, AnswerHabits habits)
{
    /// <summary>Somebody was called, or reminded of an event they hold.</summary>
    public void Called(ResidentState resident, Id<CareEvent> id, Id<Worker> worker, Instant now)
    {
        if (resident.FindEvent(id) is not { } careEvent)
            return;
        var prompt = careEvent.Cause == Cause.Emergency;
        if (habits.ReportsIn(careEvent.Cause, $"{id}:{worker}", DistrictScene.IsLastResort(worker), now) is { } at)
            scene.Agenda.Plan(at, resident.Number, _ => Act(resident, id, worker, new EventAction.ReportIn(), EventStage.Called), prompt);
    }

    /// <summary>Somebody is reminded of an event they hold at the top.</summary>
    public void StillOpen(ResidentState resident, Id<CareEvent> id, Id<Worker> worker, Instant now)
    {
        if (resident.FindEvent(id) is not { } careEvent || resident.InHand.Contains(id))
            return;
        if (careEvent.Stage == EventStage.Called)
            Called(resident, id, worker, now);
        else
            TakeInHand(resident, careEvent, now);
    }

    /// <summary>Somebody has just reported in.</summary>
    public void TakeInHand(ResidentState resident, CareEvent careEvent, Instant now)
    {
        if (careEvent.Owner is not { } owner)
            return;
        var (id, key) = (careEvent.Id, $"{careEvent.Id}:{owner}");
        if (careEvent.Cause == Cause.Need && habits.HandsUp(key, now))
        {
            var handUp = new EventAction.Escalate("needs more than this grid can give");
            scene.Agenda.Plan(now + Duration.FromMinutes(45), resident.Number, _ => Act(resident, id, owner, handUp, EventStage.ReportedIn));
            return;
        }

        scene.Agenda.Plan(now + Duration.FromMinutes(20), resident.Number, _ => Begin(resident, careEvent, owner));
        if (habits.Handled(careEvent.Cause, careEvent.Severity, key, DistrictScene.IsLastResort(owner), now) is not { } done)
            return;
        resident.InHand.Add(id);
        if (IsAboutVisits(careEvent))
            rounds.Send(resident, now);
        scene.Agenda.Plan(done, resident.Number, at => Finish(resident, id, owner, at));
    }

    /// <summary>A department was called in by whistle.</summary>
    public void Whistled(ResidentState resident, Id<CareEvent> id, Id<Department> department, Instant now)
    {
        var emergency = resident.FindEvent(id)?.Cause == Cause.Emergency;
        var at = habits.DepartmentAnswers($"{id}:{department}", emergency, now);
        scene.Agenda.Plan(at, resident.Number, _ => Answer(resident, id, department), prompt: emergency);
    }

    /// <summary>An event waits for somebody's evaluation.</summary>
    public void EvaluationDue(ResidentState resident, Id<CareEvent> id, Id<Worker> worker, Instant now)
    {
        if (habits.Evaluates($"{id}:{worker}", now) is not { } at)
            return;
        var verdict = habits.Satisfied($"{id}:{worker}", at)
            ? new EventAction.Evaluate(true)
            : new EventAction.Evaluate(false, "the resident says it is not settled");
        scene.Agenda.Plan(at, resident.Number, _ => Act(resident, id, worker, verdict, EventStage.FedBack));
    }

    private static bool IsAboutVisits(CareEvent careEvent) =>
        careEvent.Cause == Cause.WorkerDidNotCome || careEvent.Cause == Cause.ResidentDidNotAnswer;

    private static List<CareCommand> Begin(ResidentState resident, CareEvent careEvent, Id<Worker> owner)
    {
        var commands = Act(resident, careEvent.Id, owner, new EventAction.StartDisposal(), EventStage.ReportedIn);
        if (commands.Count == 0 || careEvent.Severity == Severity.Small || IsAboutVisits(careEvent))
            return commands;
        ValueList<Id<Department>> departments = careEvent.Severity == Severity.Major
            ? [new("civil-affairs"), new("health"), new("housing")]
            : [new(resident.Number % 2 == 0 ? "civil-affairs" : "health")];
        commands.Add(Command(resident, careEvent.Id, owner, new EventAction.Whistle(departments)));
        return commands;
    }

    // Who finds out at last that the resident is away enters that first; a visit that is still overdue is sent for again.
    private IEnumerable<CareCommand> Finish(ResidentState resident, Id<CareEvent> id, Id<Worker> owner, Instant now)
    {
        resident.InHand.Remove(id);
        if (resident.FindEvent(id) is not { Stage: EventStage.ReportedIn or EventStage.InDisposal } careEvent || careEvent.Owner != owner)
            return [];
        var feedBack = Command(resident, id, owner, new EventAction.FeedBack());
        if (!IsAboutVisits(careEvent))
            return [feedBack];
        if (resident.IsAway(now))
            return resident.AbsenceKnown ? [feedBack] : [life.EnterAbsence(resident, owner, now), feedBack];
        if (resident.NextWindow() is not { } window || window.DueAt > now)
            return [feedBack];
        resident.InHand.Add(id);
        rounds.Send(resident, now);
        scene.Agenda.Plan(now + Duration.FromHours(9), resident.Number, at => Finish(resident, id, owner, at));
        return [];
    }

    private static IEnumerable<CareCommand> Answer(ResidentState resident, Id<CareEvent> id, Id<Department> department) =>
        resident.FindEvent(id) is { } careEvent
        && careEvent.Whistles.Any(whistle => whistle.Department == department && whistle.AnsweredAt is null)
        && (careEvent.Owner ?? careEvent.Called) is { } worker
            ? [Command(resident, id, worker, new EventAction.AnswerWhistle(department))]
            : [];

    // People look at their screen before they act; what has moved on meanwhile is left alone.
    private static List<CareCommand> Act(
        ResidentState resident, Id<CareEvent> id, Id<Worker> worker, EventAction action, EventStage stage) =>
        resident.FindEvent(id) is { } careEvent && careEvent.Stage == stage && MayAct(careEvent, worker, action)
            ? [Command(resident, id, worker, action)]
            : [];

    private static bool MayAct(CareEvent careEvent, Id<Worker> worker, EventAction action) => action switch
    {
        EventAction.ReportIn => careEvent.Called == worker,
        EventAction.Evaluate => careEvent.Handler != worker,
        _ => careEvent.Owner == worker,
    };

    private static CareCommand.ActOnEvent Command(ResidentState resident, Id<CareEvent> id, Id<Worker> worker, EventAction action) =>
        new(id, null, action) { Id = resident.NextCommand(), Resident = resident.Id, Actor = DistrictScene.Care(worker) };
}
