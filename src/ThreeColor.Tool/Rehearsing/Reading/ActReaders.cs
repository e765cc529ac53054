using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.PolicyText;
using ThreeColor.Residents;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing.Reading;

/// <summary>Reads what people do to an event.</summary>
internal static class ActReaders
{
    public static StoryStep Act(StepReader keys)
    {
        var kind = keys.Word<EventActionKind>("action", "action");
        return new StoryStep.Act(EventOf(keys), ActionOf(kind, keys), CareReaders.By(keys));
    }

    public static StoryStep Dispensation(StepReader keys) =>
        new StoryStep.Dispensation(EventOf(keys), keys.Time("until"), keys.Text("reason"), CareReaders.By(keys));

    // A note and a reason are both words of the person: an action that takes one takes either.
    private static EventAction ActionOf(EventActionKind kind, StepReader keys)
    {
        var (note, reason) = (keys.Text("note"), keys.Text("reason"));
        var words = reason.Length > 0 ? reason : note;
        return kind switch
        {
            EventActionKind.StartDisposal => new EventAction.StartDisposal(),
            EventActionKind.FeedBack => new EventAction.FeedBack(note.Length > 0 ? note : reason),
            EventActionKind.Evaluate => new EventAction.Evaluate(keys.Flag("satisfied", true), words),
            EventActionKind.Waive => new EventAction.Waive(words),
            EventActionKind.Escalate => new EventAction.Escalate(words),
            EventActionKind.Whistle => new EventAction.Whistle(Departments(keys)),
            EventActionKind.AnswerWhistle => new EventAction.AnswerWhistle(keys.Id<Department>("department")),
            EventActionKind.Snooze => new EventAction.Snooze(keys.Time("until"), words),
            _ => new EventAction.ReportIn(),
        };
    }

    private static ValueList<Id<Department>> Departments(StepReader keys)
    {
        keys.Required("departments");
        return keys.Ids<Department>("departments");
    }

    private static EventName EventOf(StepReader keys)
    {
        if (keys.Required("event") is not { } node)
            return new(null, default, null);
        if (node.Kind != LocatedKind.Object)
            return ById(node, keys.Line);
        var names = new StepReader(node, keys.Line);
        var name = new EventName(null, names.Id<Resident>("resident"), names.Id<Cause>("cause"));
        names.Done();
        return name;
    }

    // The id is resident/cause/episode; a resident's own id may hold slashes, a cause's and an episode's do not.
    private static EventName ById(LocatedNode node, LineContext line)
    {
        if (node.AsId<CareEvent>(line.Faults) is not { } id)
            return new(null, default, null);
        var parts = id.Value.Split('/');
        if (parts.Length >= 3 && string.Join('/', parts[..^2]) is { Length: > 0 } resident)
            return new(id, new(resident), null);
        line.Faults.Add(DocumentFaults.BadValue, node.At, node.Text, "event id", "\"R1/worker-did-not-come/1\"");
        return new(id, default, null);
    }
}
