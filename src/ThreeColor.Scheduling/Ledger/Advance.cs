using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Scheduling.Kinds;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>One move of a ledger.</summary>
/// <remarks>
/// Each duty goes on from its state, with every fact behind the last one that changed it; facts in between changed nothing and do so
/// again. Where a fact of this commit lies at that place or before it, the duty rewinds to the last window that ended before the fact.
/// </remarks>
internal sealed class Advance(LedgerRequest request)
{
    private readonly List<LineageRun> _runs = [];
    private readonly LedgerHistory _history = new(request);

    public LedgerOutcome Run()
    {
        if (_history.LacksFactsBetween())
            return _history.Ask();
        foreach (var lineage in request.Editions.LineagesAt(request.Now))
            if (Begin(lineage) is { } run)
                _runs.Add(run);
            else
                return _history.Ask();
        var from = _runs.Count == 0 ? Instant.MinValue : _runs.Min(run => run.Start.At.At);
        var facts = new FactLine(request.Facts, request.Editions, from, request.Now).Facts;
        foreach (var run in _runs)
            run.Fold(facts, request.Now);
        return new LedgerOutcome.Moved(Move());
    }

    /// <summary>Where a duty goes on from, or <see langword="null"/> where that is not known.</summary>
    private LineageRun? Begin(DutyLineage lineage)
    {
        if (FindDuty(lineage) is not { } duty)
            return _history.IsWholeLife ? Birth(lineage) : InSetting(lineage);
        var run = new LineageRun(lineage, request.Editions, DutyKinds.Resume(duty.State));
        if (!(request.ChangedAt <= run.Start.At.At))
            return run;
        if (_history.Checkpoint(lineage) is { } behind)
            return new(lineage, request.Editions, behind);
        return _history.IsWholeLife ? Birth(lineage) : null;
    }

    private LineageRun Birth(DutyLineage lineage)
    {
        var first = request.Facts.Residences.OrderBy(residence => residence.From).ThenBy(residence => residence.Unit).FirstOrDefault();
        return LineageRun.FromBirth(lineage, request.Editions, first?.Unit ?? default);
    }

    /// <summary>
    /// A duty that a new edition brings is folded from where another goes on: how the resident stands is the same for both. That must lie
    /// before the edition, behind which contacts count.
    /// </summary>
    private LineageRun? InSetting(DutyLineage lineage)
    {
        var begins = new FactKey(request.Editions.All[lineage.FirstEdition].From, FactPhase.Turn);
        foreach (var other in _runs)
            if (other.Start.At.IsBefore(begins) && _history.IsCompleteFrom(begins.At))
                return LineageRun.InSetting(lineage, request.Editions, other.Start.At, other.Start.Setting);
        return null;
    }

    private OpenDuty? FindDuty(DutyLineage lineage)
    {
        foreach (var duty in request.Duties)
            if (lineage.IsNamed(duty.Duty))
                return duty;
        return null;
    }

    private LedgerMove Move()
    {
        var ended = new List<Window>();
        var reopened = new List<Window>();
        var duties = new List<OpenDuty>();
        foreach (var run in _runs)
        {
            duties.Add(run.ToOpenDuty(FindDuty(run.Lineage), request.Facts.Pauses, request.Now));
            var rows = request.Ended.IsEmpty ? [] : _history.RowsBehind(run.Lineage, run.Start.Ended);
            var same = Same(rows, run.Ended);
            reopened.AddRange(rows.Skip(same));
            ended.AddRange(same == 0 ? run.Ended : run.Ended.Skip(same));
        }

        duties.Sort(static (one, other) => one.Duty.CompareTo(other.Duty));
        ended.Sort(WindowOrder.Instance);
        reopened.Sort(WindowOrder.Instance);
        return new()
        {
            Duties = duties.ToValueList(),
            Ended = ended.ToValueList(),
            Reopened = reopened.ToValueList(),
            Removed = RemovedFrom(duties),
        };
    }

    private ValueList<Id<Duty>> RemovedFrom(List<OpenDuty> duties)
    {
        var removed = new List<Id<Duty>>();
        foreach (var before in request.Duties)
            if (!duties.Exists(duty => duty.Duty == before.Duty))
                removed.Add(before.Duty);
        return removed.ToValueList();
    }

    /// <summary>How many rows come out as they are: they are not written again.</summary>
    private static int Same(List<Window> rows, IReadOnlyList<Window> ended)
    {
        var same = 0;
        while (same < rows.Count && same < ended.Count && rows[same] == ended[same])
            same++;
        return same;
    }
}
