using System.Text;
using ThreeColor.PolicyText;

namespace ThreeColor.Tests.Policies.Campaigns;

/// <summary>Breaks one token of a policy's text, so that the document can no longer be meant.</summary>
internal static class TextEdits
{
    // Free text may say anything, and a blank expectation is allowed.
    private static readonly string[] Free = ["$schema", "version", "id", "name", "text", "basis", "focus", "unit", "standard", "domain", "code", "expect"];

    public static (string Text, int Line, string What) Break(string text, Random random)
    {
        var root = LocatedNode.Read(Encoding.UTF8.GetBytes(text), new FaultList())!;
        var targets = Targets(root, "").ToList();
        var (at, isKey, kind, old) = targets[random.Next(targets.Count)];
        var fresh = isKey ? $"\"{old}Zz\"" : Replace(kind, old, random);
        return (Put(text, at, isKey || kind == LocatedKind.String ? $"\"{old}\"" : old, fresh), at.Line, $"{at.Pointer}: {old} → {fresh}");
    }

    private static string Replace(LocatedKind kind, string old, Random random) => kind switch
    {
        LocatedKind.String => random.Next(3) switch { 0 => $"\"{old}Zz\"", 1 => "17", _ => "null" },
        LocatedKind.Number => random.Next(3) switch { 0 => "999999999999999", 1 => "\"many\"", _ => "1.5" },
        _ => random.Next(2) == 0 ? "\"yes\"" : "0",
    };

    private static string Put(string text, Location at, string old, string fresh)
    {
        var lines = text.Split('\n');
        // Columns count bytes; the token is searched from there.
        var start = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(lines[at.Line - 1])[..(at.Column - 1)]).Length;
        var found = lines[at.Line - 1].IndexOf(old, start, StringComparison.Ordinal);
        lines[at.Line - 1] = lines[at.Line - 1][..found] + fresh + lines[at.Line - 1][(found + old.Length)..];
        return string.Join('\n', lines);
    }

    private static IEnumerable<(Location At, bool IsKey, LocatedKind Kind, string Old)> Targets(LocatedNode node, string key)
    {
        foreach (var property in node.Properties)
        {
            if (!Free.Contains(property.Name) && key is not ("facts" or "scales" or "basis" or "parameters" or "gates" or "scores" or "dimensions" or "name" or "text" or "tags"))
                yield return (property.NameAt, true, LocatedKind.String, property.Name);
            if (!Free.Contains(property.Name))
                foreach (var target in Targets(property.Value, property.Name))
                    yield return target;
        }

        foreach (var item in node.Items)
            foreach (var target in Targets(item, key))
                yield return target;
        if (node.Kind is LocatedKind.String or LocatedKind.Number or LocatedKind.Boolean && key is not ("languages" or "values" or "departments" or "forces" or "sources" or "levels"))
            yield return (node.At, false, node.Kind, node.Text);
    }
}
