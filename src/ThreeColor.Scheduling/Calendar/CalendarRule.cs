using NodaTime;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Rules;

public abstract partial record DutyRule
{
    /// <summary>At least so many contacts in every block of the calendar.</summary>
    public sealed record Calendar : DutyRule
    {
        /// <summary>The block.</summary>
        public required CalendarBlock Per { get; init; }

        /// <summary>How many contacts a block needs, 1 or more.</summary>
        public int Times { get; init; } = 1;

        /// <summary>Whether several contacts of one day count as several; else one day is one.</summary>
        public bool SameDay { get; init; }

        /// <summary>The tiers covered.</summary>
        public required ValueList<Id<Tier>> Tiers { get; init; }

        /// <inheritdoc/>
        public override bool Covers(Id<Tier> tier) => Tiers.Contains(tier);

        internal override Duration LongestWindow => Duration.FromDays(7);
    }
}

/// <summary>Blocks of the calendar that a duty can be counted by.</summary>
public enum CalendarBlock
{
    /// <summary>Seven days from the policy's first day of the week.</summary>
    Week = 1,
}
