using ThreeColor.Conformance.Equivalence;
using ThreeColor.Conformance.Stores;

namespace ThreeColor.Conformance;

/// <summary>What every store must do: care, policies, outbox, screens and export.</summary>
public static class StoreConformance
{
    /// <summary>The facts that hold for every store, in the order in which they are best mended.</summary>
    public static ValueList<ConformanceFact<StoreUnderTest>> Facts { get; } =
    [
        .. LoadFacts.All, .. CommitFacts.All, .. UnfitFacts.All, .. LifeFacts.All, .. HistoryFacts.All, .. ByteFacts.All, .. ClaimFacts.All, .. TroubleFacts.All,
        .. OutboxFacts.All, .. PolicyFacts.All, .. DueFacts.All, .. ScreenFacts.All, .. CoverageFacts.All, .. ExportFacts.All, .. AuditFacts.All, .. RaceFacts.All,
        .. AliasFacts.All,
    ];

    /// <summary>The facts that hold besides for every store whose data outlive its process; they need <see cref="StoreUnderTest.Reopen"/>.</summary>
    public static ValueList<ConformanceFact<StoreUnderTest>> DurableFacts { get; } = [.. ReopenFacts.All];

    /// <summary>Random steps, done to the store and to one that is known to be good: both must answer alike and hold alike.</summary>
    /// <param name="reference">Makes the store to compare with: the in-memory store of the package ThreeColor.</param>
    /// <param name="runs">How many sequences of steps, 1 or more; each has up to 40.</param>
    /// <param name="reopens">Whether the store is closed and opened again between steps; it needs <see cref="StoreUnderTest.Reopen"/>.</param>
    /// <returns>The fact <c>random.steps</c>, or <c>reopen.random-steps</c>. What fails is made as short as it still fails.</returns>
    public static ConformanceFact<StoreUnderTest> SameAs(Func<StoreUnderTest> reference, int runs = 100, bool reopens = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        return RandomSteps.Fact(reference, runs, reopens);
    }
}
