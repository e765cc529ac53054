using System.Text.Json.Nodes;

namespace ThreeColor.Policies.Building;

/// <summary>The organisation of a <see cref="PolicyBuilder"/>. Not safe for concurrent use.</summary>
public sealed class OrganisationBuilder
{
    private readonly JsonArray _posts = [];
    private readonly JsonArray _kinds = [];

    internal OrganisationBuilder() => Node = new() { ["posts"] = _posts, ["contactKinds"] = _kinds };

    internal JsonObject Node { get; }

    /// <summary>The levels, the widest first.</summary>
    public OrganisationBuilder Levels(params ReadOnlySpan<string> levels) => Set("levels", levels);

    /// <summary>Adds a post at a level.</summary>
    public OrganisationBuilder Post(string id, string level, params ReadOnlySpan<(string Language, string Text)> names)
    {
        _posts.Add((JsonNode)new JsonObject { ["id"] = id, ["level"] = level, ["name"] = PolicyBuilder.Texts(names) });
        return this;
    }

    /// <summary>Adds the post of last resort, which is never vacant.</summary>
    public OrganisationBuilder LastResort(string id, string level, params ReadOnlySpan<(string Language, string Text)> names)
    {
        Post(id, level, names);
        _posts[^1]!["lastResort"] = true;
        return this;
    }

    /// <summary>Adds a kind of contact; one of strength 0 meets no duty.</summary>
    public OrganisationBuilder ContactKind(string id, int strength)
    {
        _kinds.Add((JsonNode)new JsonObject { ["id"] = id, ["strength"] = strength });
        return this;
    }

    /// <summary>The forces that support teams draw on.</summary>
    public OrganisationBuilder Forces(params ReadOnlySpan<string> forces) => Set("forces", forces);

    /// <summary>The sources of claims.</summary>
    public OrganisationBuilder Sources(params ReadOnlySpan<string> sources) => Set("sources", sources);

    /// <summary>The departments that can be called in.</summary>
    public OrganisationBuilder Departments(params ReadOnlySpan<string> departments) => Set("departments", departments);

    private OrganisationBuilder Set(string key, ReadOnlySpan<string> names)
    {
        Node[key] = Conditions.Names(names);
        return this;
    }
}
