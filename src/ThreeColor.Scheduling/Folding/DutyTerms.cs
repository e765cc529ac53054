using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Duties;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Folding;

/// <summary>What one edition says of one duty.</summary>
/// <param name="Duty">What the duty is called.</param>
/// <param name="Rule">Its rule; of an edition without the duty, the one that held last (before its first edition, its first).</param>
/// <param name="Retired">Whether the edition does not have the duty: nobody is covered.</param>
/// <param name="Days">The edition's days and weeks.</param>
/// <param name="Tiers">The edition's tiers.</param>
/// <param name="Tags">The edition's tags.</param>
/// <param name="Before">The terms of the edition before; <see langword="null"/> in the first.</param>
internal sealed record DutyTerms(
    Id<Duty> Duty, DutyRule Rule, bool Retired, DayCalendar Days, TierScale Tiers, ValueList<Tag> Tags, DutyTerms? Before)
{
    /// <summary>Whether the duty is owed to somebody who stands so.</summary>
    public bool Covers(TierPeriod? period) => !Retired && Rule.IsOwedDuring(period);

    /// <summary>The tier whose cadence somebody is owed who stands so; <see langword="null"/> where the duty is not owed by tier.</summary>
    public Id<Tier>? TierOwed(TierPeriod? period) => Retired || period is null ? null : Rule.TierOwed(period);

    /// <summary>
    /// Whether a contact, once known, meets the duty; nothing meets one that was dropped: what is open is excused or missed with
    /// time.
    /// </summary>
    public bool IsMetBy(Contact contact) => !Retired && Rule.Qualifies(contact);

    /// <summary>The standing by the names of this edition.</summary>
    public TierPeriod? Rename(TierPeriod? period)
    {
        if (period?.Tier is not { } code)
            return period;
        var named = Tiers.NameOf(code);
        var tags = Tag.NamesOf(period.Tags, Tags);
        return named == code && tags == period.Tags ? period : period with { Tier = named, Tags = tags };
    }
}
