using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Residents;
using ThreeColor.Scheduling.Facts;
using ThreeColor.Scheduling.Ledger;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Tests.Properties;

/// <summary>Keeps one resident's ledger as an engine and its store do: commit by commit, with rows of the past only when asked for.</summary>
internal sealed class Bookkeeper(DutyEditions editions, Instant registeredAt)
{
    private readonly Dictionary<(Id<Duty>, int), Window> _rows = [];
    private DutyFacts _facts = new() { RegisteredAt = registeredAt };
    private Instant? _settledTo;

    public DutyFacts Facts => _facts;

    public ValueList<OpenDuty> Duties { get; private set; }

    /// <summary>How often the past was asked for.</summary>
    public int Questions { get; private set; }

    public IEnumerable<Window> Rows => _rows.Values.OrderBy(row => row.Duty).ThenBy(row => row.Number);

    public IEnumerable<Window> Windows =>
        Rows.Concat(Duties.Where(duty => duty.Pending is not null).Select(duty => duty.Pending!)).OrderBy(row => row.Duty).ThenBy(row => row.Number);

    public void Commit(Instant now, IReadOnlyList<Arrival> arrivals)
    {
        var before = _facts;
        foreach (var arrival in arrivals)
            _facts = arrival.Into(_facts);
        Instant? changed = arrivals.Count == 0 ? null : arrivals.Min(arrival => arrival.Touches);
        var request = new LedgerRequest
        {
            Duties = Duties,
            Facts = _settledTo is null ? _facts : Open(before, arrivals, now),
            SettledTo = _settledTo,
            ChangedAt = changed,
            Editions = editions,
            Now = now,
        };
        Write(Ask(request));
        _settledTo = now;
    }

    private LedgerMove Ask(LedgerRequest request)
    {
        for (var tries = 0; tries < 12; tries++)
        {
            if (DutyLedger.Advance(request) is LedgerOutcome.Moved moved)
                return moved.Move;
            var since = ((LedgerOutcome.NeedsHistory)DutyLedger.Advance(request)).Since;
            Assert.True(request.HistorySince is not { } earlier || since < earlier, "The past is asked for further back each time.");
            Questions++;
            request = request with { Facts = Since(since), HistorySince = since, Ended = Rows.Where(row => row.EndedAt >= since).ToValueList() };
        }

        throw new InvalidOperationException("The past is asked for without end.");
    }

    /// <summary>What is open, before this commit and after it, and what it brings.</summary>
    private DutyFacts Open(DutyFacts before, IReadOnlyList<Arrival> arrivals, Instant now) => new()
    {
        RegisteredAt = _facts.RegisteredAt,
        Residences = Current(before.Residences, one => one.From, now).Union(Current(_facts.Residences, one => one.From, now)).ToValueList(),
        Periods = Current(before.Periods, one => one.From, now).Union(Current(_facts.Periods, one => one.From, now)).ToValueList(),
        Pauses = _facts.Pauses.RemoveAll(pause => pause.EndsAt <= _settledTo && !arrivals.Any(arrival => arrival.Pause == pause.Id)),
        Contacts = _facts.Contacts.RemoveAll(contact => !arrivals.Any(arrival => arrival.Visit == contact.Visit)),
    };

    private DutyFacts Since(Instant since) => _facts with
    {
        Residences = _facts.Residences.RemoveAll(one => one.From < since),
        Periods = _facts.Periods.RemoveAll(one => one.From < since),
        Pauses = _facts.Pauses.RemoveAll(pause => pause.EndsAt < since),
        Contacts = _facts.Contacts.RemoveAll(contact => contact.OccurredAt < since),
    };

    private static IEnumerable<T> Current<T>(ValueList<T> items, Func<T, Instant> from, Instant now)
    {
        var begun = items.Where(item => from(item) <= now).ToList();
        return begun.Where(item => from(item) == begun.Max(from));
    }

    private void Write(LedgerMove move)
    {
        foreach (var row in move.Reopened)
            Assert.True(_rows.Remove((row.Duty, row.Number)));
        foreach (var group in move.Reopened.GroupBy(row => row.Duty))
            Assert.DoesNotContain(_rows.Keys, key => key.Item1 == group.Key && key.Item2 > group.Min(row => row.Number));
        foreach (var row in move.Ended)
            _rows.Add((row.Duty, row.Number), row);
        Assert.Equal(move.Removed, Duties.Select(duty => duty.Duty).Except(move.Duties.Select(duty => duty.Duty)));
        foreach (var duty in move.Duties)
            Assert.True(Duties.FirstOrDefault(one => one == duty) is not { } same || ReferenceEquals(same, duty));
        Duties = move.Duties;
    }
}

/// <summary>Something learnt in a commit.</summary>
/// <param name="At">When.</param>
/// <param name="Touches">The earliest instant that it touches.</param>
/// <param name="Into">Puts it among the facts.</param>
/// <param name="Visit">The visit, of a contact.</param>
/// <param name="Pause">The pause, of one.</param>
internal sealed record Arrival(Instant At, Instant Touches, Func<DutyFacts, DutyFacts> Into, Id<Visit>? Visit = null, Id<Pause>? Pause = null)
{
    public static Arrival Of(Contact contact, Instant at) => new(
        at, contact.OccurredAt, facts => facts with { Contacts = facts.Contacts.RemoveAll(one => one.Visit == contact.Visit).Add(contact) }, contact.Visit);

    public static Arrival Of(TierPeriod period, Instant at) => new(at, period.From, facts => facts with { Periods = facts.Periods.Add(period) });

    public static Arrival Of(Residence residence, Instant at) =>
        new(at, residence.From, facts => facts with { Residences = facts.Residences.Add(residence) });

    /// <summary>A pause is entered, or changed from what it was.</summary>
    public static Arrival Of(Pause? before, Pause pause, Instant at)
    {
        var touches = new[] { before?.StartsAt, pause.StartsAt };
        if (before is not null)
            touches = before.StartsAt == pause.StartsAt ? [before.EndsAt ?? pause.EndsAt, pause.EndsAt ?? before.EndsAt] : [.. touches, before.EndsAt, pause.EndsAt];
        return new(at, touches.Min() ?? at, facts => facts with { Pauses = facts.Pauses.RemoveAll(one => one.Id == pause.Id).Add(pause) }, null, pause.Id);
    }
}
