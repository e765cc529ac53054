using NodaTime;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;

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

    /// <summary>Asks about a pause: each time the next one up of those who act above the resident.</summary>
    /// <remarks>Never who entered it, while there is anybody else.</remarks>
    public static void ToPostAbove(CareDraft draft, NoticeKind kind, Pause pause)
    {
        var all = Acting(draft);
        var others = PauseStep.WaitsForASecond(pause) ? all.FindAll(worker => worker != (pause.Undoing?.By ?? pause.EnteredBy)) : all;
        var wanted = others.Count > 0 ? others : all;
        Tell(draft, kind, null, wanted.Skip(Math.Min(pause.Asked, wanted.Count - 1)).Take(1));
    }

    /// <summary>The place of whoever evaluates among those who act above the resident.</summary>
    public static int Evaluator(CareDraft draft)
    {
        var post = draft.Context.Policy.Escalation.Evaluation.Post;
        var acting = draft.Staffing.FirstOrDefault(staffing => staffing.Post == post)?.Acting;
        return acting is { } worker ? Math.Max(0, Acting(draft).IndexOf(worker)) : 0;
    }

    private static List<Id<Worker>> Acting(CareDraft draft) =>
        draft.Staffing.Where(post => post.Acting is not null).Select(post => post.Acting!.Value).Distinct().ToList();

    private static void Tell(CareDraft draft, NoticeKind kind, Instant? due, IEnumerable<Id<Worker>> workers)
    {
        foreach (var worker in workers)
            draft.Tell(new Notice { Kind = kind, Recipient = Recipient.Of(worker), Resident = draft.Care.Resident.Id, DueAt = due });
    }
}
