using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Commands;

public abstract partial record CareCommand
{
    /// <summary>Records a visit or an unanswered attempt.</summary>
    /// <param name="Visit">The visit; its resident is <see cref="CareCommand.Resident"/>.</param>
    public sealed record RecordVisit(Visit Visit) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "record-visit";

        /// <summary>The text scanned at the door; needed when the evidence claims a door code.</summary>
        public string? DoorCode { get; init; }

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Care;

        internal override bool TellsFacts => true;

        internal override HistoryKey? Key => new(HistoryKind.Visit, Visit.Id.Value);

        internal override CareCommand Floored() => this with { Visit = Microseconds.Floor(Visit) };

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Tells a recorded visit anew, whole: what was told before is as if it had not been.</summary>
    /// <remarks>
    /// It keeps the receipt of the original unless it changes the time, the worker or what shows the visit. A scan that was proven
    /// stands where neither time nor worker changes; no new one is needed then. A visit that is unknown or void is refused (TC0607).
    /// </remarks>
    /// <param name="Visit">The visit as it is right, under the id it has; its resident is <see cref="CareCommand.Resident"/>.</param>
    public sealed record CorrectVisit(Visit Visit) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "correct-visit";

        /// <summary>The text scanned at the door; needed when the evidence claims a door code that was not proven before.</summary>
        public string? DoorCode { get; init; }

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Care;

        internal override bool TellsFacts => true;

        internal override HistoryKey? Key => new(HistoryKind.Visit, Visit.Id.Value);

        internal override CareCommand Floored() => this with { Visit = Microseconds.Floor(Visit) };

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Voids a visit as wrong; its row stays.</summary>
    /// <param name="Visit">The visit.</param>
    /// <param name="Reason">Why; required.</param>
    public sealed record VoidVisit(Id<Visit> Visit, string Reason) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "void-visit";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Care;

        internal override bool TellsFacts => true;

        internal override HistoryKey? Key => new(HistoryKind.Visit, Visit.Value);

        internal override CareCommand Floored() => this;

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Enters a pause.</summary>
    /// <param name="Pause">The pause; it has an end or a review date.</param>
    public sealed record StartPause(Pause Pause) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "start-pause";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Care;

        internal override bool TellsFacts => true;

        internal override HistoryKey? Key => new(HistoryKind.Pause, Pause.Id.Value);

        internal override CareCommand Floored() => this with { Pause = Microseconds.Floor(Pause) };

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Confirms a pause as a second person: a death or a move counts from then on, and what was told too late counts from its start.</summary>
    /// <param name="Pause">The pause.</param>
    public sealed record ConfirmPause(Id<Pause> Pause) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "confirm-pause";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Supervision;

        internal override bool TellsFacts => true;

        internal override HistoryKey? Key => new(HistoryKind.Pause, Pause.Value);

        internal override CareCommand Floored() => this;

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Voids a pause as wrong: what it excused is owed again.</summary>
    /// <param name="Pause">The pause.</param>
    /// <param name="Reason">Why; required.</param>
    public sealed record VoidPause(Id<Pause> Pause, string Reason) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "void-pause";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Care;

        internal override bool TellsFacts => true;

        internal override HistoryKey? Key => new(HistoryKind.Pause, Pause.Value);

        internal override CareCommand Floored() => this;

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Sets the end of a pause.</summary>
    /// <param name="Pause">The pause.</param>
    /// <param name="EndsAt">The end, exclusive; after its start.</param>
    public sealed record EndPause(Id<Pause> Pause, Instant EndsAt) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "end-pause";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Care;

        internal override bool TellsFacts => true;

        internal override HistoryKey? Key => new(HistoryKind.Pause, Pause.Value);

        internal override CareCommand Floored() => this with { EndsAt = Microseconds.Floor(EndsAt) };

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }
}
