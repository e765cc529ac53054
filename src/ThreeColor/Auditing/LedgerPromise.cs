using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Residents;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Facts;
using ThreeColor.Scheduling.Ledger;

namespace ThreeColor.Auditing;

/// <summary>Checks that no window of the ledger is lost or made up (promise 12).</summary>
/// <remarks>What is kept must be what the facts give from birth, and as many windows as an independent count wants.</remarks>
internal static class LedgerPromise
{
    public static IEnumerable<BrokenPromise> Check(ResidentCare care, CareHistory past, DutyEditions editions, Instant now)
    {
        var facts = new DutyFacts
        {
            RegisteredAt = care.Resident.RegisteredAt,
            Residences = past.Residences,
            Periods = past.Periods,
            Pauses = past.Pauses,
            Contacts = past.Contacts,
        };
        var kept = past.Windows.Concat(care.PendingWindows).Order(Comparer<Window>.Create(ResidentCare.CompareWindows)).Select(Plain).ToList();
        var computed = DutyLedger.Compute(facts, editions, now).Select(Plain).ToList();
        if (!kept.SequenceEqual(computed))
            yield return new(12, care.Resident.Id, $"{kept.Count} windows are kept, {computed.Count} come out of the facts; {Difference(kept, computed)}");
        var expected = ExpectedWindows.Count(facts, editions, now);
        if (expected != kept.Count)
            yield return new(12, care.Resident.Id, $"{kept.Count} windows are kept, {expected} are expected.");
    }

    // How a duty goes on, and what is known of pauses ahead, are views of the same facts.
    private static Window Plain(Window window) => window with { Resume = null, Paused = false };

    private static string Difference(List<Window> kept, List<Window> computed)
    {
        var at = kept.Zip(computed).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"the first difference: {(at < kept.Count ? kept[at] : "nothing")} against {(at < computed.Count ? computed[at] : "nothing")}.";
    }
}
