using ThreeColor.Duties;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling.Reading;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Calendar;

/// <summary>Reads a calendar duty.</summary>
internal static class CalendarReader
{
    private const int DaysOfWeek = 7;
    private const int MaxTimes = 100;
    private static readonly ValueList<string> Blocks = ["week"];
    private static readonly ValueList<string> BlocksToCome = ["month", "quarter", "half-year", "year"];

    public static DutyDraft? Read(Id<Duty> id, ObjectReader reader, DutyParts parts)
    {
        var per = parts.OneOf(reader.Required("per"), "per", Blocks, BlocksToCome);
        var sameDay = reader.Optional("sameDay")?.AsBoolean(parts.Faults) ?? false;
        var times = reader.Optional("times") is { } number ? number.AsInteger(1, sameDay ? MaxTimes : DaysOfWeek, parts.Faults) : 1;
        var tiers = ReadTiers(reader, parts);
        var rule = new DutyRule.Calendar
        {
            Id = id,
            Contacts = [],
            Per = CalendarBlock.Week,
            Times = (int)(times ?? 1),
            SameDay = sameDay,
            Tiers = tiers,
        };
        var draft = parts.Common(reader, rule);
        return per is null ? null : draft;
    }

    private static ValueList<Id<Tier>> ReadTiers(ObjectReader reader, DutyParts parts)
    {
        var list = reader.Required("tiers");
        var tiers = new List<Id<Tier>>();
        foreach (var item in list?.AsArray(parts.Faults) ?? [])
            if (parts.Frame.ReadTier(item, parts.Faults) is { } tier)
                tiers.Add(tier);
        if (list is { Kind: LocatedKind.Array, Items.Count: 0 })
            parts.Faults.Add(DocumentFaults.EmptyList, list.At);
        return tiers.ToValueList();
    }
}
