using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ThreeColor.Tool.Tests.Rehearsing;

/// <summary>Judges JSON by the words of draft-07 that our schemas use; a word it does not know fails, so that nothing goes unjudged.</summary>
internal sealed class Schema(JsonNode root)
{
    private static readonly string[] Silent = ["$schema", "$id", "title", "description", "definitions"];

    /// <summary>What is wrong with a value; empty where nothing is.</summary>
    public IReadOnlyList<string> Faults(JsonNode? value) => [.. Faults(root, value, "")];

    private IEnumerable<string> Faults(JsonNode schema, JsonNode? value, string at) =>
        schema.AsObject().Where(word => !Silent.Contains(word.Key)).SelectMany(word => Faults(schema, word.Key, word.Value!, value, at));

    private IEnumerable<string> Faults(JsonNode schema, string word, JsonNode rule, JsonNode? value, string at)
    {
        var found = value as JsonObject;
        var items = value as JsonArray;
        return word switch
        {
            "$ref" => Faults(((string)rule!)[2..].Split('/').Aggregate(root, (node, step) => node[step]!), value, at),
            "type" => (rule is JsonArray ? rule.AsArray().Select(type => (string)type!) : [(string)rule!]).Any(type => Is(type, value)) ? [] : [$"{at}: type"],
            "enum" => rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)) ? [] : [$"{at}: enum"],
            "const" => JsonNode.DeepEquals(rule, value) ? [] : [$"{at}: const"],
            "pattern" => value is not JsonValue text || !Is("string", value) || Regex.IsMatch((string)text!, (string)rule!) ? [] : [$"{at}: pattern"],
            "minimum" => !Is("integer", value) || (long)value! >= (long)rule! ? [] : [$"{at}: minimum"],
            "anyOf" => rule.AsArray().Any(one => !Faults(one!, value, at).Any()) ? [] : [$"{at}: anyOf"],
            "oneOf" => rule.AsArray().Count(one => !Faults(one!, value, at).Any()) == 1 ? [] : [$"{at}: oneOf"],
            "required" => found is null ? [] : rule.AsArray().Where(key => !found.ContainsKey((string)key!)).Select(key => $"{at}/{key}: required"),
            "minProperties" => found is null || found.Count >= (int)rule! ? [] : [$"{at}: minProperties"],
            "maxProperties" => found is null || found.Count <= (int)rule! ? [] : [$"{at}: maxProperties"],
            "properties" => found is null ? [] : found.Where(pair => rule[pair.Key] is not null).SelectMany(pair => Faults(rule[pair.Key]!, pair.Value, $"{at}/{pair.Key}")),
            "additionalProperties" => found is null ? [] : found.Where(pair => schema["properties"]?[pair.Key] is null).SelectMany(pair => Other(rule, pair.Value, $"{at}/{pair.Key}")),
            "items" => items is null ? [] : items.SelectMany((item, i) => Faults(rule, item, $"{at}/{i}")),
            _ => throw new NotSupportedException(word),
        };
    }

    private IEnumerable<string> Other(JsonNode rule, JsonNode? value, string at) =>
        rule is JsonObject ? Faults(rule, value, at) : (bool)rule ? [] : [$"{at}: unknown"];

    private static bool Is(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        _ when value is not JsonValue => false,
        "string" => value.GetValueKind() == System.Text.Json.JsonValueKind.String,
        "boolean" => value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
        "integer" => value.GetValueKind() == System.Text.Json.JsonValueKind.Number,
        _ => throw new NotSupportedException(type),
    };
}
