using System.Text.Json.Nodes;

namespace ThreeColor.Policies.Building;

/// <summary>One duty of a <see cref="PolicyBuilder"/>. Periods and durations are ISO 8601. Not safe for concurrent use.</summary>
public sealed class DutyBuilder
{
    internal DutyBuilder(string id) => Node = new() { ["id"] = id };

    internal JsonObject Node { get; }

    /// <summary>Rolling: at most so much time between two contacts.</summary>
    public DutyBuilder Every(params ReadOnlySpan<(string Tier, string Period)> cadences) => Kind("rolling", "every", PerTier(cadences));

    /// <summary>Makes it a calendar duty: contacts on a least number of days in each week.</summary>
    /// <param name="times">How many.</param>
    /// <param name="tiers">The tiers it is owed to.</param>
    public DutyBuilder PerWeek(int times, params ReadOnlySpan<string> tiers)
    {
        Node["per"] = "week";
        Node["times"] = times;
        return Kind("calendar", "tiers", Conditions.Names(tiers));
    }

    /// <summary>Calendar: several contacts of one day count as several; without it one day is one.</summary>
    public DutyBuilder CountSameDay() => Set("sameDay", true);

    /// <summary>Assessment: a contact with whoever is not decided yet.</summary>
    public DutyBuilder AssessWithin(string period) => Kind("assessment", "within", period);

    /// <summary>The kinds of contact that meet it.</summary>
    public DutyBuilder Contacts(params ReadOnlySpan<string> kinds) => Set("contacts", Conditions.Names(kinds));

    /// <summary>The weakest evidence that meets it: <c>statement</c>, <c>witness</c> or <c>doorCode</c>.</summary>
    public DutyBuilder Evidence(string method) => Set("evidence", method);

    /// <summary>How long before due the worker is reminded, by tier.</summary>
    public DutyBuilder RemindBefore(params ReadOnlySpan<(string Tier, string Duration)> reminders) => Set("remindBefore", PerTier(reminders));

    /// <summary>Whom it is owed to, among those of its tiers.</summary>
    public DutyBuilder For(Whom whom)
    {
        ArgumentNullException.ThrowIfNull(whom);
        return Set("for", whom.ToNode());
    }

    /// <summary>What it rests on.</summary>
    public DutyBuilder Basis(string basis) => Set("basis", basis);

    private DutyBuilder Kind(string kind, string key, JsonNode value)
    {
        Node["kind"] = kind;
        return Set(key, value);
    }

    private DutyBuilder Set(string key, JsonNode value)
    {
        Node[key] = value;
        return this;
    }

    private static JsonObject PerTier(ReadOnlySpan<(string Tier, string Value)> values)
    {
        var node = new JsonObject();
        foreach (var (tier, value) in values)
            node[tier] = value;
        return node;
    }
}
