using NodaTime;
using ThreeColor.Events;
using ThreeColor.Residents;

namespace ThreeColor.Escalation.Decisions;

/// <summary>An event about to be raised.</summary>
public sealed record RaiseRequest
{
    /// <summary>The resident.</summary>
    public required Id<Resident> Resident { get; init; }

    /// <summary>The cause; no other event of it is open for the resident.</summary>
    public required Id<Cause> Cause { get; init; }

    /// <summary>Which event of this cause it is, from 1.</summary>
    public required int Episode { get; init; }

    /// <summary>Where it comes from.</summary>
    public required EventSource Source { get; init; }

    /// <summary>How much it takes.</summary>
    public Severity Severity { get; init; } = Severity.Small;

    /// <summary>From when received data showed a duty overdue; <see langword="null"/> for other sources.</summary>
    public Instant? SilentFrom { get; init; }

    /// <summary>The windows that are its ground, as <see cref="EventGround.Of"/> gives them; none for other sources.</summary>
    public ValueList<ListedWindows> Listed { get; init; }

    /// <summary>What was told or found; none where only windows are its ground.</summary>
    public ValueList<EventReport> Reports { get; init; }

    /// <summary>The resident's tier; <see langword="null"/> outside any. With the tags it chooses the ladder.</summary>
    public Id<Tiers.Tier>? Tier { get; init; }

    /// <summary>The resident's tags.</summary>
    public ValueList<Id<Tiers.Tag>> Tags { get; init; }

    /// <summary>The event whose windows it takes over, with rung, clock and silence; <see langword="null"/> where none.</summary>
    public CareEvent? TakesOver { get; init; }

    /// <summary>The digest of the policy it is raised under.</summary>
    public required string PolicyDigest { get; init; }
}
