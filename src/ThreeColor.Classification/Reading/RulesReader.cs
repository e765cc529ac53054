using ThreeColor.Classification.Rules;
using ThreeColor.Policies;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads the key <c>rules</c>.</summary>
internal sealed class RulesReader(ConditionReader conditions, PolicyFrame frame, FaultList faults)
{
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
        var tier = entry.Required("tier") is { } node ? frame.ReadTier(node, faults) : null;
        var basis = frame.ReadBasis(entry, faults);
        var when = conditions.ReadJoin(entry);
        entry.Done();
        return id is null || tier is null || when is null ? null : new() { Id = id.Value, Tier = tier.Value, When = when, Basis = basis };
    }
}
