using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Commands;

/// <summary>Something that somebody asks the engine to do to one resident's care.</summary>
/// <remarks>Asking again with the same id changes nothing. A new kind of command says in its own members what it needs and which instants it brings, and every visitor has to handle it.</remarks>
public abstract partial record CareCommand
{
    private CareCommand()
    {
    }

    /// <summary>The idempotency key, chosen by the caller; unique within the resident.</summary>
    public required Id<Command> Id { get; init; }

    /// <summary>The resident.</summary>
    public required Id<Resident> Resident { get; init; }

    /// <summary>Who asks.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The stable name of the kind of command.</summary>
    public abstract string Kind { get; }

    /// <summary>The level of access that the command needs.</summary>
    public abstract AccessLevel Needs { get; }

    /// <summary>Whether the command tells facts of the past, so that what fell due meanwhile is decided only after them.</summary>
    internal abstract bool TellsFacts { get; }

    /// <summary>The row of the past that the command names, and that may be there already; <see langword="null"/> where it names none.</summary>
    internal abstract HistoryKey? Key { get; }

    /// <summary>The command with every instant that a caller chose cut to the microsecond.</summary>
    internal abstract CareCommand Floored();

    internal abstract TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor);

    /// <summary>Decides what has fallen due by now; sweeps send it.</summary>
    internal sealed record Advance : CareCommand
    {
        public override string Kind => "advance";

        public override AccessLevel Needs => AccessLevel.Engine;

        internal override bool TellsFacts => false;

        internal override HistoryKey? Key => null;

        internal override CareCommand Floored() => this;

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>A message about an event could not be delivered: the event climbs.</summary>
    /// <param name="Event">The event.</param>
    /// <param name="MessageId">The message.</param>
    /// <param name="Recipient">Whom it was for.</param>
    internal sealed record NoticeFailed(Id<CareEvent> Event, string MessageId, Recipient Recipient) : CareCommand
    {
        public override string Kind => "notice-failed";

        public override AccessLevel Needs => AccessLevel.Engine;

        internal override bool TellsFacts => false;

        internal override HistoryKey? Key => null;

        internal override CareCommand Floored() => this;

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }
}
