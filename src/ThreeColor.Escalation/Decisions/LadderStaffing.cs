using ThreeColor.Escalation.Document;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Decisions;

/// <summary>Who stands at the posts of one ladder above one resident, looked up beforehand.</summary>
public sealed record LadderStaffing
{
    /// <summary>The resident's own unit; a post that was not looked up counts as a vacant one there.</summary>
    public required Id<Unit> Unit { get; init; }

    /// <summary>
    /// Up to one entry for each post of <see cref="EscalationPolicy.PostsFor"/>, at the unit above the resident that has it.
    /// What the directory could not tell is left out.
    /// </summary>
    public required ValueList<PostStaffing> Posts { get; init; }

    /// <summary>Who stands at a post; nobody where it was not looked up.</summary>
    public PostStaffing At(Id<Post> post)
    {
        foreach (var staffing in Posts)
            if (staffing.Post == post)
                return staffing;
        return new() { Post = post, Unit = Unit };
    }

    /// <summary>Whether the directory told who stands at a post.</summary>
    internal bool Knows(Id<Post> post)
    {
        foreach (var staffing in Posts)
            if (staffing.Post == post)
                return true;
        return false;
    }

    /// <summary>Whether a worker may act at a post: its holder or one of its deputies.</summary>
    internal bool MayAct(Id<Worker> worker, Id<Post> post)
    {
        var staffing = At(post);
        return staffing.Holder == worker || staffing.Deputies.Contains(worker);
    }
}
