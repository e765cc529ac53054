using ThreeColor.Residents;

namespace ThreeColor.Ports;

/// <summary>What an audit row says: the changes, and why.</summary>
public sealed record AuditPayload
{
    /// <summary>The changes; replaying those of all rows gives the state.</summary>
    public ValueList<CareChange> Changes { get; init; }

    /// <summary>The reasons.</summary>
    public ValueList<Reason> Reasons { get; init; }
}
