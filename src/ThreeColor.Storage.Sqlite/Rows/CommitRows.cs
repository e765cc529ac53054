using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Visits;

namespace ThreeColor.Storage.Sqlite.Rows;

// One commit after the other. Whether it fits is found out before the first row is written, so that no commit needs undoing.
internal sealed class CommitRows(CareRows rows, KeptCares kept)
{
    private readonly ChangeRows _changes = new(rows);

    public CommitOutcome Commit(CareCommit commit)
    {
        ResidentHead head;
        try
        {
            head = rows.Files.Head(commit.Resident, commit.Audit.Command);
            if (head.CommandSeen)
                return CommitOutcome.Duplicate;
            if (commit.ExpectedVersion != head.Version || commit.Audit.PreviousHash != head.AuditHead)
                return CommitOutcome.Conflict;
            if (!Fits(commit, head))
                return CommitOutcome.Unfit;
            _changes.Begin(commit, head);
        }
        catch (Exception e) when (e is UnreadableException or System.Text.Json.JsonException)
        {
            return CommitOutcome.Unfit;
        }

        Write(commit, head);
        kept.Advance(commit);
        return CommitOutcome.Committed;
    }

    private bool Fits(CareCommit commit, ResidentHead head)
    {
        if (!head.Exists && (commit.Changes.IsEmpty || commit.Changes[0] is not (CareChange.FileWritten or CareChange.Restated)))
            return false;
        var visits = new HashSet<Id<Visit>>();
        foreach (var change in commit.Changes)
        {
            if (change is CareChange.VisitRecorded { Visit: var visit } && (!visits.Add(visit.Id) || Knows(commit.Resident, visit.Id)))
                return false;
            if (NamesOf(change) is { } named && !visits.Contains(named) && !Knows(commit.Resident, named))
                return false;
        }

        var messages = new HashSet<string>(StringComparer.Ordinal);
        return commit.Messages.All(message => messages.Add(message.Id) && !rows.Messages.Knows(message.Id));
    }

    // The visit that must be there for a change to fit.
    private static Id<Visit>? NamesOf(CareChange change) => change switch
    {
        CareChange.VisitVoided voided => voided.Visit,
        CareChange.VisitCorrected corrected => corrected.Visit.Id,
        _ => null,
    };

    private bool Knows(Id<Resident> resident, Id<Visit> visit) => rows.Visits.Begun(resident, visit.Value) is not null;

    private void Write(CareCommit commit, ResidentHead head)
    {
        var resident = commit.Resident;
        foreach (var change in commit.Changes)
            change.Accept(_changes);
        _changes.End();
        if (head.HasPauses || commit.Changes.Any(change => change is CareChange.PauseWritten or CareChange.Restated))
            rows.Pauses.Settle(resident, commit.Audit.At);
        rows.Duties.Settle(resident, commit.Audit.At);
        rows.Units.Put(commit.Path);
        foreach (var counts in commit.Coverage)
        {
            rows.Units.Know(counts.Unit);
            rows.Coverage.Add(counts);
        }

        rows.Audit.Add(commit.Audit);
        foreach (var message in commit.Messages)
            rows.Messages.Add(message);
        if (head.InTrouble || !head.Exists)
            rows.Troubles.End(resident);
        rows.State.Seal(commit, head, _changes.Contacts);
    }
}
