using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Visits;

namespace ThreeColor.Residents;

public abstract partial record CareChange
{
    /// <summary>A visit was recorded.</summary>
    /// <param name="Visit">The visit.</param>
    public sealed record VisitRecorded(Visit Visit) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Visit.OccurredAt, Visit.ReceivedAt, Visit.Evidence.ArrivedAt, Visit.Evidence.DepartedAt];

        /// <inheritdoc/>
        public override Id<Resident>? Names() => Visit.Resident;

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        /// <inheritdoc/>
        public override CareChange Audited() => new VisitAudited(RowDigest.Of(Visit)) { Visit = Visit.Id };

        internal override ResidentCare ApplyTo(ResidentCare care) => care.WithContact(Contact.FromVisit(Visit));
    }

    /// <summary>A visit was voided as wrong; its row stays.</summary>
    /// <param name="Visit">The visit.</param>
    /// <param name="At">When.</param>
    /// <param name="Reason">Why; personal data.</param>
    public sealed record VisitVoided(Id<Visit> Visit, Instant At, string Reason) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [At];

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care) =>
            care with { Attempts = care.Attempts.RemoveAll(attempt => attempt.Visit == Visit) };
    }

    /// <summary>A visit was told anew: its row is replaced, whenever it happened by now.</summary>
    /// <remarks>Where the visit was the newest contact and is not by now, <see cref="ContactsRecounted"/> follows.</remarks>
    /// <param name="Visit">The visit as it is right.</param>
    public sealed record VisitCorrected(Visit Visit) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Visit.OccurredAt, Visit.ReceivedAt, Visit.Evidence.ArrivedAt, Visit.Evidence.DepartedAt];

        /// <inheritdoc/>
        public override Id<Resident>? Names() => Visit.Resident;

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        /// <inheritdoc/>
        public override CareChange Audited() => new CorrectionAudited(Contact.FromVisit(Visit), RowDigest.Of(Visit));

        internal override ResidentCare ApplyTo(ResidentCare care) => care.WithCorrected(Contact.FromVisit(Visit));
    }

    /// <summary>The newest contact and the attempts since were looked up anew, after a visit was voided or corrected.</summary>
    /// <param name="LastSeen">The newest contact that stands.</param>
    /// <param name="Attempts">The attempts since.</param>
    public sealed record ContactsRecounted(Contact? LastSeen, ValueList<Contact> Attempts) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [LastSeen?.OccurredAt, LastSeen?.ReceivedAt];

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care) => care with { LastSeen = LastSeen, Attempts = Attempts };
    }

    /// <summary>A duty moved on: insert or replace by duty.</summary>
    /// <param name="Duty">How it stands from now on.</param>
    public sealed record DutyWritten(OpenDuty Duty) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Duty.Pending?.OpensAt, Duty.Pending?.DueAt, Duty.Pending?.MissedAt, Duty.RemindedOf];

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        /// <inheritdoc/>
        public override CareChange Audited() =>
            new DutyAudited(Duty.Duty, Duty.State) { Paused = Duty.Pending?.Paused ?? false, RemindedOf = Duty.RemindedOf };

        internal override ResidentCare ApplyTo(ResidentCare care) =>
            care with { Duties = ResidentCare.Put(care.Duties, Duty, static (a, b) => a.Duty.CompareTo(b.Duty)) };
    }

    /// <summary>A duty is no more, or goes on under another name.</summary>
    /// <param name="Duty">The duty.</param>
    public sealed record DutyRemoved(Id<Duty> Duty) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [];

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care) => care with { Duties = care.Duties.RemoveAll(duty => duty.Duty == Duty) };
    }

    /// <summary>A reminder before due was sent.</summary>
    /// <param name="Duty">The duty, which stands.</param>
    /// <param name="DueAt">The due reminded of.</param>
    public sealed record ReminderWritten(Id<Duty> Duty, Instant DueAt) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [DueAt];

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care)
        {
            var index = care.Duties.FindIndex(duty => duty.Duty == Duty);
            return index < 0 ? care : care with { Duties = care.Duties.SetItem(index, care.Duties[index] with { RemindedOf = DueAt }) };
        }
    }

    /// <summary>A window is over.</summary>
    /// <param name="Window">The window with its ending.</param>
    public sealed record WindowEnded(Window Window) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Window.OpensAt, Window.DueAt, Window.MissedAt, Window.EndedAt];

        /// <inheritdoc/>
        public override CareChange Audited() => new WindowAudited(Window.Duty, Window.Number, RowDigest.Of(Window));

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care) => care;
    }

    /// <summary>A fact of the past opened windows that were over: those of a duty from a number on are worked out anew.</summary>
    /// <param name="Duty">The duty.</param>
    /// <param name="From">The first number, from 1.</param>
    public sealed record WindowsReopened(Id<Duty> Duty, int From) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [];

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care) => care;
    }

    /// <summary>An event was raised or moved on: insert or replace by id.</summary>
    /// <param name="Event">The event from now on.</param>
    public sealed record EventWritten(CareEvent Event) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => Event.Instants;

        /// <inheritdoc/>
        public override Id<Resident>? Names() => Event.Resident;

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care) => care.WithEvent(Event);
    }

    /// <summary>The duties follow another edition of the policy from now on.</summary>
    /// <param name="Edition">Its number.</param>
    public sealed record EditionFollowed(int Edition) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [];

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care) => care with { Edition = Edition };
    }

    /// <summary>The whole state was written down anew, after a migration: what an audit is replayed from.</summary>
    /// <param name="Care">The state.</param>
    public sealed record Restated(ResidentCare Care) : CareChange
    {
        /// <inheritdoc/>
        public override IEnumerable<Instant?> Instants() => [Care.SettledTo];

        /// <inheritdoc/>
        public override Id<Resident>? Names() => Care.Resident.Id;

        /// <inheritdoc/>
        public override void Accept(ICareChangeVisitor visitor) => visitor.Visit(this);

        internal override ResidentCare ApplyTo(ResidentCare care) => Care;
    }
}
