using NodaTime;
using ThreeColor.Scheduling.Dates;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Rules;

public abstract partial record DutyRule
{
    /// <summary>A contact with a person whose tier is not decided: never assessed is never forgotten (DESIGN section 3).</summary>
    public sealed record Assessment : DutyRule
    {
        /// <summary>The time to the contact: a single unit of days, weeks, months or years, above zero.</summary>
        public required Period Within { get; init; }

        /// <summary>Never: who has a tier is decided.</summary>
        /// <param name="tier">The tier.</param>
        public override bool Covers(Id<Tier> tier) => false;

        /// <summary>Everybody is covered: who is undecided is a matter of time, not of cover.</summary>
        internal override bool IsOwedDuring(TierPeriod? period) => true;

        internal override Duration LongestWindow => Lengths.LongestOf(Within);
    }
}
