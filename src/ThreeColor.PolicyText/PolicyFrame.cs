using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Organisation;
using ThreeColor.Tiers;

namespace ThreeColor.PolicyText;

/// <summary>The part of a policy that every section may refer to.</summary>
public sealed record PolicyFrame
{
    /// <summary>The policy's id.</summary>
    public required string Id { get; init; }

    /// <summary>The policy's version.</summary>
    public required string Version { get; init; }

    /// <summary>The digest of the document, SHA-256 in lower-case hexadecimal; empty while it is not known.</summary>
    public string Digest { get; init; } = "";

    /// <summary>The first day it holds.</summary>
    public required LocalDate EffectiveFrom { get; init; }

    /// <summary>The time zone its days are counted in.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Days, weeks and service hours.</summary>
    public required CalendarPolicy Calendar { get; init; }

    /// <summary>The days and weeks of the policy: its calendar in its zone.</summary>
    public DayCalendar Days => Calendar.DaysIn(Zone);

    /// <summary>Languages its texts are written in, the main one first.</summary>
    public required ValueList<string> Languages { get; init; }

    /// <summary>Keys of the sources its entries cite as <c>basis</c>, with what they stand for.</summary>
    public required ValueList<Translation> Basis { get; init; }

    /// <summary>Tiers, the most urgent first.</summary>
    public required TierScale Tiers { get; init; }

    /// <summary>The tags its rules may give.</summary>
    public ValueList<Tag> Tags { get; init; }

    /// <summary>The organisation.</summary>
    public required OrganisationPolicy Organisation { get; init; }

    /// <summary>A tier by code, or <see langword="null"/>.</summary>
    public Tier? FindTier(Id<Tier> code) => Tiers.Find(code);

    /// <summary>Reads the optional key <c>basis</c> of an entry and reports a source that the policy does not declare.</summary>
    public string ReadBasis(ObjectReader entry, FaultList faults) => ReadBasis(entry, Basis, faults);

    /// <summary>The same while the frame itself is still being read.</summary>
    public static string ReadBasis(ObjectReader entry, ValueList<Translation> declared, FaultList faults)
    {
        if (entry.Optional("basis") is not { } node || node.AsText(faults) is not { } key)
            return "";
        if (!declared.Any(b => b.Language == key))
            node.ReportUnknownName(key, "basis", declared.Select(b => b.Language), faults);
        return key;
    }

    /// <summary>Reads the optional key <c>for</c> of an entry and reports tiers and tags that the policy does not declare.</summary>
    public Selection ReadSelection(ObjectReader entry, FaultList faults)
    {
        if (entry.Optional("for") is not { } node || node.AsObject(faults) is not { } selection)
            return Selection.Everybody;
        var tiers = Items(selection, "tiers", item => ReadTier(item, faults), faults);
        var tags = Items(selection, "tags", item => ReadTag(item, faults), faults);
        var without = Items(selection, "without", item => ReadTag(item, faults), faults);
        selection.Done();
        if (node.Properties.Count == 0)
            faults.Add(DocumentFaults.EmptyList, node.At);
        return new() { Tiers = tiers, Tags = tags, Without = without };
    }

    private static ValueList<Id<T>> Items<T>(ObjectReader entry, string key, Func<LocatedNode, Id<T>?> read, FaultList faults)
    {
        if (entry.Optional(key) is not { } node)
            return [];
        if (node is { Kind: LocatedKind.Array, Items.Count: 0 })
            faults.Add(DocumentFaults.EmptyList, node.At);
        return node.AsArray(faults).Select(read).OfType<Id<T>>().ToValueList();
    }

    private Id<Tag>? ReadTag(LocatedNode node, FaultList faults)
    {
        if (node.AsId<Tag>(faults) is not { } tag)
            return null;
        if (Tags.Any(known => known.Id == tag))
            return tag;
        node.ReportUnknownName(tag.Value, "tag", Tags.Select(known => known.Id.Value), faults);
        return null;
    }

    /// <summary>Reads a tier code and reports one that the policy does not declare.</summary>
    public Id<Tier>? ReadTier(LocatedNode node, FaultList faults)
    {
        if (node.AsId<Tier>(faults) is not { } code)
            return null;
        if (Tiers.Contains(code))
            return code;
        node.ReportUnknownName(code.Value, "tier", Tiers.Select(tier => tier.Code.Value), faults);
        return null;
    }
}
