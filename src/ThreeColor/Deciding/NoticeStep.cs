using NodaTime;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Deciding;

/// <summary>Tells people what is not about an event.</summary>
internal static class NoticeStep
{
    /// <summary>Tells whoever visits: the first post of the resident's own unit at which somebody acts, else the nearest above it.</summary>
    public static void ToVisitor(CareDraft draft, NoticeKind kind, Instant? due) =>
        Tell(draft, kind, due, draft.Staffing.Where(post => post.Acting is not null).Select(post => post.Acting!.Value).Take(1));

    /// <summary>Tells whoever evaluates.</summary>
    public static void ToEvaluator(CareDraft draft, NoticeKind kind)
    {
        var post = draft.Context.Policy.Escalation.Evaluation.Post;
        Tell(draft, kind, null, draft.Staffing.Where(s => s.Post == post && s.Acting is not null).Select(s => s.Acting!.Value));
    }

    private static void Tell(CareDraft draft, NoticeKind kind, Instant? due, IEnumerable<Id<Worker>> workers)
    {
        foreach (var worker in workers)
            draft.Tell(new Notice { Kind = kind, Recipient = Recipient.Of(worker), Resident = draft.Care.Resident.Id, DueAt = due });
    }
}
