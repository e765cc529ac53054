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
    /// expected version plus one; a window is over without an ending; an instant is finer than a microsecond.
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

    /// <summary>Checks reports of trouble that are to be written together.</summary>
    /// <exception cref="ArgumentException">A resident comes twice or is none, an instant is finer than a microsecond.</exception>
    public static void Check(IReadOnlyList<TroubleReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var residents = new HashSet<Id<Resident>>(reports.Count);
        foreach (var report in reports)
        {
            Require(!report.Resident.IsDefault && residents.Add(report.Resident), "A report names no resident, or one that another report names.");
            Whole(report.At, report.NextTryAt, report.Message?.Time, report.Message?.Notice.DueAt);
        }
    }

    /// <summary>Checks an edition that is to be adopted.</summary>
    /// <exception cref="ArgumentException">Its number is below 1, or its instant is finer than a microsecond.</exception>
    public static void Check(AdoptedEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        Require(edition.Number >= 1, "An edition's number is 1 or more.");
        Whole(edition.From);
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
            Require(change.Names() is not { } named || named == commit.Resident, "A change belongs to another resident.");
            foreach (var instant in change.Instants())
                Whole(instant);
            if (change is CareChange.EventWritten { Event: var careEvent })
                Check(careEvent);
            if (change is CareChange.WindowEnded { Window: var window })
                Require(window is { Ending: not null, EndedAt: not null }, "A window that is over has no ending.");
        }
    }

    private static void Check(CareEvent e) =>
        Require(e.Id == CareEvent.IdOf(e.Resident, e.Cause, e.Episode), "An event's id is not made of its resident, cause and episode.");

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
