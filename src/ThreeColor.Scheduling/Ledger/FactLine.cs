using NodaTime;
using ThreeColor.Scheduling.Facts;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>Puts the facts of a resident in their one order.</summary>
internal sealed class FactLine
{
    private readonly List<DutyFact> _line = [];
    private readonly Dictionary<Instant, DutyFact> _turns = [];
    private readonly DutyFacts _facts;
    private readonly DutyEditions _editions;
    private readonly Instant _from;
    private readonly Instant _now;

    /// <summary>Puts facts in order.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="editions">The editions.</param>
    /// <param name="from">The first instant that matters: where the earliest duty goes on from.</param>
    /// <param name="now">The last instant that matters.</param>
    public FactLine(DutyFacts facts, DutyEditions editions, Instant from, Instant now)
    {
        _facts = facts;
        _editions = editions;
        _from = from;
        _now = now;
        AddPauses();
        AddStandings();
        AddEditions();
        AddResidences();
        if (Matters(facts.RegisteredAt))
            _line.Add(new(new(facts.RegisteredAt, FactPhase.Registration)));
        foreach (var contact in facts.Contacts)
            if (contact.OccurredAt >= from && contact.IsKnownAt(now))
                _line.Add(new(new(contact.OccurredAt, FactPhase.Contact, contact.Visit)) { Contact = contact });
        _line.AddRange(_turns.Values);
        _line.Sort(static (one, other) => one.Key.CompareTo(other.Key));
    }

    public IReadOnlyList<DutyFact> Facts => _line;

    private void AddPauses()
    {
        foreach (var pause in _facts.Pauses)
        {
            if (!pause.Counts)
                continue;
            var ends = pause.EndsCareAt(pause.From) ? 1 : 0;
            if (Turn(pause.From) is { } start)
                _turns[pause.From] = start with { Begun = start.Begun + 1, CareEnded = start.CareEnded + ends };
            if (pause.EndsAt is { } at && Turn(at) is { } end)
                _turns[at] = end with { Ended = end.Ended + 1, CareEnded = end.CareEnded - ends };
        }
    }

    private void AddStandings()
    {
        foreach (var period in _facts.Periods)
            if (Turn(period.From) is { } turn && (turn.Period is null || HasMoreCare(period, turn.Period)))
                _turns[period.From] = turn with { Judges = true, Period = period };
        foreach (var turn in _turns.Values)
            if (turn.Period is { } period)
                _line.Add(new(new(turn.At, FactPhase.Tier)) { Period = period });
    }

    /// <summary>The first edition is no fact: it holds from the start.</summary>
    private void AddEditions()
    {
        foreach (var edition in _editions.All.Skip(1))
            if (Turn(edition.From) is { } turn)
            {
                _turns[edition.From] = turn with { Judges = true };
                _line.Add(new(new(edition.From, FactPhase.Edition)));
            }
    }

    /// <summary>Of two residences from the same instant the last by unit holds, in whatever order they are given.</summary>
    private void AddResidences()
    {
        if (!_facts.Residences.Any(residence => Matters(residence.From)))
            return;
        foreach (var residence in _facts.Residences.OrderByDescending(residence => residence.Unit).DistinctBy(residence => residence.From))
            if (Matters(residence.From))
                _line.Add(new(new(residence.From, FactPhase.Unit)) { Unit = residence.Unit });
    }

    private bool Matters(Instant at) => _from <= at && at <= _now;

    private DutyFact? Turn(Instant at)
    {
        if (!Matters(at))
            return null;
        return _turns.TryGetValue(at, out var turn) ? turn : new(new(at, FactPhase.Turn));
    }

    /// <summary>
    /// Listed before undecided before not listed, then the more urgent tier, then more tags: so the order given means nothing.
    /// </summary>
    private bool HasMoreCare(TierPeriod one, TierPeriod other)
    {
        var policy = _editions.At(one.From).Policy;
        return Order(one).CompareTo(Order(other)) < 0;

        (int, int, Id<Tier>, int, string) Order(TierPeriod period) =>
            (period.Standing switch { Standing.Listed => 0, Standing.Undecided => 1, _ => 2 },
             period.Tier is { } tier ? policy.Tiers.RankOf(tier) : int.MaxValue,
             period.Tier ?? default,
             -period.Tags.Count, string.Join(' ', period.Tags));
    }
}
