using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Editions;
using ThreeColor.Classification.Faults;
using ThreeColor.Facts;
using ThreeColor.PolicyText;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads the key <c>tests</c>.</summary>
internal sealed class TestsReader(ValueList<FactDefinition> facts, IReadOnlyList<Placed<TierRule>> rules, ValueList<TagDefinition> tags, PolicyFrame frame, FaultList faults)
{
    private const string NoTier = "none";

    public IReadOnlyList<Placed<PolicyTest>> Read(LocatedNode? node)
    {
        var tests = new List<Placed<PolicyTest>>();
        foreach (var item in node?.AsArray(faults) ?? [])
            if (item.AsObject(faults) is { } entry && ReadTest(entry) is { } test)
            {
                if (tests.Exists(other => other.Item.Id == test.Id))
                    faults.Add(DocumentFaults.DuplicateName, item.Find("id")!.At, test.Id, "test");
                tests.Add(new(test, item.At));
            }

        return tests;
    }

    private PolicyTest? ReadTest(ObjectReader entry)
    {
        var id = entry.Required("id")?.AsId<PolicyTest>(faults);
        var known = entry.Required("facts") is { } node ? ReadFacts(node) : [];
        var expect = entry.Required("expect");
        var isBlank = expect is { Kind: LocatedKind.Null };
        if (isBlank)
            faults.Add(VerificationFaults.BlankTest.At(entry.Node.At, id?.Value ?? "") with { Severity = FaultSeverity.Warning });
        var range = isBlank ? (null, null) : expect is null ? null : ReadRange(expect);
        var ask = entry.Optional("ask") is { } asked ? ReadNames(asked, "fact", facts.Select(fact => fact.Id).ToList()) : (ValueList<Id<Fact>>?)null;
        var because = entry.Optional("because") is { } why ? ReadNames(why, "rule", rules.Select(rule => rule.Item.Id).ToList()) : [];
        var on = entry.Optional("at")?.AsDate(faults);
        var tagged = entry.Optional("tags") is { } t ? ReadNames(t, "tag", tags.Select(tag => tag.Id).ToList()) : (ValueList<Id<Tag>>?)null;
        entry.Done();
        return id is null || range is null
            ? null
            : new() { IsBlank = isBlank, At = on, Tags = tagged, Id = id.Value, Facts = known, Lowest = range.Value.Lowest, Highest = range.Value.Highest, Ask = ask, Because = because };
    }

    private ValueList<KnownFact> ReadFacts(LocatedNode node)
    {
        var known = new List<KnownFact>();
        if (!node.Is(LocatedKind.Object, faults))
            return [];
        foreach (var property in node.Properties)
            if (facts.FirstOrDefault(f => f.Id.Value == property.Name) is not { } fact)
                property.Value.ReportUnknownName(property.Name, "fact", facts.Select(f => f.Id.Value), faults);
            else if (property.Value.AsFactValue(fact, faults) is { } value)
                known.Add(new(fact.Id, value));
        return known.ToValueList();
    }

    private (Id<Tier>? Lowest, Id<Tier>? Highest)? ReadRange(LocatedNode node)
    {
        if (node.Kind != LocatedKind.Array)
            return ReadTier(node, out var tier) ? (tier, tier) : null;
        if (node.Items.Count != 2)
        {
            faults.Add(DocumentFaults.BadValue, node.At, $"[{node.Items.Count}]", "range of two tiers", "[\"blue\", \"red\"]");
            return null;
        }

        if (!ReadTier(node.Items[0], out var lowest) | !ReadTier(node.Items[1], out var highest))
            return null;
        if (frame.Tiers.IsMoreSevere(lowest, highest))
            faults.Add(ClassificationFaults.RangeReversed, node.At, node.Items[0].Text, node.Items[1].Text);
        return (lowest, highest);
    }

    private bool ReadTier(LocatedNode node, out Id<Tier>? tier)
    {
        tier = null;
        if (node is { Kind: LocatedKind.String, Text: NoTier })
            return true;
        tier = frame.ReadTier(node, faults);
        return tier is not null;
    }

    private ValueList<Id<T>> ReadNames<T>(LocatedNode node, string kind, List<Id<T>> known)
    {
        var names = new List<Id<T>>();
        foreach (var item in node.AsArray(faults))
            if (item.AsId<T>(faults) is not { } name)
                continue;
            else if (known.Contains(name))
                names.Add(name);
            else
                item.ReportUnknownName(name.Value, kind, known.Select(k => k.Value), faults);
        return names.ToValueList();
    }
}
