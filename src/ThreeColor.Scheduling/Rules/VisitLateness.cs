using NodaTime;

namespace ThreeColor.Scheduling.Rules;

/// <summary>How late, and how far ahead of the clock, a policy lets visits be told (DESIGN section 4).</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed record VisitLateness
{
    /// <summary>The default of <see cref="Evidence"/>: 14 days.</summary>
    public static readonly Duration DefaultEvidence = Duration.FromDays(14);

    /// <summary>The default of <see cref="Prompt"/>: 24 hours.</summary>
    public static readonly Duration DefaultPrompt = Duration.FromHours(24);

    /// <summary>The default of <see cref="Ahead"/>: 5 minutes.</summary>
    public static readonly Duration DefaultAhead = Duration.FromMinutes(5);

    /// <summary>The limits of a policy that states none.</summary>
    public static VisitLateness Default { get; } = new();

    /// <summary>
    /// How long after it a visit may be told and still prove more than its worker's word, this long included: a scan shows the place now, not
    /// the time then.
    /// </summary>
    public Duration Evidence { get; init; } = DefaultEvidence;

    /// <summary>
    /// How long after it a visit may be told, this long included, so that a sample may close the event that it ended without an evaluation.
    /// </summary>
    public Duration Prompt { get; init; } = DefaultPrompt;

    /// <summary>How far a device's clock may be ahead, this far included, and be taken as now.</summary>
    public Duration Ahead { get; init; } = DefaultAhead;
}
