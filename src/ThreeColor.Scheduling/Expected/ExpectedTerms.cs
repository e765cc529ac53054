using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Expected;

/// <summary>What one edition says of one duty, as the independent count reads it.</summary>
/// <param name="From">Since when; the first since ever.</param>
/// <param name="Rule">The rule that holds, or held last.</param>
/// <param name="Retired">Whether the edition does not have the duty.</param>
/// <param name="Days">The edition's days and weeks.</param>
/// <param name="Tiers">The edition's tiers.</param>
/// <param name="Tags">The edition's tags.</param>
internal sealed record ExpectedTerms(
    Instant From, DutyRule Rule, bool Retired, DayCalendar Days, TierScale Tiers, ValueList<Tag> Tags);
