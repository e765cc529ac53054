using NodaTime;
using ThreeColor.Scheduling.Expected;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Rolling;

/// <summary>
/// Counts the windows of a rolling duty: in each segment one for the anchor, and one more for each due reached beyond the first.
/// </summary>
internal sealed class RollingCount(ExpectedFacts facts)
{
    private readonly Dictionary<Id<Tier>, Instant> _earliest = [];
    private List<Instant> _dues = [];
    private Instant? _redatedAt;
    private LocalDate _anchor;
    private Id<Tier> _tier;
    private Period _every = Period.Zero;

    public static int Of(ExpectedFacts facts) => new RollingCount(facts).Count();

    private int Count()
    {
        var count = 0;
        var next = facts.Turns.Count == 0 ? null : facts.FirstCovered(facts.Turns.Min);
        while (next is { } anchor && anchor <= facts.Now)
        {
            var contact = NextContact(anchor);
            var limit = contact ?? facts.Now;
            FindDues(anchor, limit);
            var reached = _dues.Where(due => due <= limit).ToList();
            var excused = reached.FindIndex(IsExcused);
            count += excused >= 0 ? excused + 1 : Math.Max(reached.Count, 1);
            next = excused >= 0 ? facts.BackAt(reached[excused]) : contact;
        }

        return count;
    }

    /// <summary>A due that was put behind its re-dating is excused where the off-time it lies in still goes on then.</summary>
    private bool IsExcused(Instant due) =>
        facts.IsOff(due) && (due != _dues[0] || !(_redatedAt >= due) || !(facts.BackAt(due) <= _redatedAt));

    private Instant? NextContact(Instant anchor)
    {
        foreach (var contact in facts.Contacts)
            if (contact > anchor && facts.Date(contact) != facts.Date(anchor))
                return contact;
        return null;
    }

    /// <summary>All dues after an anchor up to a limit and the one beyond it: the list is rewritten from each change on.</summary>
    private void FindDues(Instant anchor, Instant limit)
    {
        _anchor = facts.Date(anchor);
        _earliest.Clear();
        _redatedAt = null;
        if (facts.CoveredTierAt(anchor) is { } covered)
            Take(covered, anchor);
        _dues = From(_anchor, Instant.MinValue, anchor, limit);
        foreach (var turn in facts.Turns)
        {
            if (turn <= anchor || turn > limit)
                continue;
            if (IsClosedBefore(turn))
                return;
            if (facts.IsEdition(turn))
                Adopt(turn, limit);
            if (facts.CoveredTierAt(turn) is { } changed)
                Change(changed, turn, limit, true);
        }
    }

    /// <summary>Whether an excused due ended the segment before a change, which then has nothing to re-date.</summary>
    private bool IsClosedBefore(Instant turn) => _dues.Exists(due => due <= turn && IsExcused(due));

    private void Adopt(Instant turn, Instant limit)
    {
        var (before, after) = (facts.TermsBefore(turn), facts.TermsAt(turn));
        var stands = _every.Equals(EveryOf(after, after.Tiers.NameOf(_tier)));
        foreach (var (tier, due) in _earliest.ToList())
        {
            _earliest.Remove(tier);
            if (EveryOf(before, tier) is { } every && every.Equals(EveryOf(after, after.Tiers.NameOf(tier))))
                _earliest[after.Tiers.NameOf(tier)] = due;
        }

        _tier = after.Tiers.NameOf(_tier);
        if (facts.CoveredTierOfOldStanding(turn) is { } owed)
            Change(owed, turn, limit, stands);
    }

    private void Change(Id<Tier> tier, Instant turn, Instant limit, bool stands)
    {
        var every = EveryOf(facts.TermsAt(turn), tier)!;
        if (tier == _tier && every.Equals(_every))
            return;
        var (same, kept) = (every.Equals(_every), _dues.Where(due => due <= turn).ToList());
        if (kept.Count == 0 && stands)
            Remember(_dues[0]);
        Take(tier, turn);
        if (kept.Count > 0 && !same)
            _dues = [.. kept, .. From(facts.DaysAt(turn).DayOf(kept[^1]).PlusDays(-1), turn, turn, limit)];
        if (kept.Count > 0)
            return;
        if (!same)
            Ahead(turn, limit);
        if (_earliest.TryGetValue(tier, out var earliest) && earliest < _dues[0])
            ByDue(earliest, turn, limit);
        Remember(_dues[0]);
    }

    private void Ahead(Instant turn, Instant limit)
    {
        var byAnchor = From(_anchor, Instant.MinValue, turn, limit);
        var byChange = From(facts.Date(turn), Instant.MinValue, turn, turn)[0];
        if (byAnchor[0] >= _dues[0])
            _dues = byAnchor;
        else
            ByDue(new[] { byAnchor[0], new[] { byChange, _dues[0] }.Min() }.Max(), turn, limit);
    }

    private void ByDue(Instant due, Instant turn, Instant limit)
    {
        var floor = due > turn ? due : turn;
        _dues = [due, .. From(facts.DaysAt(turn).DayOf(due).PlusDays(-1), floor, turn, limit)];
        _redatedAt = turn;
    }

    private void Remember(Instant due) => _earliest[_tier] = _earliest.TryGetValue(_tier, out var known) && known < due ? known : due;

    private void Take(Id<Tier> tier, Instant at) => (_tier, _every) = (tier, EveryOf(facts.TermsAt(at), tier) ?? _every);

    private static Period? EveryOf(ExpectedTerms terms, Id<Tier> tier) =>
        terms.Rule is DutyRule.Rolling rolling && rolling.Every.TryGet(tier, out var every) ? every : null;

    /// <summary>The starts of (date + k × every + 1 day) after a floor, each once, up to a limit and the one beyond it.</summary>
    private List<Instant> From(LocalDate date, Instant floor, Instant at, Instant limit)
    {
        var found = new List<Instant>();
        var sum = Period.Zero;
        while (found.Count == 0 || found[^1] <= limit)
        {
            sum += _every;
            var due = facts.DaysAt(at).StartOf((date + sum).PlusDays(1));
            if (due > floor && (found.Count == 0 || due > found[^1]))
                found.Add(due);
        }

        return found;
    }
}
