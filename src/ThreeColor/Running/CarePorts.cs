using NodaTime;
using ThreeColor.Ports;

namespace ThreeColor.Running;

/// <summary>The adapters of a host over which an engine works.</summary>
public sealed record CarePorts
{
    /// <summary>Stores the care of residents.</summary>
    public required ICareStore Store { get; init; }

    /// <summary>Stores the policies and their editions; usually the same store.</summary>
    public required IPolicyStore Policies { get; init; }

    /// <summary>Keeps the messages to send; usually the same store.</summary>
    public required IOutbox Outbox { get; init; }

    /// <summary>Reads what screens show; usually the same store.</summary>
    public required ICareScreens Screens { get; init; }

    /// <summary>Knows the units, and who stands at which post.</summary>
    public required IDirectory Directory { get; init; }

    /// <summary>Brings messages to people.</summary>
    public required ITransport Transport { get; init; }

    /// <summary>Signs and verifies door codes.</summary>
    public required IKeyRing KeyRing { get; init; }

    /// <summary>Decides who may do what.</summary>
    public required IAccessPolicy Access { get; init; }

    /// <summary>Tells the time.</summary>
    public required IClock Clock { get; init; }
}
