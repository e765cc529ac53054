using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Scheduling.Kinds;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>What a request knows of the past, and how far back to ask where that is not enough.</summary>
internal sealed class LedgerHistory(LedgerRequest request)
{
    /// <summary>Whether the facts are the whole life, so that a duty can be folded from birth.</summary>
    public bool IsWholeLife => request.SettledTo is null || request.HistorySince == Instant.MinValue;

    /// <summary>Whether every fact from an instant on is given.</summary>
    public bool IsCompleteFrom(Instant at) => IsWholeLife || at > request.SettledTo || request.HistorySince <= at;

    /// <summary>
    /// Whether a standing, residence, edition or end of a pause may have come in between what is settled, so that facts behind it, which
    /// changed nothing and are not given, would now. A contact or a start cannot: what ended no window behind a state ends none behind
    /// them either.
    /// </summary>
    public bool LacksFactsBetween()
    {
        if (request.ChangedAt is not { } changed || changed > request.SettledTo || IsCompleteFrom(changed))
            return false;
        return request.Facts.Periods.Any(period => IsBetween(period.From))
            || request.Facts.Residences.Any(residence => IsBetween(residence.From))
            || request.Facts.Pauses.Any(pause => pause.EndsAt is { } end && IsBetween(end))
            || request.Editions.All.Skip(1).Any(edition => IsBetween(edition.From));

        bool IsBetween(Instant from) => from >= changed && from <= request.SettledTo;
    }

    /// <summary>
    /// The duty as it stood behind the newest window that ended before the change, or <see langword="null"/> where none is given.
    /// </summary>
    public DutyRun? Checkpoint(DutyLineage lineage)
    {
        if (request.HistorySince is null)
            return null;
        foreach (var row in request.Ended.Where(row => lineage.IsNamed(row.Duty)).OrderByDescending(row => row.Number))
        {
            // A re-dated window can end before the fact that re-dated it: the state says how far the fold had come.
            var behind = DutyKinds.Resume(row.Resume ?? "");
            if (behind.Core.At.At < request.ChangedAt)
                return behind;
        }

        return null;
    }

    /// <summary>The rows of a duty with a higher number than one, by number.</summary>
    public List<Window> RowsBehind(DutyLineage lineage, int number) =>
        [.. request.Ended.Where(row => row.Number > number && lineage.IsNamed(row.Duty)).OrderBy(row => row.Number)];

    /// <summary>Twice the longest window before the change; then twice as far each time, to the beginning at last.</summary>
    public LedgerOutcome.NeedsHistory Ask()
    {
        var changed = request.ChangedAt ?? request.SettledTo ?? request.Now;
        var span = 2 * request.Editions.All.SelectMany(edition => edition.Policy.Duties).Max(rule => rule.LongestWindow);
        if (request.HistorySince is { } since && since < changed)
            span = Duration.Max(span, 2 * (changed - since));
        var registered = request.Facts.RegisteredAt;
        return new(changed - registered < span ? Instant.MinValue : changed - span);
    }
}
