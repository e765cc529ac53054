using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Scheduling.Dates;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Rules;

public abstract partial record DutyRule
{
    /// <summary>At most so much time between two contacts: any window of that length contains one.</summary>
    public sealed record Rolling : DutyRule
    {
        /// <summary>
        /// The longest time between contacts: a single unit of days, weeks, months or years, above zero; tiers it is silent about
        /// are not covered.
        /// </summary>
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
                ? new DueSequence(anchor, every).At(k, days)
                : throw new ArgumentException($"Duty '{Id}' does not cover tier '{tier}'.", nameof(tier));

        internal override Duration LongestWindow =>
            Every.Values.Select(entry => Lengths.LongestOf(entry.Value)).DefaultIfEmpty(Duration.Zero).Max();
    }
}
