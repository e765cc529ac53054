using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Scheduling.Facts;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Expected;

/// <summary>Questions the independent count asks of the facts, each answered by looking through them anew.</summary>
/// <remarks>
/// A duty whose kind changes is counted by each kind for its own time: what happens at the change belongs to the later one.
/// </remarks>
internal sealed class ExpectedFacts
{
    private readonly DutyFacts _facts;
    private readonly List<ExpectedTerms> _terms;
    private readonly Instant _begins;
    private readonly Instant? _until;

    public ExpectedFacts(DutyFacts facts, List<ExpectedTerms> terms, int first, Instant? until, Instant now)
    {
        _facts = facts;
        _terms = terms;
        _until = until;
        _begins = first == 0 ? Instant.MinValue : terms[first].From;
        Now = until is { } end && end < now ? end : now;
        RegisteredAt = Instant.Max(facts.RegisteredAt, _begins);
        Turns = [.. facts.Periods.Select(period => period.From).Concat(terms.Select(one => one.From)).Where(IsWithin)];
        if (_begins > Instant.MinValue)
            Turns.Add(_begins);
        Contacts = [.. facts.Contacts.Where(contact => IsWithin(contact.OccurredAt) && Counts(TermsAt(contact.OccurredAt), contact, now))
            .Select(contact => contact.OccurredAt).Order()];
    }

    public Instant Now { get; }

    public Instant RegisteredAt { get; }

    /// <summary>The instants up to now at which some standing or edition begins, in order, each once.</summary>
    public SortedSet<Instant> Turns { get; }

    /// <summary>When qualifying contacts happened, in order.</summary>
    public List<Instant> Contacts { get; }

    public DayCalendar DaysAt(Instant at) => TermsAt(at).Days;

    public LocalDate Date(Instant at) => DaysAt(at).DayOf(at);

    public bool IsEdition(Instant at) => _terms.Exists(terms => terms.From == at && at > Instant.MinValue);

    public ExpectedTerms TermsAt(Instant at) => _terms.FindLast(terms => terms.From <= at && !(terms.From >= _until)) ?? _terms[0];

    public ExpectedTerms TermsBefore(Instant at) => _terms.FindLast(terms => terms.From < at) ?? _terms[0];

    public Standing StandingAt(Instant at) => PeriodAt(at, false)?.Standing ?? Standing.Undecided;

    /// <summary>The tier in force at an instant if the duty covers it.</summary>
    public Id<Tier>? CoveredTierAt(Instant at) => Covered(PeriodAt(at, false), at);

    /// <summary>The same with the standing that held just before.</summary>
    public Id<Tier>? CoveredTierOfOldStanding(Instant at) => Covered(PeriodAt(at, true), at);

    /// <summary>The first instant from one on at which the duty covers the person's tier.</summary>
    public Instant? FirstCovered(Instant from)
    {
        if (CoveredTierAt(from) is not null)
            return from;
        foreach (var turn in Turns)
            if (turn > from && CoveredTierAt(turn) is not null)
                return turn;
        return null;
    }

    /// <summary>Whether the resident is away, or out of the duty's care, at an instant.</summary>
    public bool IsOff(Instant at) => IsPaused(at) || IsOut(at);

    /// <summary>Whether care has ended by a death or a move at an instant, or the duty is not owed any more.</summary>
    public bool IsOver(Instant at) => IsOut(at) || _facts.Pauses.Any(pause => pause.EndsCareAt(at));

    /// <summary>When pauses end.</summary>
    public IEnumerable<Instant> PauseEnds => _facts.Pauses.Where(pause => pause.Counts).Select(pause => pause.EndsAt).OfType<Instant>();

    /// <summary>
    /// The first instant from one on at which the resident is neither away nor out of care; <see langword="null"/> where none is
    /// known.
    /// </summary>
    public Instant? BackAt(Instant at)
    {
        Instant? back = at;
        while (back is { } still && IsOff(still))
            back = IsPaused(still) ? PauseEnd(still) : FirstIn(still);
        return back;
    }

    /// <summary>Nothing meets a duty that was dropped, but an assessment that is overdue.</summary>
    private static bool Counts(ExpectedTerms terms, Contact contact, Instant now) =>
        (!terms.Retired || terms.Rule is DutyRule.Assessment) && terms.Rule.IsMetBy(contact, now);

    private bool IsWithin(Instant at) => at >= _begins && at <= Now && !(at >= _until);

    private bool IsOut(Instant at) => TermsAt(at).Rule is DutyRule.Assessment ? TermsAt(at).Retired : CoveredTierAt(at) is null;

    private Instant? FirstIn(Instant from)
    {
        foreach (var turn in Turns)
            if (turn > from && !IsOut(turn))
                return turn;
        return null;
    }

    private bool IsPaused(Instant at) => _facts.Pauses.Any(pause => pause.Contains(at));

    private Instant? PauseEnd(Instant at)
    {
        var ends = _facts.Pauses.Where(pause => pause.Contains(at)).Select(pause => pause.EndsAt).ToList();
        return ends.Contains(null) ? null : ends.Max();
    }

    private Id<Tier>? Covered(TierPeriod? period, Instant at)
    {
        var terms = TermsAt(at);
        if (terms.Retired || period is not { Standing: Standing.Listed, Tier: { } code })
            return null;
        var tier = NameIn(terms, code, period.From);
        return terms.Rule.Covers(tier) && terms.Rule.For.Includes(tier, TagsIn(terms, period)) ? tier : null;
    }

    /// <summary>What a tier of one time is called later: each edition in between may have renamed it.</summary>
    private Id<Tier> NameIn(ExpectedTerms terms, Id<Tier> code, Instant from)
    {
        foreach (var step in Steps(terms, from))
            code = step.Tiers.NameOf(code);
        return code;
    }

    /// <summary>The same for tags, each looked for by itself.</summary>
    private ValueList<Id<Tag>> TagsIn(ExpectedTerms terms, TierPeriod period)
    {
        var tags = period.Tags.ToHashSet();
        foreach (var step in Steps(terms, period.From))
            tags = [.. tags.Select(tag => step.Tags.FirstOrDefault(known => known.Formerly.Contains(tag))?.Id ?? tag)];
        return tags.ToValueList();
    }

    private IEnumerable<ExpectedTerms> Steps(ExpectedTerms terms, Instant from) =>
        _terms.Where(step => step.From <= terms.From && step.From >= TermsAt(from).From);

    /// <summary>The latest period; of several from one instant the one with most care.</summary>
    private TierPeriod? PeriodAt(Instant at, bool before)
    {
        TierPeriod? best = null;
        foreach (var period in _facts.Periods)
            if (period.From <= (before ? at - Duration.Epsilon : at) && period.From <= Now && !(period.From >= _until))
                best = best is null || Beats(period, best) ? period : best;
        return best;
    }

    private bool Beats(TierPeriod one, TierPeriod other)
    {
        if (one.From != other.From)
            return one.From > other.From;
        return Severity(one).CompareTo(Severity(other)) < 0;
    }

    private (int, int, Id<Tier>, int, string) Severity(TierPeriod period) => period switch
    {
        { Standing: Standing.Listed, Tier: { } tier } =>
            (0, RankOf(tier, period.From), tier, -period.Tags.Count, string.Join(' ', period.Tags)),
        { Standing: Standing.Undecided } => (1, 0, default, 0, ""),
        _ => (2, 0, default, 0, ""),
    };

    private int RankOf(Id<Tier> tier, Instant at) =>
        _terms.FindLast(terms => terms.From <= at)?.Tiers.FirstOrDefault(known => known.Code == tier)?.Rank ?? int.MaxValue;
}
