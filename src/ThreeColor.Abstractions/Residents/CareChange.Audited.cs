using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Visits;

namespace ThreeColor.Residents;

public abstract partial record CareChange
{
    /// <summary>The form in which an audit keeps <see cref="VisitRecorded"/>: what the state needs of the visit, and a digest of its row.</summary>
    /// <remarks>It stands in audits alone.</remarks>
    /// <param name="Contact">The part that the state needs.</param>
    /// <param name="Digest">The digest of the row, <see cref="RowDigest"/>.</param>
    public sealed record VisitAudited(Contact Contact, string Digest) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Contact.OccurredAt, Contact.ReceivedAt];

        /// <inheritdoc/>
        /// <exception cref="InvalidOperationException">Always: no store writes it.</exception>
        public override void Accept(ICareChangeVisitor visitor) => throw InAuditsAlone();

        internal override ResidentCare ApplyTo(ResidentCare care) => care.WithContact(Contact);
    }

    /// <summary>The form in which an audit keeps <see cref="VisitCorrected"/>: what the state needs of the visit, and a digest of its row.</summary>
    /// <remarks>It stands in audits alone.</remarks>
    /// <param name="Contact">The part that the state needs.</param>
    /// <param name="Digest">The digest of the row, <see cref="RowDigest"/>.</param>
    public sealed record CorrectionAudited(Contact Contact, string Digest) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Contact.OccurredAt, Contact.ReceivedAt];

        /// <inheritdoc/>
        /// <exception cref="InvalidOperationException">Always: no store writes it.</exception>
        public override void Accept(ICareChangeVisitor visitor) => throw InAuditsAlone();

        internal override ResidentCare ApplyTo(ResidentCare care) => care.WithCorrected(Contact);
    }

    /// <summary>The form in which an audit keeps <see cref="WindowEnded"/>: which window, and a digest of its row.</summary>
    /// <remarks>It stands in audits alone.</remarks>
    /// <param name="Duty">The duty.</param>
    /// <param name="Number">The number of the window.</param>
    /// <param name="Digest">The digest of the row, <see cref="RowDigest"/>.</param>
    public sealed record WindowAudited(Id<Duty> Duty, int Number, string Digest) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [];

        /// <inheritdoc/>
        /// <exception cref="InvalidOperationException">Always: no store writes it.</exception>
        public override void Accept(ICareChangeVisitor visitor) => throw InAuditsAlone();

        internal override ResidentCare ApplyTo(ResidentCare care) => care;
    }

    private static InvalidOperationException InAuditsAlone() => new("This change stands in audits alone; stores write the change it was made of.");
}
