using NodaTime;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Conformance.Equivalence;

/// <summary>One thing done to two stores alike.</summary>
internal abstract record StoreStep
{
    private StoreStep()
    {
    }

    /// <summary>A commit; whether its changes fit is for the stores to say.</summary>
    public sealed record Commit(
        Id<Resident> Resident, int VersionOffset, bool WrongHead, int Command, ValueList<CareChange> Changes, Instant? Due, int Messages) : StoreStep
    {
        public required Instant At { get; init; }

        public required int Edition { get; init; }

        public required int Rank { get; init; }

        public required ValueList<Id<Organisation.Unit>> Path { get; init; }

        public required ValueList<CoverageCounts> Coverage { get; init; }
    }

    /// <summary>A claim of due residents.</summary>
    public sealed record Claim(DueClaim Due) : StoreStep;

    /// <summary>A report of trouble.</summary>
    public sealed record Trouble(TroubleReport Report) : StoreStep;

    /// <summary>A look at every screen.</summary>
    public sealed record Look(Id<Organisation.Unit>? Unit, Instant Now, int Limit) : StoreStep;

    /// <summary>A claim of messages; what is claimed is completed when <paramref name="Complete"/>.</summary>
    public sealed record Deliver(Instant Now, int Limit, bool Complete, DeliveryState State, Instant Next, int AttemptsOffset) : StoreStep;

    /// <summary>Both stores are closed and opened again.</summary>
    public sealed record Reopen : StoreStep;
}
