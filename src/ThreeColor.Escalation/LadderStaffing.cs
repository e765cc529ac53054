using ThreeColor.Organisation;

namespace ThreeColor.Escalation;

/// <summary>Who stands at the posts of one ladder above one resident, looked up beforehand.</summary>
public sealed record LadderStaffing
{
    /// <summary>One entry for each post of <see cref="EscalationPolicy.PostsFor"/>, at the unit above the resident that has it.</summary>
    public required ValueList<PostStaffing> Posts { get; init; }

    /// <summary>Who stands at a post.</summary>
    /// <exception cref="InvalidOperationException">The post was not looked up.</exception>
    public PostStaffing At(Id<Post> post)
    {
        foreach (var staffing in Posts)
            if (staffing.Post == post)
                return staffing;
        throw new InvalidOperationException($"The staffing of the post '{post}' was not looked up.");
    }

    /// <summary>Whether a worker may act at a post: its holder or one of its deputies.</summary>
    /// <exception cref="InvalidOperationException">The post was not looked up.</exception>
    internal bool MayAct(Id<Worker> worker, Id<Post> post)
    {
        var staffing = At(post);
        return staffing.Holder == worker || staffing.Deputies.Contains(worker);
    }
}
