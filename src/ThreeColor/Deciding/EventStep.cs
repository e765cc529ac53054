using ThreeColor.Commands;
using ThreeColor.Escalation;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Events;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>Raises events and lets people act on them.</summary>
internal static class EventStep
{
    public static void Raise(CareDraft draft, NewEvent found)
    {
        var episode = draft.Care.Events.Where(e => e.Cause == found.Cause).Select(e => e.Episode).DefaultIfEmpty(0).Max() + 1;
        var request = new RaiseRequest
        {
            Resident = draft.Care.Resident.Id,
            Cause = found.Cause,
            Episode = episode,
            Source = found.Source,
            Severity = found.Severity,
            Reports = found.Reports,
            SilentFrom = found.SilentFrom,
            Listed = found.Listed,
            TakesOver = found.TakesOver,
            Tier = draft.Care.Tier,
            Tags = draft.Care.Tags,
            PolicyDigest = draft.Context.Policy.Digest,
        };
        draft.Take(EventLife.Raise(request, draft.ContextOfNew()));
        draft.Because("event.raised", found.Cause.Value, found.Source.ToString());
    }

    /// <summary>Raises an event, or adds to the open one of the same cause, so that a second report is not lost.</summary>
    public static void RaiseOrAdd(CareDraft draft, Id<Cause> cause, EventReport report)
    {
        if (draft.Care.OpenEvents.FirstOrDefault(e => e.Cause == cause) is { } open)
            draft.Take(EventLife.ReportAdded(open, report, draft.ContextOf(open)));
        else
            Raise(draft, NewEvent.Of(cause, report));
    }

    public static Refusal? Act(CareDraft draft, CareCommand.ActOnEvent command)
    {
        if (draft.Care.FindEvent(command.Event) is not { } careEvent)
            return EngineRefusals.UnknownEvent.Refuse(command.Event, command.Resident);
        var context = draft.ContextOf(careEvent, command.Actor.Worker);
        return draft.Take(EventLife.Act(careEvent, command.Action, command.SeenRevision, context));
    }

    public static Refusal? NoticeFailed(CareDraft draft, CareCommand.NoticeFailed command)
    {
        draft.Because("notice.failed", command.MessageId);
        return draft.Care.FindEvent(command.Event) is { IsOpen: true } open
            ? draft.Take(EventLife.NoticeFailed(open, draft.ContextOf(open), command.Recipient))
            : null;
    }
}
