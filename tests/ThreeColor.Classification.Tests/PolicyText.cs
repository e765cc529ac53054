using System.Globalization;
using System.Text;
using NodaTime;
using ThreeColor.Classification.Document;
using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.PolicyText;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Tests;

/// <summary>Reads policy texts with a frame whose tiers the test chooses.</summary>
internal static class PolicyText
{
    public static string QDistrict { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "q-district.json"));

    public static ClassificationPolicy QDistrictPolicy { get; } = ReadValid(QDistrict, "red", "yellow", "blue");

    public static TierScale Tiers(params string[] codes) =>
        [.. codes.Select((code, i) => new Tier { Code = new(code), Rank = i + 1, Name = LocalizedText.Of(code, code) })];

    public static (ClassificationPolicy? Policy, ValueList<Fault> Faults) Read(string text, params string[] tiers)
    {
        var faults = new FaultList();
        var root = LocatedNode.Read(Encoding.UTF8.GetBytes(text), faults)!;
        var policy = ClassificationPolicy.Read(new(root, faults), Frame(tiers), faults);
        return (policy, faults.Faults);
    }

    public static ClassificationPolicy ReadValid(string text, params string[] tiers)
    {
        var (policy, faults) = Read(text, tiers);
        Assert.True(faults.All(fault => fault.Severity != FaultSeverity.Error), string.Join('\n', faults));
        return policy!;
    }

    /// <summary>The q-district policy with the value of a top-level key replaced, or the key left out.</summary>
    public static string QDistrictWith(string key, string? value)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(QDistrict)!.AsObject();
        node.Remove(key);
        if (value is not null)
            node[key] = System.Text.Json.Nodes.JsonNode.Parse(value);
        return node.ToJsonString();
    }

    private static PolicyFrame Frame(string[] tiers) => new()
    {
        Id = "test",
        Version = "1",
        EffectiveFrom = new(2023, 1, 1),
        Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
        Calendar = new(),
        Languages = ["en"],
        Basis = [.. new[] { "P", "S", "R", "A" }.Select(key => new Translation(key, key))],
        Tiers = Tiers(tiers),
        Organisation = new()
        {
            Levels = [],
            Posts = [],
            ContactKinds = [],
            Sources = [.. new[] { "civil-affairs", "health", "disabled-persons", "grid-visit", "device" }.Select(s => new Id<Source>(s))],
        },
    };
}
