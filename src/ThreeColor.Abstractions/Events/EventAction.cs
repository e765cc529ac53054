using NodaTime;
using ThreeColor.Organisation;

namespace ThreeColor.Events;

/// <summary>What a person does to an event.</summary>
public abstract record EventAction
{
    private EventAction()
    {
    }

    /// <summary>Reports in: the actor owns it, the climb stops.</summary>
    public sealed record ReportIn : EventAction;

    /// <summary>Begins work on it.</summary>
    public sealed record StartDisposal : EventAction;

    /// <summary>Tells that it is handled; the actor is the handler.</summary>
    /// <param name="Note">What was done; personal data.</param>
    public sealed record FeedBack(string Note = "") : EventAction;

    /// <summary>Evaluates it: satisfied closes it, unsatisfied reopens it one rung above where it was handled.</summary>
    /// <param name="Satisfied">Whether it is in order.</param>
    /// <param name="Reason">Why not, required when unsatisfied.</param>
    public sealed record Evaluate(bool Satisfied, string Reason = "") : EventAction;

    /// <summary>Closes it without evaluation.</summary>
    /// <param name="Reason">Why; required.</param>
    public sealed record Waive(string Reason) : EventAction;

    /// <summary>Hands it to the next rung.</summary>
    /// <param name="Reason">Why; required.</param>
    public sealed record Escalate(string Reason) : EventAction;

    /// <summary>Calls departments in to act jointly (MECHANISM E5).</summary>
    /// <param name="Departments">Which, at least one.</param>
    public sealed record Whistle(ValueList<Id<Department>> Departments) : EventAction;

    /// <summary>A department reports in.</summary>
    /// <param name="Department">Which.</param>
    public sealed record AnswerWhistle(Id<Department> Department) : EventAction;

    /// <summary>Puts reminders off, by the owner only.</summary>
    /// <param name="Until">Until when; at most the policy's limit ahead.</param>
    /// <param name="Reason">Why; required.</param>
    public sealed record Snooze(Instant Until, string Reason) : EventAction;

    /// <summary>Excuses an event whose ground stands until a date, after which it is called one rung up; by a supervisor who does not own it.</summary>
    /// <param name="Until">Until when nobody is called or reminded; ahead, at most 14 days from now.</param>
    /// <param name="Reason">Why; required.</param>
    public sealed record Dispense(Instant Until, string Reason) : EventAction;
}

/// <summary>The names of what can be done, as told to screens.</summary>
public enum EventActionKind
{
    /// <summary><see cref="EventAction.ReportIn"/>.</summary>
    ReportIn = 1,

    /// <summary><see cref="EventAction.StartDisposal"/>.</summary>
    StartDisposal = 2,

    /// <summary><see cref="EventAction.FeedBack"/>.</summary>
    FeedBack = 3,

    /// <summary><see cref="EventAction.Evaluate"/>.</summary>
    Evaluate = 4,

    /// <summary><see cref="EventAction.Waive"/>.</summary>
    Waive = 5,

    /// <summary><see cref="EventAction.Escalate"/>.</summary>
    Escalate = 6,

    /// <summary><see cref="EventAction.Whistle"/>.</summary>
    Whistle = 7,

    /// <summary><see cref="EventAction.AnswerWhistle"/>.</summary>
    AnswerWhistle = 8,

    /// <summary><see cref="EventAction.Snooze"/>.</summary>
    Snooze = 9,

    /// <summary><see cref="EventAction.Dispense"/>.</summary>
    Dispense = 10,
}
