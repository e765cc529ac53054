using NodaTime;
using ThreeColor.Duties;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling.Reading;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Rolling;

/// <summary>Reads a rolling duty.</summary>
internal static class RollingReader
{
    public static DutyDraft? Read(Id<Duty> id, ObjectReader reader, DutyParts parts)
    {
        var cadences = new List<Placed<Tier, Period>>();
        var every = reader.Required("every")?.AsObject(parts.Faults) is { } tiers
            ? parts.PerTier.ReadClass(tiers, node => node.AsDatePeriod(parts.Faults), cadences)
            : null;
        var draft = parts.Common(reader, new DutyRule.Rolling { Id = id, Contacts = [], Every = every ?? PerTier<Period>.Silent });
        draft.Cadences.AddRange(cadences);
        return every is null ? null : draft;
    }
}
