using NodaTime;
using ThreeColor.Escalation.Document;
using ThreeColor.Organisation;
using ThreeColor.Residents;

namespace ThreeColor.Escalation.Decisions;

/// <summary>What a decision about an event needs to know besides the event.</summary>
public sealed record EventContext
{
    /// <summary>Now.</summary>
    public required Instant Now { get; init; }

    /// <summary>The policy the event was raised under.</summary>
    public required EscalationPolicy Policy { get; init; }

    /// <summary>Who stands at the posts of <see cref="EscalationPolicy.PostsFor"/>, now.</summary>
    public required LadderStaffing Staffing { get; init; }

    /// <summary>Who acts; <see langword="null"/> for time and data.</summary>
    public Id<Worker>? Actor { get; init; }

    /// <summary>Whether a window that the event lists is overdue: then words neither feed it back nor close it.</summary>
    public bool GroundStands { get; init; }

    /// <summary>Whether the contact that ended its ground is shown as strongly, and was told as early, as the policy asks of what nobody evaluates.</summary>
    public bool ContactProves { get; init; }

    /// <summary>The resident's contact persons who may be told, in order; those without consent are left out even if listed.</summary>
    public ValueList<ContactPerson> ContactPersons { get; init; }
}
