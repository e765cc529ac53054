using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Commands;

public abstract partial record CareCommand
{
    /// <summary>Opens a file, with what is known so far.</summary>
    /// <param name="File">The head of the file; its id is <see cref="CareCommand.Resident"/>.</param>
    /// <param name="Claims">What is known; may be empty.</param>
    public sealed record Register(Resident File, ValueList<Claim> Claims) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "register";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Records;

        internal override bool TellsFacts => false;

        internal override HistoryKey? Key => null;

        internal override CareCommand Floored() => this with { Claims = Microseconds.Floor(Claims) };

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Replaces the head of the file.</summary>
    /// <remarks>Another unit or dwelling than before holds from now on, as after a <see cref="Move"/>.</remarks>
    /// <param name="File">The new head; its id is <see cref="CareCommand.Resident"/>.</param>
    public sealed record UpdateFile(Resident File) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "update-file";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Records;

        internal override bool TellsFacts => false;

        internal override HistoryKey? Key => null;

        internal override CareCommand Floored() => this;

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Lets the resident live elsewhere, or be cared for by another unit, from now on.</summary>
    /// <param name="Unit">The unit; the directory must know it.</param>
    /// <param name="Dwelling">The dwelling.</param>
    public sealed record Move(Id<Unit> Unit, Id<Dwelling> Dwelling) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "move";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Care;

        internal override bool TellsFacts => false;

        internal override HistoryKey? Key => null;

        internal override CareCommand Floored() => this;

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Records claims and classifies anew.</summary>
    /// <param name="Claims">At least one; the engine sets when they were recorded.</param>
    public sealed record RecordClaims(ValueList<Claim> Claims) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "record-claims";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Records;

        internal override bool TellsFacts => false;

        internal override HistoryKey? Key => null;

        internal override CareCommand Floored() => this with { Claims = Microseconds.Floor(Claims) };

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }
}
