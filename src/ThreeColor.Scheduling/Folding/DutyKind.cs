using NodaTime;
using ThreeColor.Duties;
using ThreeColor.PolicyText;
using ThreeColor.Residents;
using ThreeColor.Scheduling.Expected;
using ThreeColor.Scheduling.Reading;
using ThreeColor.Scheduling.Rules;

namespace ThreeColor.Scheduling.Folding;

/// <summary>All that the ledger, the reader and the independent count know of a kind of duty.</summary>
internal abstract class DutyKind
{
    /// <summary>The word of the policy for it.</summary>
    public abstract string Word { get; }

    /// <summary>Whether a text that begins so is a state of it.</summary>
    public abstract bool Reads(string mark);

    public abstract bool Owns(DutyRule rule);

    /// <summary>A duty of which nothing has opened yet.</summary>
    public abstract DutyRun Begin(in DutyCore core, DutyTerms terms);

    /// <summary>Goes on from a state; its mark has been read.</summary>
    public abstract DutyRun Resume(StateReader text);

    /// <summary>Counts the windows there must be, without the fold.</summary>
    public abstract int Count(ExpectedFacts facts);

    /// <summary>Reads the keys of its own, then the common ones.</summary>
    public abstract DutyDraft? Read(Id<Duty> id, ObjectReader reader, DutyParts parts);
}

/// <summary>A kind of duty as a fold of its state.</summary>
/// <typeparam name="TState">How it stands.</typeparam>
internal abstract class DutyKind<TState> : DutyKind
    where TState : struct, IDutyState<TState>
{
    public sealed override bool Reads(string mark) => mark == TState.Mark || mark == TState.FormerMark;

    public sealed override DutyRun Begin(in DutyCore core, DutyTerms terms) => new DutyRun<TState>(this, New(core, terms));

    public sealed override DutyRun Resume(StateReader text) => new DutyRun<TState>(this, TState.Read(text)) { ReadFrom = text.Text };

    /// <summary>(state, dated fact, terms) → (state, closed windows).</summary>
    public TState Fold(TState state, in DutyFact fact, DutyTerms terms, ClosedWindows<TState> closed)
    {
        Pass(ref state, fact.Key, terms, closed);
        state = Apply(state, fact, terms, closed);
        closed.Stamp(state);
        return state;
    }

    /// <summary>Lets time do its work before a place in the order.</summary>
    public void Pass(ref TState state, in FactKey until, DutyTerms terms, ClosedWindows<TState> closed)
    {
        while (Step(ref state, until, terms, closed))
            closed.Stamp(state);
    }

    /// <summary>Whether the pending window, whose due lies ahead, will be excused by the pauses that are known.</summary>
    public virtual bool WillExcuse(in TState state, ValueList<Pause> pauses, Instant now, DutyTerms terms)
    {
        var due = state.Core.Window!.Value.DueAt;
        return pauses.Any(pause => pause.Contains(due));
    }

    protected virtual TState New(in DutyCore core, DutyTerms terms) => new() { Core = core };

    /// <summary>The next thing that time does before a place in the order, if there is one.</summary>
    protected abstract bool Step(ref TState state, in FactKey until, DutyTerms terms, ClosedWindows closed);

    /// <summary>What a fact does, once time has done its work before it.</summary>
    protected abstract TState Apply(in TState state, in DutyFact fact, DutyTerms terms, ClosedWindows closed);
}
