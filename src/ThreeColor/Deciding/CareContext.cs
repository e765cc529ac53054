using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Residents;
using ThreeColor.Scheduling;

namespace ThreeColor.Deciding;

/// <summary>Everything a decision may look at besides the state and the command.</summary>
internal sealed record CareContext
{
    public required Instant Now { get; init; }

    /// <summary>Every edition, and the policies that open events still run under.</summary>
    public required PolicyEditions Editions { get; init; }

    /// <summary>Who stands at the posts that ladders may call, seen from the resident's unit; <see langword="null"/> until a decision asks for it.</summary>
    public ValueList<PostStaffing>? Staffing { get; init; }

    /// <summary>What became of the scanned door code; <see langword="null"/> when none was scanned.</summary>
    public DoorCodeResult? DoorCode { get; init; }

    /// <summary>When the row of the past that the command names happened or began; <see langword="null"/> where it is not there.</summary>
    public Instant? KeyAt { get; init; }

    /// <summary>The past, as far as it was asked for.</summary>
    public CareHistory? History { get; init; }

    /// <summary>The edition in force; its policy decides tiers and new events.</summary>
    public PolicyEdition Edition => Editions.At(Now);

    public CarePolicy Policy => Edition.Policy;
}
