using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Residents;
using ThreeColor.Scheduling.Facts;
using ThreeColor.Scheduling.Kinds;
using ThreeColor.Scheduling.Ledger;

namespace ThreeColor.Scheduling;

/// <summary>The ledger of visits owed: which windows opened, and how each ended (MECHANISM D1, D4; DESIGN section 4).</summary>
/// <remarks>
/// What is over is written once, what is open is small, and a fact from the past reopens exactly what it touches. Moving on step by step
/// and computing from birth drive the same folds and give the same windows, in whatever order the facts arrive. Safe for concurrent use.
/// </remarks>
public static class DutyLedger
{
    /// <summary>Moves the duties of one resident on by the facts of one commit.</summary>
    /// <param name="request">How they stand, and what happened.</param>
    /// <returns>What changed, or since when history is needed: at most a few times, each further back.</returns>
    /// <exception cref="FormatException">A state is none that this version wrote: move from birth.</exception>
    public static LedgerOutcome Advance(LedgerRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new Advance(request).Run();
    }

    /// <summary>
    /// Every window that has opened, the pending ones included, by (duty, number), computed from birth: the oracle and auditor.
    /// </summary>
    /// <param name="facts">The whole life; what is received after <paramref name="now"/> does not count yet.</param>
    /// <param name="editions">Every edition.</param>
    /// <param name="now">As of when.</param>
    public static ValueList<Window> Compute(DutyFacts facts, DutyEditions editions, Instant now)
    {
        var move = FromBirth(facts, editions, now);
        return move.Ended.Concat(move.Duties.Where(duty => duty.Pending is not null).Select(duty => duty.Pending!))
            .Order(WindowOrder.Instance).ToValueList();
    }

    /// <summary>The same as the first move of a ledger.</summary>
    /// <inheritdoc cref="Compute"/>
    public static LedgerMove FromBirth(DutyFacts facts, DutyEditions editions, Instant now)
    {
        var moved = (LedgerOutcome.Moved)Advance(new() { Duties = [], Facts = facts, Editions = editions, Now = now });
        return moved.Move;
    }

    /// <summary>A duty as its state alone tells it: the pending window is part of the state.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="state">Its state, <see cref="OpenDuty.State"/>.</param>
    /// <param name="paused">Whether the due of the pending window lies in a pause known already.</param>
    /// <exception cref="FormatException">The state is none that this version wrote.</exception>
    public static OpenDuty Restore(Id<Duty> duty, string state, bool paused)
    {
        ArgumentNullException.ThrowIfNull(state);
        var pending = DutyKinds.Resume(state).Core.Pending(duty);
        return new() { Duty = duty, State = state, Pending = pending is null ? null : pending with { Paused = paused } };
    }

    /// <summary>The next instant at which the ledger changes by itself, without a new fact.</summary>
    /// <param name="duties">How the duties stand as of <paramref name="now"/>.</param>
    /// <param name="pauses">The pauses that have not ended.</param>
    /// <param name="editions">Every edition.</param>
    /// <param name="now">As of when.</param>
    /// <returns>
    /// The first due, miss, opening, reminder not yet sent, start or end of a pause, or edition after <paramref name="now"/>;
    /// <see langword="null"/> where none lies ahead.
    /// </returns>
    public static Instant? NextChange(ValueList<OpenDuty> duties, ValueList<Pause> pauses, DutyEditions editions, Instant now)
    {
        ArgumentNullException.ThrowIfNull(editions);
        var policy = editions.At(now).Policy;
        Instant? next = null;
        foreach (var duty in duties)
            if (duty.Pending is { } pending)
            {
                Consider(pending.DueAt);
                Consider(pending.MissedAt);
                if (DueReminders.IsOwed(duty))
                    Consider(DueReminders.RemindsAt(pending, policy));
            }
            else
                Consider(DutyKinds.Resume(duty.State).OpensAt);
        foreach (var pause in pauses)
            if (pause.Counts)
            {
                Consider(pause.From);
                Consider(pause.EndsAt);
            }

        foreach (var edition in editions.All)
            Consider(edition.From);
        return next;

        void Consider(Instant? change)
        {
            if (change > now && !(next <= change))
                next = change;
        }
    }
}
