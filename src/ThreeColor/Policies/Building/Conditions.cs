using System.Text.Json.Nodes;

namespace ThreeColor.Policies.Building;

/// <summary>Conditions of a <see cref="PolicyBuilder"/>; meant for <c>using static</c>.</summary>
public static class Conditions
{
    /// <summary>Every part holds.</summary>
    public static JsonNode All(params ReadOnlySpan<JsonNode> parts) => new JsonObject { ["all"] = List(parts) };

    /// <summary>At least one part holds.</summary>
    public static JsonNode Any(params ReadOnlySpan<JsonNode> parts) => new JsonObject { ["any"] = List(parts) };

    /// <summary>The part does not hold.</summary>
    public static JsonNode Not(JsonNode part) => new JsonObject { ["not"] = Clone(part) };

    /// <summary>A yes-or-no fact is yes.</summary>
    public static JsonNode Yes(string fact) => JsonValue.Create(fact);

    /// <summary>A yes-or-no fact is no.</summary>
    public static JsonNode No(string fact) => new JsonObject { [fact] = false };

    /// <summary>A scale, score or dimension lies in a band; <c>"band+"</c>: in it or worse.</summary>
    public static JsonNode In(string scale, string band) => new JsonObject { [scale] = band };

    internal static JsonArray Names(ReadOnlySpan<string> names)
    {
        var list = new JsonArray();
        foreach (var name in names)
            list.Add((JsonNode)JsonValue.Create(name));
        return list;
    }

    /// <summary>A condition as members of an entry: a bare one is wrapped in <c>any</c>.</summary>
    internal static JsonObject Joined(JsonNode when)
    {
        ArgumentNullException.ThrowIfNull(when);
        return when is JsonObject { Count: 1 } join && (join.ContainsKey("all") || join.ContainsKey("any") || join.ContainsKey("not"))
            ? (JsonObject)join.DeepClone()
            : new() { ["any"] = new JsonArray(Clone(when)) };
    }

    private static JsonArray List(ReadOnlySpan<JsonNode> parts)
    {
        var list = new JsonArray();
        foreach (var part in parts)
            list.Add(Clone(part));
        return list;
    }

    private static JsonNode Clone(JsonNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.DeepClone();
    }
}
