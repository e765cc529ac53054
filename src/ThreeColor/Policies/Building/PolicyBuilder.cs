using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ThreeColor.Policies.Building;

/// <summary>Writes a policy in C#: the same document as the JSON, judged by the same reader, with the same digest. Not safe for concurrent use.</summary>
/// <remarks>
/// What the builder has no word for is set with <see cref="Section"/>. Faults name the place in the document, which <see cref="ToJson"/> shows.
/// </remarks>
public sealed partial class PolicyBuilder
{
    private const string NotStatedText = "notStated";
    private static readonly string[] Silent = ["calendar", "organisation", "duties", "sweepEvery", "ladders", "evaluation"];

    private readonly JsonObject _document = [];

    /// <summary>Begins a policy whose sections are all <c>notStated</c> until they are stated.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="effectiveFrom">The first day it holds, such as <c>2026-01-01</c>.</param>
    /// <param name="zone">The IANA time zone its days are counted in.</param>
    /// <param name="languages">The languages of its texts, the main one first.</param>
    public PolicyBuilder(string id, string version, string effectiveFrom, string zone, params ReadOnlySpan<string> languages)
    {
        _document["format"] = "threecolor-policy/1";
        _document["id"] = id;
        _document["version"] = version;
        _document["effective"] = new JsonObject { ["from"] = effectiveFrom };
        _document["zone"] = zone;
        _document["languages"] = Conditions.Names(languages);
        foreach (var section in Silent)
            _document[section] = NotStatedText;
    }

    /// <summary>Declares a source that entries may cite.</summary>
    public PolicyBuilder Basis(string key, string text)
    {
        Object("basis")[key] = text;
        return this;
    }

    /// <summary>Adds a tier; the most urgent first.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="names">Names as pairs of language and text.</param>
    public PolicyBuilder Tier(string code, params ReadOnlySpan<(string Language, string Text)> names) => Tier(code, "", "", names);

    /// <summary>Adds a tier with what care looks to first and the text it rests on; empty where there is none.</summary>
    public PolicyBuilder Tier(string code, string focus, string basis, params ReadOnlySpan<(string Language, string Text)> names) =>
        Add("tiers", Optional(new() { ["code"] = code, ["name"] = Texts(names) }, ("focus", focus), ("basis", basis)));

    /// <summary>Declares a fact from its type and members: <c>Fact("age", "since", new() { ["unit"] = "years", … })</c>.</summary>
    public PolicyBuilder Fact(string id, string type, JsonObject? members = null)
    {
        var fact = members ?? [];
        fact["type"] = type;
        Object("facts")[id] = fact;
        return this;
    }

    /// <summary>Declares a yes-or-no fact.</summary>
    public PolicyBuilder YesNo(string id, params ReadOnlySpan<(string Language, string Text)> names) => Fact(id, "bool", Named(names));

    /// <summary>Declares a fact that takes one of some choices.</summary>
    public PolicyBuilder Choice(string id, string[] values, params ReadOnlySpan<(string Language, string Text)> names)
    {
        var fact = Named(names);
        fact["values"] = Conditions.Names(values);
        return Fact(id, "choice", fact);
    }

    /// <summary>Declares a whole number.</summary>
    public PolicyBuilder Number(string id, long from, long to, params ReadOnlySpan<(string Language, string Text)> names)
    {
        var fact = Named(names);
        fact["from"] = from;
        fact["to"] = to;
        return Fact(id, "integer", fact);
    }

    /// <summary>Cuts a whole number or an elapsed time into bands, the least severe first.</summary>
    /// <param name="id">The scale.</param>
    /// <param name="of">The fact.</param>
    /// <param name="worse">Which end is worse: <c>higher</c> or <c>lower</c>.</param>
    /// <param name="bands">Names with the least and the greatest number, inclusive.</param>
    public PolicyBuilder Scale(string id, string of, string worse, params ReadOnlySpan<(string Band, long From, long To)> bands)
    {
        var list = new JsonArray();
        foreach (var (band, from, to) in bands)
            list.Add((JsonNode)new JsonObject { ["id"] = band, ["from"] = from, ["to"] = to });
        return Scale(id, of, worse, list);
    }

    /// <summary>Groups choices into bands, the least severe first.</summary>
    /// <param name="id">The scale.</param>
    /// <param name="of">The fact.</param>
    /// <param name="worse">Which end is worse: <c>later</c> or <c>earlier</c>; empty for classes without an order.</param>
    /// <param name="bands">Names with the choices of each.</param>
    public PolicyBuilder Scale(string id, string of, string worse, params ReadOnlySpan<(string Band, string[] Values)> bands)
    {
        var list = new JsonArray();
        foreach (var (band, values) in bands)
            list.Add((JsonNode)new JsonObject { ["id"] = band, ["values"] = Conditions.Names(values) });
        return Scale(id, of, worse, list);
    }

    /// <summary>Adds a score: points for conditions, and bands of the sum.</summary>
    public PolicyBuilder Score(string id, (long Points, JsonNode When)[] points, params ReadOnlySpan<(string Band, long From, long To)> bands)
    {
        var (entries, list) = (new JsonArray(), new JsonArray());
        foreach (var (given, when) in points)
        {
            var entry = Conditions.Joined(when);
            entry["points"] = given;
            entries.Add((JsonNode)entry);
        }

        foreach (var (band, from, to) in bands)
            list.Add((JsonNode)new JsonObject { ["id"] = band, ["from"] = from, ["to"] = to });
        Object("scores")[id] = new JsonObject { ["points"] = entries, ["bands"] = list };
        return this;
    }

    /// <summary>Adds a rule that gives a tier.</summary>
    public PolicyBuilder Rule(string id, string tier, JsonNode when, string basis = "") => Rule(id, "tier", tier, when, basis);

    /// <summary>Adds a rule that lifts whoever has a tier by one.</summary>
    public PolicyBuilder Raise(string id, JsonNode when, string basis = "") => Rule(id, "raise", 1, when, basis);

    /// <summary>Adds a rule that holds whom it matches at a tier at most.</summary>
    public PolicyBuilder AtMost(string id, string tier, JsonNode when, string basis = "") => Rule(id, "atMost", tier, when, basis);

    /// <summary>Adds a tag and the rule that gives it.</summary>
    public PolicyBuilder Tag(string id, string tag, JsonNode when, string basis = "")
    {
        Object("tags")[tag] ??= new JsonObject();
        return Rule(id, "tag", tag, when, basis);
    }

    /// <summary>Says who must get some tier.</summary>
    public PolicyBuilder InNeed(JsonNode when) => Section("inNeed", when);

    /// <summary>Says whom the policy is about.</summary>
    public PolicyBuilder AppliesTo(JsonNode when) => Section("appliesTo", when);

    /// <summary>Demands properties: <c>no-gap</c>, <c>no-dead-rule</c>, <c>monotone</c>.</summary>
    public PolicyBuilder Require(params ReadOnlySpan<string> properties) => Section("require", Conditions.Names(properties));

    /// <summary>Adds an example person who is decided.</summary>
    /// <param name="id">The test.</param>
    /// <param name="expect">A tier, or <c>none</c>.</param>
    /// <param name="facts">What is known.</param>
    public PolicyBuilder Test(string id, string expect, params ReadOnlySpan<(string Fact, JsonNode Value)> facts)
    {
        var known = new JsonObject();
        foreach (var (fact, value) in facts)
            known[fact] = value;
        return Add("tests", new() { ["id"] = id, ["facts"] = known, ["expect"] = expect });
    }

    /// <summary>States a section, or replaces it, as JSON.</summary>
    public PolicyBuilder Section(string key, JsonNode value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _document[key] = value.DeepClone();
        return this;
    }

    /// <summary>The document.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            _document.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Reads the document as if it came from a file: every fault, and the policy where nothing forbids it.</summary>
    public PolicyReading Build() => PolicyDocument.Read(System.Text.Encoding.UTF8.GetBytes(ToJson()));

    private PolicyBuilder Rule(string id, string output, JsonNode value, JsonNode when, string basis)
    {
        var rule = Conditions.Joined(when);
        rule["id"] = id;
        rule[output] = value;
        return Add("rules", Optional(rule, ("basis", basis)));
    }

    private PolicyBuilder Scale(string id, string of, string worse, JsonArray bands)
    {
        Object("scales")[id] = Optional(new() { ["of"] = of, ["bands"] = bands }, ("worse", worse));
        return this;
    }

    private PolicyBuilder Add(string key, JsonObject entry)
    {
        if (_document[key] is not JsonArray list)
            _document[key] = list = [];
        list.Add((JsonNode)entry);
        return this;
    }

    private JsonObject Object(string key)
    {
        if (_document[key] is not JsonObject section)
            _document[key] = section = [];
        return section;
    }

    private static JsonObject Named(ReadOnlySpan<(string Language, string Text)> names) => names.IsEmpty ? [] : new() { ["name"] = Texts(names) };

    internal static JsonObject Texts(ReadOnlySpan<(string Language, string Text)> names)
    {
        var texts = new JsonObject();
        foreach (var (language, text) in names)
            texts[language] = text;
        return texts;
    }

    private static JsonObject Optional(JsonObject entry, params ReadOnlySpan<(string Key, string Value)> members)
    {
        foreach (var (key, value) in members)
            if (value.Length > 0)
                entry[key] = value;
        return entry;
    }
}
