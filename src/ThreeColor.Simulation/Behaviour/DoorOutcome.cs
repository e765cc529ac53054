using NodaTime;
using ThreeColor.Visits;

namespace ThreeColor.Simulation.Behaviour;

/// <summary>What a knock found.</summary>
internal sealed record DoorOutcome
{
    public required bool Seen { get; init; }

    public required EvidenceMethod Method { get; init; }

    public required Duration Stay { get; init; }

    /// <summary>How long the record stays on a device without network.</summary>
    public required Duration SyncDelay { get; init; }

    public required ValueList<ChecklistAnswer> Checklist { get; init; }

    /// <summary>Whether the worker finds a problem worth an event.</summary>
    public required bool Finding { get; init; }
}
