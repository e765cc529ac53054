using ThreeColor.Classification;
using ThreeColor.Classification.Document;
using ThreeColor.Escalation.Document;
using ThreeColor.PolicyText;
using ThreeColor.Ports;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Document;

namespace ThreeColor.Policies;

/// <summary>One version of a policy, read, checked and ready to run (DESIGN section 3).</summary>
/// <remarks>What runs is what its digest names: nothing can be swapped beside it. Immutable; safe for concurrent use.</remarks>
public sealed class CarePolicy
{
    internal CarePolicy(
        PolicyFrame frame, ClassificationPolicy classification, SchedulingPolicy scheduling, EscalationPolicy escalation, PolicyVersion document)
    {
        Frame = frame;
        Classification = classification;
        Classifier = new(classification);
        Scheduling = scheduling;
        Escalation = escalation;
        Document = document;
    }

    /// <summary>Tiers, organisation, calendar and zone.</summary>
    public PolicyFrame Frame { get; }

    /// <summary>Facts to tiers.</summary>
    public ClassificationPolicy Classification { get; }

    /// <summary>Classifies people by <see cref="Classification"/>.</summary>
    public Classifier Classifier { get; }

    /// <summary>Tiers to duties.</summary>
    public SchedulingPolicy Scheduling { get; }

    /// <summary>Events and ladders.</summary>
    public EscalationPolicy Escalation { get; }

    /// <summary>The document as stores keep it, with its digest.</summary>
    public PolicyVersion Document { get; }

    /// <summary>SHA-256 of the canonical document, lower-case hexadecimal.</summary>
    public string Digest => Document.Digest;
}
