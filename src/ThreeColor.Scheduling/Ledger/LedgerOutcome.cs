using NodaTime;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>What came of moving a ledger on.</summary>
public abstract record LedgerOutcome
{
    private LedgerOutcome()
    {
    }

    /// <summary>The ledger moved on.</summary>
    /// <param name="Move">What changed.</param>
    public sealed record Moved(LedgerMove Move) : LedgerOutcome;

    /// <summary>A fact touches what is over: ask again with history.</summary>
    /// <param name="Since">
    /// Since when facts and windows are needed; should they not do either, it is asked again, further back each time.
    /// </param>
    public sealed record NeedsHistory(Instant Since) : LedgerOutcome;
}
