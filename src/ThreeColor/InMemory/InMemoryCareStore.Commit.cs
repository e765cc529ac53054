using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.InMemory;

public sealed partial class InMemoryCareStore
{
    // All states are worked out before the first is kept, so that changes that do not fit leave nothing behind.
    private CommitOutcome[] CommitMany(IReadOnlyList<CareCommit> commits)
    {
        var outcomes = new CommitOutcome[commits.Count];
        var states = new ResidentCare?[commits.Count];
        var messages = new HashSet<string>();
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = Judge(commits[i]);
            if (outcomes[i] == CommitOutcome.Committed)
                states[i] = Replay(commits[i], messages);
        }

        for (var i = 0; i < outcomes.Length; i++)
            if (states[i] is { } state)
                Keep(commits[i], state);
        return outcomes;
    }

    private CommitOutcome Judge(CareCommit commit)
    {
        var kept = _files.GetValueOrDefault(commit.Resident);
        if (kept is not null && kept.Commands.Contains(commit.Audit.Command))
            return CommitOutcome.Duplicate;
        return commit.ExpectedVersion == (kept?.Version ?? 0) && commit.Audit.PreviousHash == (kept?.AuditHead ?? "")
            ? CommitOutcome.Committed
            : CommitOutcome.Conflict;
    }

    private ResidentCare Replay(CareCommit commit, HashSet<string> messages)
    {
        foreach (var message in commit.Messages)
            if (_messages.ContainsKey(message.Id) || !messages.Add(message.Id))
                throw new InvalidOperationException($"Message {message.Id} is in the outbox already.");
        var visits = new HashSet<Id<Visit>>();
        foreach (var change in commit.Changes)
            if (change is CareChange.VisitRecorded { Visit: var visit } && (_visits.ContainsKey(KeyOf(visit)) || !visits.Add(visit.Id)))
                throw new InvalidOperationException($"Visit {visit.Id} is in the file of {visit.Resident} already.");
        return ResidentCare.Replay(_files.GetValueOrDefault(commit.Resident)?.Care, commit.Changes);
    }

    private void Keep(CareCommit commit, ResidentCare care)
    {
        if (!_files.TryGetValue(commit.Resident, out var kept))
        {
            _files.Add(commit.Resident, kept = new() { Care = care });
            _residents.Add(commit.Resident);
        }

        if (kept.NextDueAt is { } before)
            _due.Remove((before, commit.Resident));
        if (commit.NextDueAt is { } next)
            _due.Add((next, commit.Resident));
        kept.Care = care;
        kept.NextDueAt = commit.NextDueAt;
        kept.LeaseUntil = null;
        kept.Audit.Add(commit.Audit);
        kept.Commands.Add(commit.Audit.Command);
        foreach (var change in commit.Changes)
            Keep(change);
        foreach (var message in commit.Messages)
            Enqueue(message);
    }

    private void Keep(CareChange change)
    {
        switch (change)
        {
            case CareChange.VisitRecorded { Visit: var visit }:
                _visits.Add(KeyOf(visit), visit);
                _visitKeys.Add(KeyOf(visit));
                break;
            case CareChange.EventWritten { Event: var careEvent }:
                _events[careEvent.Id] = careEvent;
                _eventIds.Add(careEvent.Id);
                break;
        }
    }

    private static (Id<Visit> Visit, Id<Resident> Resident) KeyOf(Visit visit) => (visit.Id, visit.Resident);
}
