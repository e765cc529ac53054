using ThreeColor.Classification.Faults;
using ThreeColor.PolicyText;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads what tags were called formerly: an id once used never names another tag, and only one tag can go on from it.</summary>
internal sealed class FormerTags(LocatedNode tags, FaultList faults)
{
    private readonly HashSet<Id<Tag>> _seen = [];

    public ValueList<Id<Tag>> Read(LocatedNode? node)
    {
        var found = new List<Id<Tag>>();
        foreach (var item in node?.AsArray(faults) ?? [])
            if (item.AsId<Tag>(faults) is { } former)
            {
                if (tags.Find(former.Value) is not null || !_seen.Add(former))
                    faults.Add(LanguageFaults.FormerTag, item.At, former);
                found.Add(former);
            }

        if (node is { Kind: LocatedKind.Array, Items.Count: 0 })
            faults.Add(DocumentFaults.EmptyList, node.At);
        return found.ToValueList();
    }
}
