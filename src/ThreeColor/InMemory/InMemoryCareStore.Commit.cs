using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.InMemory;

public sealed partial class InMemoryCareStore
{
    private CommitOutcome Commit(CareCommit commit)
    {
        var kept = _files.GetValueOrDefault(commit.Resident);
        if (kept is not null && kept.Commands.Contains(commit.Audit.Command))
            return CommitOutcome.Duplicate;
        if (commit.ExpectedVersion != (kept?.Version ?? 0) || commit.Audit.PreviousHash != (kept?.AuditHead ?? ""))
            return CommitOutcome.Conflict;
        if (!Fits(commit, kept))
            return CommitOutcome.Unfit;
        Keep(commit, kept);
        return CommitOutcome.Committed;
    }

    private bool Fits(CareCommit commit, KeptCare? kept)
    {
        if (kept is null && (commit.Changes.IsEmpty || commit.Changes[0] is not (CareChange.FileWritten or CareChange.Restated)))
            return false;
        var visits = new HashSet<Id<Visit>>();
        foreach (var change in commit.Changes)
        {
            if (change is CareChange.VisitRecorded { Visit: var visit } && (!visits.Add(visit.Id) || kept?.History.Knows(visit.Id) == true))
                return false;
            if (NamesOf(change) is { } named && !visits.Contains(named) && kept?.History.Knows(named) != true)
                return false;
        }

        var messages = new HashSet<string>(StringComparer.Ordinal);
        return commit.Messages.All(message => messages.Add(message.Id) && !_messages.ContainsKey(message.Id));
    }

    // The visit that must be there for a change to fit.
    private static Id<Visit>? NamesOf(CareChange change) => change switch
    {
        CareChange.VisitVoided voided => voided.Visit,
        CareChange.VisitCorrected corrected => corrected.Visit.Id,
        _ => null,
    };

    private void Keep(CareCommit commit, KeptCare? kept)
    {
        var before = kept?.Care;
        var after = ResidentCare.Replay(before, commit.Changes, commit.Audit.At);
        if (kept is null)
            _files.Add(commit.Resident, kept = new() { Care = after });
        kept.Care = after;
        foreach (var change in commit.Changes)
            change.Accept(kept.History);
        _units.Know(after.Resident.Unit);
        _units.Put(commit.Path);
        foreach (var counts in commit.Coverage)
            Count(counts);
        Shelve(before, after);
        Schedule(commit, kept);
        kept.Audit.Add(commit.Audit);
        kept.Commands.Add(commit.Audit.Command);
        foreach (var message in commit.Messages)
            Enqueue(message);
    }

    private void Schedule(CareCommit commit, KeptCare kept)
    {
        if (kept.NextDueAt != commit.NextDueAt)
        {
            if (kept.NextDueAt is { } before)
                _due.Remove((before, commit.Resident));
            if (commit.NextDueAt is { } next)
                _due.Add((next, commit.Resident));
        }

        if (kept.Version == 0 || kept.Edition != commit.Edition || kept.Rank != commit.Rank)
            Follow(commit, kept);
        kept.NextDueAt = commit.NextDueAt;
        kept.Edition = commit.Edition;
        kept.Rank = commit.Rank;
        kept.LeaseUntil = null;
        if (_troubles.Count > 0)
            _troubles.Remove(commit.Resident);
    }

    private void Follow(CareCommit commit, KeptCare kept)
    {
        if (kept.Version > 0)
            _editions[kept.Edition].Remove((kept.Rank, commit.Resident));
        if (!_editions.TryGetValue(commit.Edition, out var edition))
            _editions[commit.Edition] = edition = [];
        edition.Add((commit.Rank, commit.Resident));
    }
}
