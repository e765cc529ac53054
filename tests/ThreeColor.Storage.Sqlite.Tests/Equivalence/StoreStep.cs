using NodaTime;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Storage.Sqlite.Tests.Equivalence;

/// <summary>One thing done to two stores alike.</summary>
public abstract record StoreStep
{
    private StoreStep()
    {
    }

    /// <summary>A commit; changes that do not fit the state are left out.</summary>
    public sealed record Commit(
        Id<Resident> Resident, int VersionOffset, bool WrongHead, int Command, ValueList<CareChange> Changes, Instant? Due, int Messages) : StoreStep;

    /// <summary>A claim of due residents.</summary>
    public sealed record Claim(DueClaim Due) : StoreStep;

    /// <summary>A claim of messages; what is claimed is completed when <paramref name="Complete"/>.</summary>
    public sealed record Deliver(Instant Now, int Limit, bool Complete, DeliveryState State, Instant Next, int AttemptsOffset) : StoreStep;
}
