using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Residents;

namespace ThreeColor.Scheduling.Folding;

/// <summary>A duty being folded, whatever its kind; not safe for concurrent use.</summary>
internal abstract class DutyRun
{
    public abstract DutyKind Kind { get; }

    public abstract DutyCore Core { get; }

    /// <summary>When a window opens by itself, where none is pending.</summary>
    public abstract Instant? OpensAt { get; }

    /// <summary>Folds a fact; windows that end are added as rows.</summary>
    public abstract void Fold(in DutyFact fact, DutyTerms terms, List<Window> ended);

    /// <summary>Lets time do its work before a place in the order.</summary>
    public abstract void Pass(in FactKey until, DutyTerms terms, List<Window> ended);

    /// <summary>Whether the pending window, whose due lies ahead, will be excused by the pauses that are known.</summary>
    public abstract bool WillExcuse(ValueList<Pause> pauses, Instant now, DutyTerms terms);

    /// <summary>The text that the state was read from; <see langword="null"/> where it was not.</summary>
    public string? ReadFrom { get; init; }

    /// <summary>The state's compact text.</summary>
    public abstract string Format();
}

internal sealed class DutyRun<TState>(DutyKind<TState> kind, TState state) : DutyRun
    where TState : struct, IDutyState<TState>
{
    private readonly ClosedWindows<TState> _closed = new();
    private readonly TState _start = state;
    private TState _state = state;

    public override DutyKind Kind => kind;

    public override DutyCore Core => _state.Core;

    public override Instant? OpensAt => _state.OpensAt;

    public override void Fold(in DutyFact fact, DutyTerms terms, List<Window> ended)
    {
        _state = kind.Fold(_state, fact, terms, _closed);
        Drain(terms, ended);
    }

    public override void Pass(in FactKey until, DutyTerms terms, List<Window> ended)
    {
        kind.Pass(ref _state, until, terms, _closed);
        Drain(terms, ended);
    }

    public override bool WillExcuse(ValueList<Pause> pauses, Instant now, DutyTerms terms) => kind.WillExcuse(_state, pauses, now, terms);

    public override string Format() =>
        ReadFrom is { } text && EqualityComparer<TState>.Default.Equals(_state, _start) ? text : Format(_state);

    private void Drain(DutyTerms terms, List<Window> ended)
    {
        for (var i = 0; i < _closed.Count; i++)
            ended.Add(_closed[i].ToWindow(terms.Duty, Format(_closed.Behind(i))));
        _closed.Clear();
    }

    private static string Format(in TState state)
    {
        var text = new StateWriter(TState.Mark);
        text.Add(state.Core);
        state.Write(text);
        return text.ToString();
    }
}
