using System.Text.Json.Serialization;
using NodaTime;
using ThreeColor.Facts;
using ThreeColor.Tiers;

namespace ThreeColor.Residents;

public abstract partial record CareChange
{
    /// <summary>The head of the file was opened or replaced; the first change of every resident.</summary>
    /// <remarks>Unit and dwelling change by <see cref="ResidenceChanged"/>.</remarks>
    /// <param name="Resident">The head from now on.</param>
    public sealed record FileWritten(Resident Resident) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Resident.RegisteredAt];

        /// <inheritdoc/>
        public override Id<Resident>? Names() => Resident.Id;

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care) => care with { Resident = Resident };
    }

    /// <summary>The resident moved, or came under another unit.</summary>
    /// <param name="Residence">The residence that begins.</param>
    public sealed record ResidenceChanged(Residence Residence) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Residence.From];

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care) => care with
        {
            Resident = care.Resident with { Unit = Residence.Unit, Dwelling = Residence.Dwelling },
            ResidesSince = Residence.From,
        };
    }

    /// <summary>A claim was recorded. Unless it is counted, it takes the place of older claims of the same source about the same fact.</summary>
    /// <param name="Claim">The claim.</param>
    public sealed record ClaimRecorded(Claim Claim) : CareChange
    {
        /// <summary>Whether the policy counts claims about the fact, so that none takes the place of another.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Counted { get; init; }

        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Claim.ObservedAt, Claim.RecordedAt];

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        /// <summary>The claims that can still count, from those that could before.</summary>
        public ValueList<Claim> Keep(ValueList<Claim> claims) =>
            Counted ? claims.Add(Claim)
            : claims.Any(known => IsSameWord(known) && known.ObservedAt > Claim.ObservedAt) ? claims
            : claims.RemoveAll(IsSameWord).Add(Claim);

        internal override ResidentCare ApplyTo(ResidentCare care) => care with { Claims = Keep(care.Claims) };

        // That a source does not tell any more takes nothing away of what it told before.
        private bool IsSameWord(Claim known) =>
            known.Fact == Claim.Fact && known.Source == Claim.Source && known.Value is null == Claim.Value is null;
    }

    /// <summary>The claims were assessed anew.</summary>
    /// <param name="Assessment">The newest assessment.</param>
    public sealed record TierAssessed(TierAssessment Assessment) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Assessment.At, Assessment.StaleAt];

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care) => care with { Assessment = Assessment };
    }

    /// <summary>A lowering began to wait for a person, was asked for, or waits no longer.</summary>
    /// <param name="Lowering">What waits from now on.</param>
    public sealed record LoweringWritten(LoweringCandidate? Lowering) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Lowering?.Since];

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care) => care with { Lowering = Lowering };
    }

    /// <summary>The standing changed.</summary>
    /// <param name="Period">The period that begins.</param>
    /// <remarks>One that begins at the instant of another one takes its place: that one never held.</remarks>
    public sealed record StandingChanged(TierPeriod Period) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Period.From];

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care) => care with { Period = Period };
    }

    /// <summary>A pause was entered, ended or reviewed: insert or replace by id.</summary>
    /// <param name="Pause">The pause from now on.</param>
    public sealed record PauseWritten(Pause Pause) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [
            Pause.StartsAt, Pause.EndsAt, Pause.ReviewAt, Pause.AskedAt, Pause.EnteredAt, Pause.ConfirmedAt, Pause.VoidedAt, Pause.CountsFrom,
            Pause.Undoing?.At, Pause.Undoing?.EndsAt,
        ];

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care) =>
            care with { Pauses = ResidentCare.Put(care.Pauses, Pause, static (a, b) => a.Id.CompareTo(b.Id)) };
    }

    /// <summary>An override of the tier was given or ended: insert or replace by id.</summary>
    /// <param name="Override">The override from now on.</param>
    public sealed record OverrideWritten(TierOverride Override) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Override.From, Override.Until, Override.EndedAt];

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care)
        {
            if (Override.EndedAt is null)
                return care with { Override = Override };
            return care.Override?.Id == Override.Id ? care with { Override = null } : care;
        }
    }

    /// <summary>An appeal was filed, reminded of or answered: insert or replace by id.</summary>
    /// <param name="Appeal">The appeal from now on.</param>
    public sealed record AppealWritten(TierAppeal Appeal) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Appeal.FiledAt, Appeal.AnswerBy, Appeal.AnsweredAt];

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care) => care with
        {
            Appeals = Appeal.IsOpen
                ? ResidentCare.Put(care.Appeals, Appeal, static (a, b) => a.Id.CompareTo(b.Id))
                : care.Appeals.RemoveAll(appeal => appeal.Id == Appeal.Id),
        };
    }
}
