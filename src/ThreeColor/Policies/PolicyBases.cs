using ThreeColor.PolicyText;

namespace ThreeColor.Policies;

/// <summary>Reads a policy file and the base it extends, merged node by node: the words of the extending file win.</summary>
/// <remarks>
/// Objects merge by key; arrays whose entries have an <c>id</c> or <c>code</c> merge by it, and <c>"remove": true</c> takes an entry out;
/// everything else is replaced. The merged document is checked as a whole, and its digest is that of the merged document.
/// </remarks>
internal static class PolicyBases
{
    private const int Deepest = 8;
    private static readonly string[] Keys = ["id", "code"];
    private static readonly string[] Joins = ["all", "any", "not"];

    public static async Task<PolicyReading> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        var faults = new FaultList();
        if (LocatedNode.Read(bytes, faults) is not { Kind: LocatedKind.Object } root || root.Find(PolicyDigest.ExtendsKey) is null)
            return PolicyDocument.Read(bytes);
        var merged = await MergeAsync(path, root, 1, faults, cancellationToken).ConfigureAwait(false);
        return PolicyDocument.Read(merged, CanonicalJson.Write(merged, PolicyDigest.ExtendsKey), faults);
    }

    private static async Task<LocatedNode> MergeAsync(string path, LocatedNode root, int depth, FaultList faults, CancellationToken cancellationToken)
    {
        if (root.Find(PolicyDigest.ExtendsKey) is not { } extends)
            return root;
        if (extends.AsText(faults) is not { } name)
            return root;
        if (Refuse(path, name, depth) is { } why)
        {
            faults.Add(FrameFaults.BadBase, extends.At, name, why.English, why.Chinese);
            return root;
        }

        var basePath = Path.Combine(Path.GetDirectoryName(path) ?? "", name);
        var bytes = await File.ReadAllBytesAsync(basePath, cancellationToken).ConfigureAwait(false);
        if (LocatedNode.Read(bytes, faults, name) is not { Kind: LocatedKind.Object } found)
        {
            faults.Add(FrameFaults.BadBase, extends.At, name, "it is no JSON object", "它不是 JSON 对象");
            return root;
        }

        return Merge(await MergeAsync(basePath, found, depth + 1, faults, cancellationToken).ConfigureAwait(false), root, faults);
    }

    private static (string English, string Chinese)? Refuse(string path, string name, int depth)
    {
        if (Path.IsPathRooted(name) || name.Split('/', '\\').Contains(".."))
            return ("it lies outside the folder", "它不在该目录内");
        if (depth > Deepest)
            return ("bases are nested too deeply or in a circle", "继承层次过深或循环");
        return File.Exists(Path.Combine(Path.GetDirectoryName(path) ?? "", name)) ? null : ("there is no such file", "没有该文件");
    }

    private static LocatedNode Merge(LocatedNode below, LocatedNode above, FaultList faults)
    {
        if (below.Kind == LocatedKind.Object && above.Kind == LocatedKind.Object)
            return above.With([.. MergeProperties(below, above, faults)], []);
        return below.Kind == LocatedKind.Array && above.Kind == LocatedKind.Array && KeyOf(above) is { } key && KeyOf(below) == key
            ? above.With([], MergeItems(below, above, key, faults))
            : above;
    }

    private static IEnumerable<LocatedProperty> MergeProperties(LocatedNode below, LocatedNode above, FaultList faults)
    {
        foreach (var property in below.Properties)
            if (above.Properties.FirstOrDefault(other => other.Name == property.Name) is { } other)
                yield return other with { Value = Merge(property.Value, other.Value, faults) };
            else if (property.Name != PolicyDigest.ExtendsKey)
                yield return property;
        foreach (var property in above.Properties.Where(property => below.Find(property.Name) is null))
            yield return property;
    }

    private static List<LocatedNode> MergeItems(LocatedNode below, LocatedNode above, string key, FaultList faults)
    {
        var items = below.Items.ToList();
        foreach (var item in above.Items)
        {
            var id = item.Find(key)!.Text;
            var index = items.FindIndex(other => other.Find(key)!.Text == id);
            var removes = item.Find("remove") is { Kind: LocatedKind.Boolean, Text: "true" };
            if (removes && index < 0)
                ReportNothing(item, id, items.Select(other => other.Find(key)!.Text), faults);
            else if (removes)
                items.RemoveAt(index);
            else if (index < 0)
                items.Add(item);
            else
                items[index] = IsSameKind(items[index], item) ? Merge(items[index], item, faults) : item;
        }

        return items;
    }

    /// <summary>An entry that brings a condition or output of its own replaces the base's, so that no rule ends up with two.</summary>
    private static bool IsSameKind(LocatedNode below, LocatedNode above) =>
        !Joins.Any(join => above.Find(join) is not null && below.Find(join) is null);

    private static void ReportNothing(LocatedNode item, string id, IEnumerable<string> known, FaultList faults)
    {
        var names = known.ToList();
        faults.Add(FrameFaults.NothingToRemove, item.At, id, DidYouMean.English(id, names), DidYouMean.Chinese(id, names));
    }

    private static string? KeyOf(LocatedNode array) =>
        Array.Find(Keys, key => array.Items.Count > 0 && array.Items.All(item => item.Find(key) is { Kind: LocatedKind.String }));
}
