using NodaTime;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Expected;

/// <summary>Counts the windows of a rolling duty: in each segment one for the anchor, and one more for each due reached beyond the first.</summary>
internal sealed class RollingCount
{
    private readonly ExpectedFacts _facts;
    private readonly DutyRule.Rolling _rule;

    private RollingCount(ExpectedFacts facts, DutyRule.Rolling rule)
    {
        _facts = facts;
        _rule = rule;
    }

    public static int Of(ExpectedFacts facts, DutyRule.Rolling rule) => new RollingCount(facts, rule).Count();

    private int Count()
    {
        var count = 0;
        var next = _facts.Turns.Count == 0 ? null : _facts.FirstCovered(_facts.Turns.Min);
        while (next is { } anchor && anchor <= _facts.Now)
        {
            var contact = NextContact(anchor);
            var limit = contact ?? _facts.Now;
            var reached = Dues(anchor, limit).Where(due => due <= limit).ToList();
            var excused = reached.FindIndex(_facts.IsOff);
            count += excused >= 0 ? excused + 1 : Math.Max(reached.Count, 1);
            next = excused >= 0 ? _facts.BackAt(reached[excused]) : contact;
        }

        return count;
    }

    private Instant? NextContact(Instant anchor)
    {
        foreach (var contact in _facts.Contacts)
            if (contact > anchor && _facts.Date(contact) != _facts.Date(anchor))
                return contact;
        return null;
    }

    /// <summary>All dues after an anchor up to a limit and the one beyond it: the list is rewritten from each change of tier on.</summary>
    private List<Instant> Dues(Instant anchor, Instant limit)
    {
        var date = _facts.Date(anchor);
        var tier = TierBehind(anchor);
        var dues = From(date, tier, Instant.MinValue, limit);
        foreach (var turn in _facts.Turns)
        {
            if (turn <= anchor || turn > limit || _facts.CoveredTierAt(turn) is not { } changed || changed == tier)
                continue;
            var raised = _facts.Tiers.RankOf(changed) < _facts.Tiers.RankOf(tier);
            tier = changed;
            var kept = dues.Where(due => due <= turn).ToList();
            dues = kept.Count > 0 ? Overdue(kept, tier, turn, limit) : Ahead(dues[0], date, tier, raised, turn, limit);
        }

        return dues;
    }

    private List<Instant> Overdue(List<Instant> kept, Id<Tier> tier, Instant turn, Instant limit) =>
        [.. kept, .. From(_facts.Date(kept[^1]).PlusDays(-1), tier, turn, limit)];

    private List<Instant> Ahead(Instant first, LocalDate anchor, Id<Tier> tier, bool raised, Instant turn, Instant limit)
    {
        var today = _facts.Date(turn);
        if (!raised)
        {
            var ahead = From(anchor, tier, Instant.MinValue, limit);
            var due = ahead[0] > turn ? ahead[0] : _facts.Days.StartOf(today.PlusDays(1));
            return [due, .. From(anchor, tier, due, limit)];
        }

        var byChange = From(today, tier, turn, turn)[0];
        var sooner = byChange < first ? byChange : first;
        return [sooner, .. From(_facts.Date(sooner).PlusDays(-1), tier, sooner, limit)];
    }

    /// <summary>The starts of (date + k × every + 1 day) after a floor, each once, up to a limit and the one beyond it.</summary>
    private List<Instant> From(LocalDate date, Id<Tier> tier, Instant floor, Instant limit)
    {
        _rule.Every.TryGet(tier, out var every);
        var found = new List<Instant>();
        var sum = Period.Zero;
        while (found.Count == 0 || found[^1] <= limit)
        {
            sum += every!;
            var due = _facts.Days.StartOf((date + sum).PlusDays(1));
            if (due > floor && (found.Count == 0 || due > found[^1]))
                found.Add(due);
        }

        return found;
    }

    /// <summary>The tier at an instant, else the last one the duty covered before it.</summary>
    private Id<Tier> TierBehind(Instant at) =>
        (_facts.CoveredTierAt(at) ?? _facts.Turns.Reverse().Where(turn => turn <= at).Select(_facts.CoveredTierAt).First(tier => tier is not null))!.Value;
}
