using ThreeColor.Classification;
using ThreeColor.Classification.Document;
using ThreeColor.Escalation;
using ThreeColor.PolicyText;
using ThreeColor.Ports;
using ThreeColor.Scheduling;

namespace ThreeColor.Policies;

/// <summary>One version of a policy, read, checked and ready to run (DESIGN section 3).</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed record CarePolicy
{
    internal CarePolicy()
    {
    }

    /// <summary>Tiers, organisation, calendar and zone.</summary>
    public required PolicyFrame Frame { get; init; }

    /// <summary>Facts to tiers.</summary>
    public required ClassificationPolicy Classification { get; init; }

    /// <summary>Classifies people by <see cref="Classification"/>.</summary>
    public required Classifier Classifier { get; init; }

    /// <summary>Tiers to duties.</summary>
    public required SchedulingPolicy Scheduling { get; init; }

    /// <summary>Events and ladders.</summary>
    public required EscalationPolicy Escalation { get; init; }

    /// <summary>The document as stores keep it, with its digest.</summary>
    public required PolicyVersion Document { get; init; }

    /// <summary>SHA-256 of the canonical document, lower-case hexadecimal.</summary>
    public string Digest => Document.Digest;
}
