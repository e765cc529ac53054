using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Duties;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling;

/// <summary>"At least so much contact of these kinds per window": a duty as the policy states it (MECHANISM D1, DESIGN section 4).</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public abstract record DutyRule
{
    private DutyRule()
    {
    }

    /// <summary>The duty.</summary>
    public required Id<Duty> Id { get; init; }

    /// <summary>The kinds of contact that meet it; at least one.</summary>
    public required ValueList<Id<ContactKind>> Contacts { get; init; }

    /// <summary>The weakest evidence that meets it.</summary>
    public EvidenceMethod Evidence { get; init; }

    /// <summary>Whom it is owed to, among those of the tiers it covers; everybody where it is silent. An assessment is owed before there are tags.</summary>
    public Selection For { get; init; } = Selection.Everybody;

    /// <summary>How long before due the worker is reminded; no reminder where it is silent.</summary>
    public PerTier<Duration> RemindBefore { get; init; } = PerTier<Duration>.Silent;

    /// <summary>The source the policy cites; empty where it cites none.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Whether a contact, as known at an instant, is of a kind and evidence that meet this duty.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="now">The instant: what happened, was received or was voided after it is not known yet.</param>
    public bool IsMetBy(Contact contact, Instant now) =>
        contact.Seen
        && contact.Method >= Evidence
        && contact.OccurredAt <= now
        && contact.ReceivedAt <= now
        && !(contact.VoidedAt <= now)
        && Contacts.Contains(contact.Kind);

    /// <summary>Whether the duty is owed to people of a tier.</summary>
    /// <param name="tier">The tier.</param>
    public abstract bool Covers(Id<Tier> tier);

    /// <summary>The tier under which the duty is owed during a period; <see langword="null"/> where it is not.</summary>
    /// <param name="period">The period.</param>
    public Id<Tier>? TierOwed(TierPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period is { Standing: Standing.Listed, Tier: { } tier } && Covers(tier) && For.Includes(tier, period.Tags) ? tier : null;
    }

    /// <summary>At most so much time between two contacts: any window of that length contains one.</summary>
    public sealed record Rolling : DutyRule
    {
        /// <summary>The longest time between contacts: a single unit of days, weeks, months or years, above zero; tiers it is silent about are not covered.</summary>
        public required PerTier<Period> Every { get; init; }

        /// <inheritdoc/>
        public override bool Covers(Id<Tier> tier) => Every.TryGet(tier, out _);

        /// <summary>The k-th due after an anchor without contact: the start of (anchor + k × every + 1 day).</summary>
        /// <param name="anchor">The day of the enrolment, contact or pause's end that counts from.</param>
        /// <param name="tier">The tier; must be covered.</param>
        /// <param name="k">Which due, from 1.</param>
        /// <param name="days">The policy's days.</param>
        /// <exception cref="ArgumentException">The duty does not cover the tier.</exception>
        public Instant DueAt(LocalDate anchor, Id<Tier> tier, int k, DayCalendar days) =>
            Every.TryGet(tier, out var every)
                ? new Ledger.DueSequence(anchor, every).At(k, days)
                : throw new ArgumentException($"Duty '{Id}' does not cover tier '{tier}'.", nameof(tier));
    }

    /// <summary>At least so many contacts in every block of the calendar.</summary>
    public sealed record Calendar : DutyRule
    {
        /// <summary>The block.</summary>
        public required CalendarBlock Per { get; init; }

        /// <summary>How many contacts a block needs, 1 or more.</summary>
        public int Times { get; init; } = 1;

        /// <summary>The tiers covered.</summary>
        public required ValueList<Id<Tier>> Tiers { get; init; }

        /// <inheritdoc/>
        public override bool Covers(Id<Tier> tier) => Tiers.Contains(tier);
    }

    /// <summary>A contact with a person whose tier is not decided: never assessed is never forgotten (DESIGN section 3).</summary>
    public sealed record Assessment : DutyRule
    {
        /// <summary>The time to the contact: a single unit of days, weeks, months or years, above zero.</summary>
        public required Period Within { get; init; }

        /// <summary>Never: who has a tier is decided.</summary>
        /// <param name="tier">The tier.</param>
        public override bool Covers(Id<Tier> tier) => false;
    }
}

/// <summary>Blocks of the calendar that a duty can be counted by.</summary>
public enum CalendarBlock
{
    /// <summary>Seven days from the policy's first day of the week.</summary>
    Week = 1,
}
