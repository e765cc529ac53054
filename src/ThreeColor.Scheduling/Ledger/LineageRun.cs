using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Scheduling.Kinds;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>Drives the fold of one duty through facts and editions.</summary>
internal sealed class LineageRun
{
    private readonly DutyLineage _lineage;
    private readonly DutyEditions _editions;
    private readonly List<Window> _ended = [];
    private DutyRun _run;
    private DutyTerms _terms;

    public LineageRun(DutyLineage lineage, DutyEditions editions, DutyRun run)
    {
        _lineage = lineage;
        _editions = editions;
        _run = run;
        Start = run.Core;
        _terms = lineage.Terms[EditionBehind(Start.At)];
    }

    public DutyLineage Lineage => _lineage;

    /// <summary>How it stood before any fact was folded.</summary>
    public DutyCore Start { get; }

    public IReadOnlyList<Window> Ended => _ended;

    /// <summary>Before anything happened.</summary>
    public static LineageRun FromBirth(DutyLineage lineage, DutyEditions editions, Id<Unit> unit) =>
        InSetting(lineage, editions, FactKey.Start, new() { Unit = unit });

    /// <summary>Before the duty's first edition, as somebody stands.</summary>
    public static LineageRun InSetting(DutyLineage lineage, DutyEditions editions, FactKey at, Setting setting)
    {
        var terms = lineage.Terms[0];
        var core = new DutyCore { At = at, Setting = setting with { Presence = Presence.Before } };
        return new(lineage, editions, DutyKinds.Of(terms.Rule).Begin(core, terms));
    }

    /// <summary>Folds all facts behind the state, then lets time do its work up to an instant.</summary>
    public void Fold(IReadOnlyList<DutyFact> facts, Instant now)
    {
        for (var i = FirstBehind(facts, Start.At); i < facts.Count; i++)
            if (facts[i].Key.Phase == FactPhase.Edition)
                Adopt(facts[i], facts);
            else
                _run.Fold(facts[i].Judges ? Judging(facts[i]) : facts[i], _terms, _ended);
        _run.Pass(FactKey.EndOf(now), _terms, _ended);
    }

    /// <summary>How the duty stands.</summary>
    public OpenDuty ToOpenDuty(OpenDuty? before, ValueList<Pause> pauses, Instant now)
    {
        var duty = new OpenDuty
        {
            Duty = _terms.Duty,
            Pending = Pending(pauses, now),
            State = _run.Format(),
            RemindedOf = before?.RemindedOf,
        };
        return duty == before ? before : duty;
    }

    private Window? Pending(ValueList<Pause> pauses, Instant now)
    {
        var core = _run.Core;
        if (core.Pending(_terms.Duty) is not { } window)
            return null;
        return IsPaused(window.DueAt, pauses, now) ? window with { Paused = true } : window;
    }

    // What is overdue stays so in a pause; only a death or a move that holds ends it.
    private bool IsPaused(Instant due, ValueList<Pause> pauses, Instant now) => due > now
        ? _run.Core.Setting.Presence == Presence.Out || _run.WillExcuse(pauses, now, _terms)
        : pauses.Any(pause => pause.EndsCareAt(now));

    /// <summary>
    /// Who is covered from an instant on is judged by the terms from then on; not where these are of another kind, which starts
    /// anew.
    /// </summary>
    private DutyFact Judging(in DutyFact turn)
    {
        var terms = _lineage.Terms[_editions.IndexAt(turn.At)];
        return _run.Kind.Owns(terms.Rule) ? turn with { Terms = terms } : turn with { Judges = false };
    }

    private void Adopt(in DutyFact edition, IReadOnlyList<DutyFact> facts)
    {
        var terms = _lineage.Terms[_editions.IndexAt(edition.At)];
        if (_run.Kind.Owns(terms.Rule))
            _run.Fold(edition with { Terms = terms }, _terms, _ended);
        else
            ChangeKind(edition, terms, facts);
        _terms = terms;
    }

    /// <summary>
    /// The window of the old kind ends, missed where it is overdue, and the new kind starts as for somebody who enrols then.
    /// </summary>
    private void ChangeKind(in DutyFact edition, DutyTerms terms, IReadOnlyList<DutyFact> facts)
    {
        _run.Pass(edition.Key, _terms, _ended);
        var closed = new ClosedWindows();
        var core = _run.Core;
        if (core.Window is { } window)
            core = core.Close(EndingOf(window, edition.At), edition.At, null, edition.Key, closed);
        var setting = core.Setting with { Period = terms.Rename(core.Setting.Period), Presence = Presence.Before };
        _run = DutyKinds.Of(terms.Rule).Begin(core.Moved(edition.Key) with { Setting = setting, Waits = false }, terms);
        var key = new FactKey(edition.At, FactPhase.Turn);
        var begins = facts.FirstOrDefault(fact => fact.Key == key).Period;
        _run.Fold(new(key) { Judges = true, Terms = terms, Period = begins }, terms, _ended);
        if (closed.Count > 0)
            _ended.Add(closed[0].ToWindow(_terms.Duty, _run.Format()));
    }

    private static WindowEnding EndingOf(in OpenWindow window, Instant at) =>
        window.DueAt <= at ? WindowEnding.Missed : WindowEnding.Excused;

    /// <summary>The edition that a state was folded under: one that comes behind it is still to be folded.</summary>
    private int EditionBehind(in FactKey at)
    {
        var index = _editions.IndexAt(at.At);
        return index > 0 && at.IsBefore(new(_editions.All[index].From, FactPhase.Edition)) ? index - 1 : index;
    }

    private static int FirstBehind(IReadOnlyList<DutyFact> facts, in FactKey at)
    {
        var first = facts.Count;
        while (first > 0 && at.IsBefore(facts[first - 1].Key))
            first--;
        return first;
    }
}
