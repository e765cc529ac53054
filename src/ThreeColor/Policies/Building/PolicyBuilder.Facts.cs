using System.Text.Json.Nodes;
using ThreeColor.PolicyText;

namespace ThreeColor.Policies.Building;

// What is said of facts and bands beyond their values, and of facts that are not known.
public sealed partial class PolicyBuilder
{
    /// <summary>Says where a declared fact comes from, how long a claim of it counts, and what it rests on; empty where it is silent.</summary>
    public PolicyBuilder About(string fact, string source = "", string maxAge = "", string basis = "")
    {
        Optional(Entry("facts", fact), ("source", source), ("maxAge", maxAge), ("basis", basis));
        return this;
    }

    /// <summary>Names a band of a declared scale and says what it rests on; empty where nothing.</summary>
    public PolicyBuilder BandName(string scale, string band, string basis, params ReadOnlySpan<(string Language, string Text)> names)
    {
        var entry = Entry("scales", scale)["bands"]!.AsArray().OfType<JsonObject>().FirstOrDefault(item => (string?)item["id"] == band)
            ?? throw new ArgumentException($"The scale '{scale}' has no band '{band}'.", nameof(band));
        entry["name"] = Texts(names);
        Optional(entry, ("basis", basis));
        return this;
    }

    /// <summary>Declares a number that changes on stated days.</summary>
    /// <param name="id">Its name, which bands may use in place of a number.</param>
    /// <param name="values">The first days, ascending, with the value from then on.</param>
    public PolicyBuilder Parameter(string id, params ReadOnlySpan<(string From, long Value)> values)
    {
        var list = new JsonArray();
        foreach (var (from, value) in values)
            list.Add((JsonNode)new JsonObject { ["from"] = from, ["value"] = value });
        Object("parameters")[id] = list;
        return this;
    }

    /// <summary>Cuts a whole number or an elapsed time at numbers or parameters: each band reaches up to the next.</summary>
    /// <param name="id">The scale.</param>
    /// <param name="of">The fact.</param>
    /// <param name="worse">Which end is worse: <c>higher</c> or <c>lower</c>.</param>
    /// <param name="to">The greatest number, inclusive.</param>
    /// <param name="bands">Names with the least number, or the parameter, each begins at; ascending.</param>
    public PolicyBuilder Cuts(string id, string of, string worse, long to, params ReadOnlySpan<(string Band, JsonNode From)> bands)
    {
        var list = new JsonArray();
        for (var i = 0; i < bands.Length; i++)
        {
            var band = new JsonObject { ["id"] = bands[i].Band, ["from"] = bands[i].From.DeepClone() };
            if (i + 1 < bands.Length)
                band["below"] = bands[i + 1].From.DeepClone();
            else
                band["to"] = to;
            list.Add((JsonNode)band);
        }

        return Scale(id, of, worse, list);
    }

    /// <summary>Adds a dimension: the worst band whose condition holds, else the first.</summary>
    /// <param name="id">The dimension.</param>
    /// <param name="otherwise">The band of whoever meets no condition.</param>
    /// <param name="bands">The other bands, ever worse.</param>
    public PolicyBuilder Dimension(string id, string otherwise, params ReadOnlySpan<(string Band, JsonNode When)> bands)
    {
        var list = new JsonArray { (JsonNode)new JsonObject { ["id"] = otherwise } };
        foreach (var (band, when) in bands)
        {
            var entry = Conditions.Joined(when);
            entry["id"] = band;
            list.Add((JsonNode)entry);
        }

        Object("dimensions")[id] = new JsonObject { ["bands"] = list };
        return this;
    }

    /// <summary>Dismisses a claim once another of the same fact was observed so much later, as an ISO 8601 period.</summary>
    public PolicyBuilder SupersededAfter(string period, string basis = "")
    {
        Object("unknowns")["conflict"] = Optional(new() { ["supersededAfter"] = period }, ("basis", basis));
        return this;
    }

    /// <summary>Lets a lowering be confirmed only once it has been possible for so long, as an ISO 8601 period.</summary>
    public PolicyBuilder LoweringAfter(string period, string basis = "")
    {
        Object("unknowns")["lowering"] = Optional(new() { ["after"] = period }, ("basis", basis));
        return this;
    }

    /// <summary>Demands that whoever meets a condition gets a tier at least, or at most; empty where there is no such bound.</summary>
    public PolicyBuilder Invariant(string id, JsonNode when, string atLeast = "", string atMost = "")
    {
        ArgumentNullException.ThrowIfNull(when);
        return Add("require", Optional(new() { ["id"] = id, ["when"] = when.DeepClone() }, ("atLeast", atLeast), ("atMost", atMost)));
    }

    /// <summary>Demands that the tier never depends on some facts.</summary>
    public PolicyBuilder ForbidInfluence(params ReadOnlySpan<string> facts) => Add("require", new() { ["forbid"] = "influence", ["of"] = Conditions.Names(facts) });

    /// <summary>Adds an example person.</summary>
    public PolicyBuilder Test(string id, Action<TestBuilder> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        var entry = new TestBuilder(id);
        test(entry);
        return Add("tests", entry.Node);
    }

    private JsonObject Entry(string section, string id) =>
        _document[section]?[id] as JsonObject ?? throw new ArgumentException($"Declare '{id}' in '{section}' first.", nameof(id));
}
