using NodaTime;
using ThreeColor.Ports;

namespace ThreeColor;

/// <summary>What a host brings: one adapter for each port the engine needs.</summary>
public sealed record CarePorts
{
    /// <summary>Where care is kept.</summary>
    public required ICareStore Store { get; init; }

    /// <summary>Messages on their way.</summary>
    public required IOutbox Outbox { get; init; }

    /// <summary>Pages through what is kept.</summary>
    public required ICareReader Reader { get; init; }

    /// <summary>Who holds which post.</summary>
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
