using System.Text.Json.Nodes;

namespace ThreeColor.Policies.Building;

/// <summary>Whom an entry is for; what is left out does not matter.</summary>
/// <param name="Tiers">At one of these tiers.</param>
/// <param name="Tags">With at least one of these tags.</param>
/// <param name="Without">With none of these tags.</param>
public sealed record Whom(ValueList<string> Tiers = default, ValueList<string> Tags = default, ValueList<string> Without = default)
{
    internal JsonObject ToNode()
    {
        var node = new JsonObject();
        foreach (var (key, names) in (ReadOnlySpan<(string, ValueList<string>)>)[("tiers", Tiers), ("tags", Tags), ("without", Without)])
            if (!names.IsEmpty)
                node[key] = Conditions.Names(names.AsSpan());
        return node;
    }
}
