using ThreeColor.PolicyText;

namespace ThreeColor.Policies;

/// <summary>A policy cannot run; the message lists every fault.</summary>
public sealed class PolicyException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="faults">The faults, at least one.</param>
    public PolicyException(ValueList<Fault> faults)
        : base($"The policy cannot run:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}") => Faults = faults;

    /// <summary>The faults.</summary>
    public ValueList<Fault> Faults { get; }
}
