namespace ThreeColor.Policies;

/// <summary>What came of reading a policy.</summary>
public sealed record PolicyReading
{
    /// <summary>The policy; <see langword="null"/> when a fault forbids to run it.</summary>
    public CarePolicy? Policy { get; init; }

    /// <summary>Every fault, warnings included, by line.</summary>
    public ValueList<Fault> Faults { get; init; }

    /// <summary>The policy, for hosts that cannot go on without one.</summary>
    /// <exception cref="PolicyException">The policy has faults that forbid to run it.</exception>
    public CarePolicy Require() => Policy ?? throw new PolicyException(Faults);
}
