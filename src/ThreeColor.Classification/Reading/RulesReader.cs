using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Editions;
using ThreeColor.Classification.Faults;
using ThreeColor.PolicyText;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads the key <c>rules</c>.</summary>
internal sealed class RulesReader(ConditionReader conditions, ValueList<TagDefinition> tags, PolicyFrame frame, FaultList faults)
{
    private static readonly string[] Outputs = ["tier", "raise", "atMost", "tag"];

    public IReadOnlyList<Placed<TierRule>> Read(LocatedNode node)
    {
        var rules = new List<Placed<TierRule>>();
        var items = node.AsArray(faults);
        if (node.Kind == LocatedKind.Array && items.Count == 0)
            faults.Add(DocumentFaults.EmptyList, node.At);
        foreach (var item in items)
            if (item.AsObject(faults) is { } entry && ReadRule(entry) is { } rule)
            {
                if (rules.Exists(other => other.Item.Id == rule.Id))
                    faults.Add(DocumentFaults.DuplicateName, item.Find("id")!.At, rule.Id, "rule");
                rules.Add(new(rule, item.At));
            }

        return rules;
    }

    private TierRule? ReadRule(ObjectReader entry)
    {
        var id = entry.Required("id")?.AsId<TierRule>(faults);
        var (effect, tier, tag) = ReadOutput(entry);
        var text = entry.Optional("text")?.AsLocalizedText(faults);
        var basis = frame.ReadBasis(entry, faults);
        var when = conditions.ReadJoin(entry);
        entry.Done();
        var isWhole = effect switch { RuleEffect.Raises => true, RuleEffect.Tags => tag is not null, _ => tier is not null };
        return !isWhole || id is null || when is null
            ? null
            : new() { Id = id.Value, Effect = effect, Tier = tier, Tag = tag, When = when, Text = text, Basis = basis };
    }

    private (RuleEffect Effect, Id<Tier>? Tier, Id<Tag>? Tag) ReadOutput(ObjectReader entry)
    {
        var found = Outputs.Select(entry.Optional).OfType<LocatedNode>().ToList();
        if (found.Count == 0)
            entry.Required("tier");
        else if (found.Count > 1)
            faults.Add(LanguageFaults.RuleOutput, entry.Node.At, found.Count);
        else if (entry.Node.Find("tag") is { } tag)
            return (RuleEffect.Tags, null, ReadTag(tag));
        else if (entry.Node.Find("raise") is { } raise)
            return ReadRaise(raise);
        else
            return (entry.Node.Find("atMost") is null ? RuleEffect.Gives : RuleEffect.Caps, frame.ReadTier(found[0], faults), null);
        return default;
    }

    private (RuleEffect, Id<Tier>?, Id<Tag>?) ReadRaise(LocatedNode node)
    {
        if (node.AsInteger(long.MinValue, long.MaxValue, faults) is { } by and not 1)
            faults.Add(LanguageFaults.RaiseByOne, node.At, by);
        return (RuleEffect.Raises, null, null);
    }

    private Id<Tag>? ReadTag(LocatedNode node)
    {
        if (node.AsId<Tag>(faults) is not { } tag)
            return null;
        if (!tags.Any(known => known.Id == tag))
            node.ReportUnknownName(tag.Value, "tag", tags.Select(known => known.Id.Value), faults);
        return tag;
    }
}
