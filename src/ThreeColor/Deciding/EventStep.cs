using ThreeColor.Commands;
using ThreeColor.Escalation;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Events;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>Raises events and lets people act on them.</summary>
internal static class EventStep
{
    private const int LongestSubject = 500;

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
            Subject = found.Subject,
            SilentFrom = found.SilentFrom,
            Listed = found.Listed,
            Tier = draft.Care.Tier,
            Tags = draft.Care.Tags,
            PolicyDigest = draft.Context.Policy.Digest,
        };
        draft.Take(EventLife.Raise(request, draft.ContextOfNew()));
        draft.Because("event.raised", found.Cause.Value, found.Source.ToString());
    }

    /// <summary>Raises an event, or adds to the open one of the same cause, so that a second report is not lost.</summary>
    public static void RaiseOrAdd(CareDraft draft, NewEvent found)
    {
        if (draft.Care.OpenEvents.FirstOrDefault(e => e.Cause == found.Cause) is not { } open)
        {
            Raise(draft, found);
            return;
        }

        var after = open with
        {
            Subject = Shorten(open.Subject.Length == 0 ? found.Subject : $"{open.Subject}; {found.Subject}"),
            Severity = found.Severity > open.Severity ? found.Severity : open.Severity,
            Revision = open.Revision + 1,
        };
        draft.Write(new CareChange.EventWritten(after));
        draft.Because("event.joined", found.Cause.Value, found.Source.ToString());
        if (after.Stage == EventStage.FedBack)
            draft.Take(EventLife.WindowJoined(after, draft.ContextOf(after)));
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

    // Never inside a character that takes two units: stores keep whole characters only.
    private static string Shorten(string subject)
    {
        if (subject.Length <= LongestSubject)
            return subject;
        return subject[..(char.IsHighSurrogate(subject[LongestSubject - 1]) ? LongestSubject - 1 : LongestSubject)];
    }
}
