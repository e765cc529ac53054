using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Visits;

namespace ThreeColor.Residents;

public abstract partial record CareChange
{
    /// <summary>The form in which an audit keeps <see cref="VisitRecorded"/>: which visit, and a digest of its row, which says the rest.</summary>
    /// <remarks>It stands in audits alone.</remarks>
    /// <param name="Digest">The digest of the row, <see cref="RowDigest"/>.</param>
    public sealed record VisitAudited(string Digest) : CareChange
    {
        /// <summary>The visit; <see langword="null"/> where <see cref="Contact"/> names it.</summary>
        public Id<Visit>? Visit { get; init; }

        /// <summary>The part that the state needs; audits keep it no more, since the row has it.</summary>
        public Contact? Contact { get; init; }

        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Contact?.OccurredAt, Contact?.ReceivedAt];

        /// <inheritdoc/>
        /// <exception cref="InvalidOperationException">Always: no store writes it.</exception>
        public override void Accept(ICareChangeVisitor visitor) => throw InAuditsAlone();

        /// <exception cref="InvalidOperationException">The contact is that of a row, and must be put in first.</exception>
        internal override ResidentCare ApplyTo(ResidentCare care) => care.WithContact(Contact ?? throw InAuditsAlone());
    }

    /// <summary>The form in which an audit keeps <see cref="DutyWritten"/>: the pending window is part of the state's text.</summary>
    /// <remarks>It stands in audits alone.</remarks>
    /// <param name="Duty">The duty.</param>
    /// <param name="State">The state, <see cref="OpenDuty.State"/>.</param>
    public sealed record DutyAudited(Id<Duty> Duty, string State) : CareChange
    {
        /// <summary>Whether the due of the pending window lies in a pause known already.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Paused { get; init; }

        /// <summary>The due of which the worker was last reminded.</summary>
        public Instant? RemindedOf { get; init; }

        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [RemindedOf];

        /// <inheritdoc/>
        /// <exception cref="InvalidOperationException">Always: no store writes it.</exception>
        public override void Accept(ICareChangeVisitor visitor) => throw InAuditsAlone();

        /// <exception cref="InvalidOperationException">Always: the window must be read from the text first.</exception>
        internal override ResidentCare ApplyTo(ResidentCare care) => throw InAuditsAlone();
    }

    /// <summary>The form in which an audit keeps <see cref="EventWritten"/> of an event that is known: the members that changed.</summary>
    /// <remarks>It stands in audits alone.</remarks>
    /// <param name="Event">The event.</param>
    /// <param name="Changed">A JSON object of the members as they are from now on; null for those that are no more.</param>
    public sealed record EventMoved(Id<CareEvent> Event, JsonElement Changed) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [];

        /// <inheritdoc/>
        /// <exception cref="InvalidOperationException">Always: no store writes it.</exception>
        public override void Accept(ICareChangeVisitor visitor) => throw InAuditsAlone();

        /// <summary>Whether both say the same of the same event.</summary>
        public bool Equals(EventMoved? other) =>
            other is not null && Event == other.Event && JsonElement.DeepEquals(Changed, other.Changed);

        /// <inheritdoc/>
        public override int GetHashCode() => Event.GetHashCode();

        /// <exception cref="InvalidOperationException">Always: the event before it is needed.</exception>
        internal override ResidentCare ApplyTo(ResidentCare care) => throw InAuditsAlone();
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
