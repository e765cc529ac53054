using NodaTime;
using ThreeColor.Scheduling.Expected;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Assessment;

/// <summary>Counts the windows of an assessment duty: walks once over every instant at which one could open.</summary>
internal sealed class AssessmentCount
{
    private readonly ExpectedFacts _facts;
    private LocalDate _opened;
    private int _count;
    private Instant? _due;
    private LocalDate? _closedDate;
    private Instant? _closedUntil = Instant.MinValue;

    private AssessmentCount(ExpectedFacts facts) => _facts = facts;

    public static int Of(ExpectedFacts facts) => new AssessmentCount(facts).Count();

    private int Count()
    {
        var steps = new SortedSet<Instant>(_facts.Contacts) { _facts.RegisteredAt, _facts.Now };
        steps.UnionWith(_facts.Turns);
        steps.RemoveWhere(step => step < _facts.RegisteredAt);
        while (steps.Count > 0)
        {
            var step = steps.Min;
            steps.Remove(step);
            if (step > _facts.Now)
                break;
            if (ExcuseBefore(step) is { } back)
            {
                // The end of the pause is a step of its own, perhaps before this one.
                steps.Add(step);
                steps.Add(back);
                continue;
            }

            Take(step);
        }

        return _count;
    }

    /// <summary>
    /// Excuses the pending window if its due lies in a pause and was reached; tells when the resident is back, the end of time at
    /// the latest.
    /// </summary>
    private Instant? ExcuseBefore(Instant step)
    {
        if (_due is not { } due || due > step || !_facts.IsOff(due))
            return null;
        _due = null;
        _closedUntil = _facts.BackAt(due);
        return _closedUntil ?? Instant.MaxValue;
    }

    private void Take(Instant step)
    {
        Redate(step);
        var metHere = _due is not null && _facts.Contacts.Contains(step) && _facts.Date(step) != _closedDate;
        if (metHere)
            (_due, _closedDate) = (null, _facts.Date(step));
        var undecided = _facts.StandingAt(step) == Standing.Undecided;
        if (!undecided && _due > step)
            _due = null;
        if (!undecided || _due is not null || !(_closedUntil <= step) || _facts.TermsAt(step).Retired)
            return;
        if (!metHere)
            _closedDate = null;
        Open(step);
        if (!metHere && _facts.Contacts.Contains(step))
            Take(step);
    }

    private void Open(Instant at)
    {
        _count++;
        _opened = _facts.Date(at);
        _due = DueFrom(_opened, at);
    }

    private Instant DueFrom(LocalDate date, Instant at) => _facts.DaysAt(at).StartOf((date + WithinOf(_facts.TermsAt(at))!).PlusDays(1));

    private static Period? WithinOf(ExpectedTerms terms) => terms.Rule is DutyRule.Assessment rule ? rule.Within : null;

    /// <summary>An edition re-dates by the rule of a tier change what is not overdue.</summary>
    private void Redate(Instant at)
    {
        var terms = _facts.TermsAt(at);
        if (!_facts.IsEdition(at) || !(_due > at) || terms.Retired || WithinOf(terms)!.Equals(WithinOf(_facts.TermsBefore(at))))
            return;
        var byOpening = DueFrom(_opened, at);
        var soonest = new[] { _due.Value, DueFrom(_facts.Date(at), at) }.Min();
        _due = byOpening >= _due ? byOpening : new[] { byOpening, soonest }.Max();
    }
}
