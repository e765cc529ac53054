using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Ports;

namespace ThreeColor.Commands;

public abstract partial record CareCommand
{
    /// <summary>Raises an event: a task from above, a warning, a finding, a request, an emergency.</summary>
    /// <param name="Cause">One of the policy's causes.</param>
    /// <param name="Source">Where it comes from; overdue duties and unanswered doors raise their events by themselves.</param>
    /// <param name="Severity">How much it takes.</param>
    /// <param name="Subject">What it is about in a few words.</param>
    public sealed record RaiseEvent(Id<Cause> Cause, EventSource Source, Severity Severity, string Subject) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "raise-event";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Records;

        internal override bool TellsFacts => false;

        internal override HistoryKey? Key => null;

        internal override CareCommand Floored() => this;

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Does something to an open event.</summary>
    /// <param name="Event">The event.</param>
    /// <param name="SeenRevision">The revision the person saw; <see langword="null"/> to act on whatever is there.</param>
    /// <param name="Action">What.</param>
    public sealed record ActOnEvent(Id<CareEvent> Event, int? SeenRevision, EventAction Action) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "act-on-event";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Care;

        internal override bool TellsFacts => false;

        internal override HistoryKey? Key => null;

        internal override CareCommand Floored() => Action switch
        {
            EventAction.Snooze snooze => this with { Action = snooze with { Until = Microseconds.Floor(snooze.Until) } },
            EventAction.Dispense dispense => this with { Action = dispense with { Until = Microseconds.Floor(dispense.Until) } },
            _ => this,
        };

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }
}
