using NodaTime;
using ThreeColor.PolicyText;
using ThreeColor.Tiers;

namespace ThreeColor.Policies;

internal static class FrameReader
{
    public const string Format = "threecolor-policy/1";
    public const string NotStated = "notStated";

    public static PolicyFrame? Read(ObjectReader document, List<string> notStated, FaultList faults)
    {
        ReadFormat(document, faults);
        var id = document.Required("id")?.AsText(faults);
        var version = document.Required("version")?.AsText(faults);
        var from = ReadEffective(document, faults);
        var zone = ReadZone(document, faults);
        var languages = ReadLanguages(document, faults);
        var basis = ReadBasis(document, faults);
        var calendar = Stated(document, "calendar", notStated, faults) is { } c ? CalendarReader.Read(c, basis, faults) : null;
        var tiers = ReadTiers(document.Required("tiers"), basis, faults);
        var organisation = Stated(document, "organisation", notStated, faults) is { } o ? OrganisationReader.Read(o, faults) : null;
        if (organisation is null && notStated.Contains("organisation"))
            organisation = new() { Levels = [], Posts = [], ContactKinds = [], Sources = [] };
        if (tiers.IsEmpty || organisation is null)
            return null;

        // What is missing has its fault and the policy will not run; stand-ins let the sections report theirs at once.
        return new()
        {
            Id = id ?? "", Version = version ?? "", EffectiveFrom = from ?? default, Zone = zone ?? DateTimeZone.Utc, Calendar = calendar ?? new(),
            Languages = languages, Basis = basis, Tiers = tiers, Tags = ReadTags(document), Organisation = organisation,
        };
    }

    /// <summary>A required section, or <see langword="null"/> with fault TC0025 where it says <c>notStated</c>.</summary>
    public static LocatedNode? Stated(ObjectReader document, string key, List<string> notStated, FaultList faults)
    {
        var node = document.Required(key);
        if (node is not { Kind: LocatedKind.String, Text: NotStated })
            return node;
        notStated.Add(key);
        faults.Add(FrameFaults.NotStated.At(node.At, key) with { Severity = FaultSeverity.Information });
        return null;
    }

    private static void ReadFormat(ObjectReader document, FaultList faults)
    {
        if (document.Required("format") is { } node && node.AsText(faults) is { } format && format != Format)
            faults.Add(FrameFaults.Format, node.At, format, Format);
    }

    private static LocalDate? ReadEffective(ObjectReader document, FaultList faults)
    {
        if (document.Required("effective")?.AsObject(faults) is not { } effective)
            return null;
        var from = effective.Required("from")?.AsDate(faults);
        effective.Done();
        return from;
    }

    private static DateTimeZone? ReadZone(ObjectReader document, FaultList faults)
    {
        if (document.Required("zone") is not { } node || node.AsText(faults) is not { } name)
            return null;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);
        if (zone is null)
            faults.Add(FrameFaults.Zone, node.At, name);
        return zone;
    }

    private static ValueList<string> ReadLanguages(ObjectReader document, FaultList faults)
    {
        if (document.Required("languages") is not { } node)
            return [];
        var languages = node.AsArray(faults).Select(item => item.AsText(faults)).OfType<string>().ToValueList();
        if (languages.IsEmpty && node.Kind == LocatedKind.Array)
            faults.Add(DocumentFaults.EmptyList, node.At);
        return languages;
    }

    private static ValueList<Translation> ReadBasis(ObjectReader document, FaultList faults) =>
        document.Optional("basis") is { } node && node.AsLocalizedText(faults) is { } basis ? basis.Translations : [];

    /// <summary>The ids of the tags alone, those they had formerly included; the section they belong to reads and judges them.</summary>
    private static ValueList<Tag> ReadTags(ObjectReader document) =>
        document.Node.Find("tags") is { Kind: LocatedKind.Object } node
            ? node.Properties.Where(tag => Id<Tag>.IsValid(tag.Name)).Select(ReadTag).ToValueList()
            : [];

    private static Tag ReadTag(LocatedProperty tag)
    {
        var formerly = tag.Value.Kind == LocatedKind.Object ? tag.Value.Find("formerly") : null;
        var ids = formerly is { Kind: LocatedKind.Array } ? formerly.Items.Select(item => item.Text).Where(Id<Tag>.IsValid) : [];
        return new(new(tag.Name)) { Formerly = ids.Select(id => new Id<Tag>(id)).ToValueList() };
    }

    private static TierScale ReadTiers(LocatedNode? node, ValueList<Translation> basis, FaultList faults)
    {
        var tiers = new List<Tier>();
        foreach (var item in node?.AsArray(faults) ?? [])
            if (item.AsObject(faults) is { } entry && ReadTier(entry, tiers, basis, faults) is { } tier)
                tiers.Add(tier);
        if (node is { Kind: LocatedKind.Array, Items.Count: 0 })
            faults.Add(DocumentFaults.EmptyList, node.At);
        CheckFormerCodes(node, tiers, faults);
        if (tiers.Count > 16)
            faults.Add(FrameFaults.TierCount, node!.At, tiers.Count);
        return [.. tiers];
    }

    /// <summary>A former code is that of no tier now, and of one tier alone.</summary>
    private static void CheckFormerCodes(LocatedNode? node, List<Tier> tiers, FaultList faults)
    {
        var formers = tiers.SelectMany(tier => tier.Formerly).ToList();
        foreach (var former in formers.Distinct().Where(former => tiers.Exists(tier => tier.Code == former) || formers.Count(f => f == former) > 1))
            faults.Add(FrameFaults.FormerCode, node!.At, former);
    }

    private static Tier? ReadTier(ObjectReader entry, List<Tier> before, ValueList<Translation> basis, FaultList faults)
    {
        var codeNode = entry.Required("code");
        var code = codeNode?.AsId<Tier>(faults);
        var name = entry.Required("name")?.AsLocalizedText(faults);
        var focus = entry.Optional("focus")?.AsText(faults) ?? "";
        var formerly = entry.Optional("formerly")?.AsArray(faults).Select(former => former.AsId<Tier>(faults)).OfType<Id<Tier>>().ToValueList() ?? [];
        PolicyFrame.ReadBasis(entry, basis, faults);
        entry.Done();
        if (code is null || name is null)
            return null;
        if (before.Exists(tier => tier.Code == code))
            faults.Add(DocumentFaults.DuplicateName, codeNode!.At, code.Value.Value, "tier");
        return new Tier { Code = code.Value, Rank = before.Count + 1, Name = name, Focus = focus, Formerly = formerly };
    }
}
