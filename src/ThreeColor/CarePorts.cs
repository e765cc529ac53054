using NodaTime;
using ThreeColor.Ports;

namespace ThreeColor;

/// <summary>The adapters of a host that an engine works over.</summary>
public sealed record CarePorts
{
    /// <summary>Where care is kept.</summary>
    public required ICareStore Store { get; init; }

    /// <summary>The policies and their editions; usually the same store.</summary>
    public required IPolicyStore Policies { get; init; }

    /// <summary>Messages to send; usually the same store.</summary>
    public required IOutbox Outbox { get; init; }

    /// <summary>What screens show; usually the same store.</summary>
    public required ICareScreens Screens { get; init; }

    /// <summary>Who is who.</summary>
    public required IDirectory Directory { get; init; }

    /// <summary>Brings messages to people.</summary>
    public required ITransport Transport { get; init; }

    /// <summary>Signs and verifies door codes.</summary>
    public required IKeyRing KeyRing { get; init; }

    /// <summary>Who may do what.</summary>
    public required IAccessPolicy Access { get; init; }

    /// <summary>The time.</summary>
    public required IClock Clock { get; init; }
}
