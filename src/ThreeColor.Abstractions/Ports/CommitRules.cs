using NodaTime;
using ThreeColor.Events;
using ThreeColor.Residents;

namespace ThreeColor.Ports;

/// <summary>What every store refuses before it writes anything, so that all stores refuse the same.</summary>
public static class CommitRules
{
    /// <summary>Checks commits that are to be written together.</summary>
    /// <exception cref="ArgumentException">
    /// A resident comes twice; an audit row, change or event belongs to another resident; the audit row's sequence is not the
    /// expected version plus one; an instant is finer than a microsecond.
    /// </exception>
    public static void Check(IReadOnlyList<CareCommit> commits)
    {
        ArgumentNullException.ThrowIfNull(commits);
        var residents = new HashSet<Id<Resident>>(commits.Count);
        foreach (var commit in commits)
        {
            Require(!commit.Resident.IsDefault && residents.Add(commit.Resident), "A commit names no resident, or one that another commit names.");
            Check(commit);
        }
    }

    /// <summary>Checks results of deliveries that are to be written together.</summary>
    /// <exception cref="ArgumentException">A next attempt is missing while waiting or given otherwise, or an instant is finer than a microsecond.</exception>
    public static void Check(IReadOnlyList<DeliveryResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        foreach (var result in results)
        {
            Require(
                result.NextAttemptAt is not null == (result.State == DeliveryState.Waiting),
                "A result has a next attempt exactly when the message waits.");
            Whole(result.At, result.NextAttemptAt);
        }
    }

    private static void Check(CareCommit commit)
    {
        Require(commit.ExpectedVersion >= 0, "The expected version is negative.");
        Require(commit.Audit.Resident == commit.Resident, "The audit row belongs to another resident.");
        Require(commit.Audit.Sequence == commit.ExpectedVersion + 1, "The audit row's sequence is not the expected version plus one.");
        Whole(commit.Audit.At);
        Whole(commit.NextDueAt);
        foreach (var message in commit.Messages)
            Whole(message.Time, message.Notice.DueAt);
        foreach (var change in commit.Changes)
        {
            Require(ResidentOf(change) is not { } named || named == commit.Resident, "A change belongs to another resident.");
            Check(change);
        }
    }

    private static Id<Resident>? ResidentOf(CareChange change) => change switch
    {
        CareChange.FileWritten c => c.Resident.Id,
        CareChange.VisitRecorded c => c.Visit.Resident,
        CareChange.EventWritten c => c.Event.Resident,
        _ => null,
    };

    private static void Check(CareChange change)
    {
        switch (change)
        {
            case CareChange.FileWritten c: Whole(c.Resident.RegisteredAt); break;
            case CareChange.ClaimRecorded c: Whole(c.Claim.ObservedAt, c.Claim.RecordedAt); break;
            case CareChange.TierAssessed c: Whole(c.Assessment.At, c.Assessment.StaleAt); break;
            case CareChange.StandingChanged c: Whole(c.Period.From); break;
            case CareChange.PauseWritten c: Whole(c.Pause.StartsAt, c.Pause.EndsAt, c.Pause.ReviewAt); break;
            case CareChange.OverrideWritten c: Whole(c.Override.From, c.Override.Until, c.Override.EndedAt); break;
            case CareChange.AppealWritten c: Whole(c.Appeal.FiledAt, c.Appeal.AnswerBy, c.Appeal.AnsweredAt); break;
            case CareChange.VisitRecorded c: Whole(c.Visit.OccurredAt, c.Visit.ReceivedAt, c.Visit.Evidence.ArrivedAt, c.Visit.Evidence.DepartedAt); break;
            case CareChange.VisitVoided c: Whole(c.At); break;
            case CareChange.WindowWritten { Window: var w }: Whole(w.OpensAt, w.DueAt, w.MissedAt, w.MetAt, w.ExcusedAt); break;
            case CareChange.EventWritten c: Check(c.Event); break;
            case CareChange.ReminderWritten c: Whole(c.Reminder.DueAt); break;
        }
    }

    private static void Check(CareEvent e)
    {
        Require(e.Id == CareEvent.IdOf(e.Resident, e.Cause, e.Episode), "An event's id is not made of its resident, cause and episode.");
        Whole(e.RaisedAt, e.DueAt, e.SnoozedUntil, e.FedBackAt, e.EndedAt, e.SilentFrom, e.SilentUntil);
        foreach (var whistle in e.Whistles)
            Whole(whistle.CalledAt, whistle.AnsweredAt);
        foreach (var listed in e.Retracted)
            Whole(listed.DueAt);
    }

    private static void Whole(params ReadOnlySpan<Instant?> instants)
    {
        foreach (var instant in instants)
            Require(
                instant is not { } at || (at.ToUnixTimeTicks() % 10 == 0 && Instant.FromUnixTimeTicks(at.ToUnixTimeTicks()) == at),
                "An instant is finer than a microsecond, the unit in which stores keep time.");
    }

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
            throw new ArgumentException(otherwise);
    }
}
