using System.Text.Json.Nodes;

namespace ThreeColor.Policies.Building;

/// <summary>An example person of a <see cref="PolicyBuilder"/>. Not safe for concurrent use.</summary>
public sealed class TestBuilder
{
    private readonly JsonObject _facts = [];

    internal TestBuilder(string id) => Node = new() { ["id"] = id, ["facts"] = _facts, ["expect"] = null };

    internal JsonObject Node { get; }

    /// <summary>What is known of the person.</summary>
    public TestBuilder Knowing(params ReadOnlySpan<(string Fact, JsonNode Value)> facts)
    {
        foreach (var (fact, value) in facts)
            _facts[fact] = value.DeepClone();
        return this;
    }

    /// <summary>The tier the person must get, or <c>none</c>; a test that expects nothing is reported as blank.</summary>
    public TestBuilder Expect(string tier) => Set("expect", tier);

    /// <summary>The range the person's tier must be left in, the least severe first.</summary>
    public TestBuilder Expect(string lowest, string highest) => Set("expect", Conditions.Names([lowest, highest]));

    /// <summary>The facts to ask, the best first.</summary>
    public TestBuilder Asks(params ReadOnlySpan<string> facts) => Set("ask", Conditions.Names(facts));

    /// <summary>Rules that must be among the reasons.</summary>
    public TestBuilder Because(params ReadOnlySpan<string> rules) => Set("because", Conditions.Names(rules));

    /// <summary>The tags the person must get.</summary>
    public TestBuilder Tags(params ReadOnlySpan<string> tags) => Set("tags", Conditions.Names(tags));

    /// <summary>The day to judge on, such as <c>2026-01-01</c>.</summary>
    public TestBuilder On(string day) => Set("at", day);

    private TestBuilder Set(string key, JsonNode value)
    {
        Node[key] = value;
        return this;
    }
}
