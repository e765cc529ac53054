using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Tiers;

namespace ThreeColor.Commands;

public abstract partial record CareCommand
{
    /// <summary>Confirms the lowering that waits for a person.</summary>
    /// <param name="To">The tier they saw; <see langword="null"/> is out of care.</param>
    public sealed record ConfirmLowering(Id<Tier>? To) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "confirm-lowering";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Care;

        internal override bool TellsFacts => false;

        internal override HistoryKey? Key => null;

        internal override CareCommand Floored() => this;

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Gives a resident another tier than the rules do, for a stated time; an override that holds is replaced.</summary>
    /// <param name="Override">The id of the override, chosen by the caller.</param>
    /// <param name="Tier">One of the policy's tiers.</param>
    /// <param name="Until">Its expiry, exclusive; in the future.</param>
    /// <param name="Reason">Why; required.</param>
    public sealed record OverrideTier(Id<TierOverride> Override, Id<Tier> Tier, Instant Until, string Reason) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "override-tier";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Supervision;

        internal override bool TellsFacts => false;

        internal override HistoryKey? Key => new(HistoryKind.Override, Override.Value);

        internal override CareCommand Floored() => this with { Until = Microseconds.Floor(Until) };

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Withdraws the override that holds.</summary>
    /// <param name="Override">The override they saw.</param>
    public sealed record WithdrawOverride(Id<TierOverride> Override) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "withdraw-override";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Supervision;

        internal override bool TellsFacts => false;

        internal override HistoryKey? Key => null;

        internal override CareCommand Floored() => this;

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Records an objection to the tier; until it is answered no lowering can be confirmed.</summary>
    /// <param name="Appeal">The id of the appeal, chosen by the caller.</param>
    /// <param name="By">Who objects, in a word.</param>
    /// <param name="Statement">What they say; required.</param>
    /// <param name="AnswerBy">By when it must be answered; in the future.</param>
    public sealed record FileAppeal(Id<TierAppeal> Appeal, string By, string Statement, Instant AnswerBy) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "file-appeal";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Care;

        internal override bool TellsFacts => false;

        internal override HistoryKey? Key => new(HistoryKind.Appeal, Appeal.Value);

        internal override CareCommand Floored() => this with { AnswerBy = Microseconds.Floor(AnswerBy) };

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Answers an appeal. It changes no tier by itself: new claims or an override do.</summary>
    /// <param name="Appeal">The appeal.</param>
    /// <param name="Outcome">The answer.</param>
    /// <param name="Grounds">Its grounds; required.</param>
    public sealed record AnswerAppeal(Id<TierAppeal> Appeal, AppealOutcome Outcome, string Grounds) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "answer-appeal";

        /// <inheritdoc/>
        public override AccessLevel Needs => AccessLevel.Supervision;

        internal override bool TellsFacts => false;

        internal override HistoryKey? Key => null;

        internal override CareCommand Floored() => this;

        internal override TResult Accept<TResult>(ICareCommandVisitor<TResult> visitor) => visitor.Visit(this);
    }
}
