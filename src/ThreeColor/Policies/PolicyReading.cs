using ThreeColor.Classification.Document;
using ThreeColor.PolicyText;

namespace ThreeColor.Policies;

/// <summary>What came of reading a policy.</summary>
public sealed record PolicyReading
{
    /// <summary>The policy; <see langword="null"/> when a fault forbids to run it.</summary>
    public CarePolicy? Policy { get; init; }

    /// <summary>The frame; <see langword="null"/> when it could not be read.</summary>
    public PolicyFrame? Frame { get; init; }

    /// <summary>
    /// The rules, compiled, as soon as they are well formed: also when what they require does not hold, or another section forbids to run.
    /// Then they serve for comparison only.
    /// </summary>
    public ClassificationPolicy? Classification { get; init; }

    /// <summary>SHA-256 over the canonical form of the document, in lower-case hexadecimal digits; empty when it is no JSON.</summary>
    public string Digest { get; init; } = "";

    /// <summary>The sections that say <c>notStated</c>: with any, the policy classifies but the engine does not run it.</summary>
    public ValueList<string> NotStated { get; init; }

    /// <summary>Every fault, warnings included, by line.</summary>
    public ValueList<Fault> Faults { get; init; }

    /// <summary>The policy, for hosts that cannot go on without one.</summary>
    /// <exception cref="PolicyException">The policy has faults that forbid to run it.</exception>
    public CarePolicy Require() => Policy ?? throw new PolicyException(Faults);
}
