using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Escalation;
using ThreeColor.Events;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>Raises events and lets people act on them.</summary>
internal static class EventStep
{
    private const int LongestSubject = 500;

    public static Id<CareEvent> Raise(CareDraft draft, Id<Cause> cause, EventSource source, Severity severity, string subject, Instant? silentFrom)
    {
        var episode = draft.Care.Events.Where(e => e.Cause == cause).Select(e => e.Episode).DefaultIfEmpty(0).Max() + 1;
        var request = new RaiseRequest
        {
            Resident = draft.Care.Resident.Id,
            Cause = cause,
            Episode = episode,
            Source = source,
            Severity = severity,
            Subject = subject,
            SilentFrom = silentFrom,
            Tier = draft.Care.Tier,
            Tags = draft.Care.Tags,
            PolicyDigest = draft.Context.Policy.Digest,
        };
        draft.Take(EventLife.Raise(request, draft.ContextOfNew()));
        draft.Because("event.raised", cause.Value, source.ToString());
        return CareEvent.IdOf(request.Resident, cause, episode);
    }

    /// <summary>Raises an event, or adds to the open one of the same cause, so that a second report is not lost.</summary>
    public static void RaiseOrAdd(CareDraft draft, CareCommand.RaiseEvent command) =>
        RaiseOrAdd(draft, command.Cause, command.Source, command.Severity, command.Subject);

    public static void RaiseOrAdd(CareDraft draft, Id<Cause> cause, EventSource source, Severity severity, string subject)
    {
        if (draft.Care.OpenEvents.FirstOrDefault(e => e.Cause == cause) is not { } open)
        {
            Raise(draft, cause, source, severity, subject, null);
            return;
        }

        var subjects = open.Subject.Length == 0 ? subject : $"{open.Subject}; {subject}";
        var after = open with
        {
            Subject = subjects.Length <= LongestSubject ? subjects : subjects[..LongestSubject],
            Severity = severity > open.Severity ? severity : open.Severity,
            Revision = open.Revision + 1,
        };
        draft.Write(new CareChange.EventWritten(after));
        draft.Because("event.joined", cause.Value, source.ToString());
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
}
