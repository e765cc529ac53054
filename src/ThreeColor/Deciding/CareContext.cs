using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Running;
using ThreeColor.Scheduling;

namespace ThreeColor.Deciding;

/// <summary>Everything a decision may look at besides the state and the command.</summary>
internal sealed record CareContext
{
    public required Instant Now { get; init; }

    /// <summary>The policy in force, and those that open events still run under.</summary>
    public required PolicyShelf Policies { get; init; }

    /// <summary>The policy in force; decides tiers, duties and new events.</summary>
    public CarePolicy Policy => Policies.Current;

    /// <summary>Who stands at the posts that ladders may call, seen from the resident's unit.</summary>
    public required ValueList<PostStaffing> Staffing { get; init; }

    /// <summary>What became of the scanned door code; <see langword="null"/> when none was scanned.</summary>
    public DoorCodeResult? DoorCode { get; init; }
}
