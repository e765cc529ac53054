using System.Text.Json.Nodes;

namespace ThreeColor.Tests.Policies.Campaigns;

/// <summary>Every change of a single rule, band or comparison of a policy, one document each.</summary>
internal static class PolicyEdits
{
    private static readonly string[] Joins = ["all", "any"];

    /// <summary>The changed documents, each with what was changed.</summary>
    public static IEnumerable<(string What, JsonObject Document)> Of(JsonObject policy)
    {
        foreach (var (path, edit) in Rules(policy).Concat(Conditions(policy, "rules")).Concat(Conditions(policy, "scores")).Concat(Conditions(policy, "dimensions")).Concat(Cuts(policy)))
        {
            var copy = policy.DeepClone().AsObject();
            edit(copy);
            yield return (path, copy);
        }
    }

    private static IEnumerable<(string, Action<JsonObject>)> Rules(JsonObject policy)
    {
        var tiers = policy["tiers"]!.AsArray().Select(tier => (string)tier!["code"]!).ToList();
        for (var i = 0; i < policy["rules"]!.AsArray().Count; i++)
        {
            var at = i;
            var rule = policy["rules"]![i]!;
            if (IsSilent(rule))
                continue;
            if (policy["rules"]!.AsArray().Count > 1)
                yield return ($"{rule["id"]} removed", document => document["rules"]!.AsArray().RemoveAt(at));
            if (rule["tier"] is { } tier)
                foreach (var step in new[] { -1, 1 })
                    if (tiers.IndexOf((string)tier!) + step is var index && index >= 0 && index < tiers.Count)
                        yield return ($"{rule["id"]} gives {tiers[index]}", document => document["rules"]![at]!["tier"] = tiers[index]);
        }
    }

    /// <summary>A criterion that the text does not state matches nobody, whatever else is changed about its rule.</summary>
    private static bool IsSilent(JsonNode rule) => rule.ToJsonString().Contains("\"notStated\"", StringComparison.Ordinal);

    private static IEnumerable<(string, Action<JsonObject>)> Conditions(JsonObject policy, string section)
    {
        if (policy[section] is not { } root)
            yield break;
        foreach (var (path, node) in Nodes(root, [section]))
        {
            var rule = section == "rules" && path.Length > 1 ? policy["rules"]![(int)path[1]] : null;
            if (rule is not null && IsSilent(rule))
                continue;
            var name = string.Join('/', path);
            if (node is JsonObject join)
                foreach (var key in Joins.Where(join.ContainsKey))
                    foreach (var edit in OfJoin(path, name, join, key))
                        yield return edit;
            if (node is JsonObject { Count: 1 } atom && atom.First() is var (scale, value) && value is JsonValue text && text.TryGetValue<string>(out var band) && BandsOf(policy, scale) is { } bands)
                foreach (var changed in OtherBands(policy, scale, band, bands))
                    yield return ($"{name} {scale}: {band} → {changed}", document => Find(document, path)[scale] = changed);
            if (node is JsonObject { Count: 1 } no && no.First() is var (fact, answer) && answer is JsonValue boolean && boolean.TryGetValue<bool>(out var yes))
                yield return ($"{name} {fact} negated", document => Find(document, path)[fact] = !yes);
            if (node is JsonValue plain && plain.TryGetValue<string>(out var yesFact) && path[^1] is int place && Joins.Contains(path[^2] as string ?? ""))
                yield return ($"{name} {yesFact} negated", document => Find(document, path[..^1])[place] = new JsonObject { ["not"] = yesFact });
        }
    }

    private static IEnumerable<(string, Action<JsonObject>)> OfJoin(object[] path, string name, JsonObject join, string key)
    {
        var parts = join[key]!.AsArray().Count;
        if (parts < 2)
            yield break;
        var other = key == "all" ? "any" : "all";
        yield return ($"{name} {key} → {other}", document =>
        {
            var found = Find(document, path).AsObject();
            var list = found[key]!;
            found.Remove(key);
            found[other] = list;
        });
        for (var i = 0; i < parts; i++)
        {
            var part = i;
            yield return ($"{name}/{key} without part {part}", document => Find(document, path)[key]!.AsArray().RemoveAt(part));
        }
    }

    private static IEnumerable<string> OtherBands(JsonObject policy, string scale, string band, List<string> bands)
    {
        var ordered = policy["scales"]?[scale] is not { } found || found["worse"] is not null;
        var index = bands.IndexOf(band.TrimEnd('+'));
        if (ordered)
            yield return band.EndsWith('+') ? band[..^1] : $"{band}+";
        foreach (var step in new[] { -1, 1 })
            if (index + step >= 0 && index + step < bands.Count)
                yield return bands[index + step] + (band.EndsWith('+') ? "+" : "");
    }

    private static List<string>? BandsOf(JsonObject policy, string name)
    {
        foreach (var section in new[] { "scales", "scores", "dimensions" })
            if (policy[section]?[name]?["bands"] is JsonArray bands)
                return [.. bands.Select(band => (string)band!["id"]!)];
        return null;
    }

    private static IEnumerable<(string, Action<JsonObject>)> Cuts(JsonObject policy)
    {
        foreach (var section in new[] { "scales", "scores" })
            foreach (var (name, scale) in policy[section]?.AsObject() ?? [])
                if (scale!["bands"] is JsonArray bands)
                    for (var i = 0; i < bands.Count; i++)
                        for (var j = 0; j < bands.Count; j++)
                            if (bands[i]!["to"] is JsonValue to && bands[j]!["from"] is JsonValue from && to.TryGetValue<int>(out var last) && from.TryGetValue<int>(out var first) && first == last + 1)
                                foreach (var step in new[] { -1, 1 })
                                {
                                    var (low, high) = (i, j);
                                    yield return ($"{name} cut at {first} moved by {step}", document =>
                                    {
                                        document[section]![name]!["bands"]![low]!["to"] = last + step;
                                        document[section]![name]!["bands"]![high]!["from"] = first + step;
                                    });
                                }
        foreach (var (name, score) in policy["scores"]?.AsObject() ?? [])
            for (var i = 0; i < score!["points"]!.AsArray().Count; i++)
                if (score["points"]![i]!["points"] is JsonValue points && points.TryGetValue<int>(out var number))
                {
                    var entry = i;
                    yield return ($"{name} points {i} + 1", document => document["scores"]![name]!["points"]![entry]!["points"] = number + 1);
                }
    }

    private static IEnumerable<(object[] Path, JsonNode Node)> Nodes(JsonNode node, object[] path)
    {
        yield return (path, node);
        var children = node switch
        {
            JsonObject members => members.Where(member => member.Value is not null).Select(member => ((object)member.Key, member.Value!)),
            JsonArray items => items.Select((item, i) => ((object)i, item!)),
            _ => [],
        };
        foreach (var (step, child) in children)
            foreach (var found in Nodes(child, [.. path, step]))
                yield return found;
    }

    private static JsonNode Find(JsonObject document, object[] path) =>
        path.Aggregate((JsonNode)document, (node, step) => step is int index ? node[index]! : node[(string)step]!);
}
