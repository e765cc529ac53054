using System.Text;
using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling.Document;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Tests;

/// <summary>The part of a policy other readers read, and ways to read a scheduling section within it.</summary>
internal static class Frames
{
    public static readonly Id<Tier> Red = new("red");
    public static readonly Id<Tier> Yellow = new("yellow");
    public static readonly Id<Tier> Blue = new("blue");

    public static PolicyFrame In(string zone, LocalTime cutOff = default) => new()
    {
        Id = "test",
        Version = "1",
        EffectiveFrom = new(2000, 1, 1),
        Zone = DateTimeZoneProviders.Tzdb[zone],
        Calendar = new() { DayCutOff = cutOff },
        Languages = ["en"],
        Basis = [new("P", "the paper"), new("A", "assumed")],
        Tags = [new(new("falls"))],
        Tiers = [Tier(Red, 1), Tier(Yellow, 2), Tier(Blue, 3)],
        Organisation = new()
        {
            Levels = [],
            Posts = [],
            Sources = [],
            ContactKinds = [new() { Id = new("home-visit"), Strength = 3 }, new() { Id = new("phone"), Strength = 1 }, new() { Id = new("attempt"), Strength = 0 }],
        },
    };

    /// <summary>The shipped policy's section, in a zone.</summary>
    public static SchedulingPolicy District(string zone = "Asia/Shanghai", LocalTime cutOff = default) =>
        Checked(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "q-district.json")), zone, cutOff);

    /// <summary>A policy whose duties are these.</summary>
    public static SchedulingPolicy Of(string duties, string zone = "Asia/Shanghai", LocalTime cutOff = default) =>
        Checked($$"""{ "duties": [{{duties}}] }""", zone, cutOff);

    /// <summary>The same under other names of the tiers and tags.</summary>
    public static SchedulingPolicy Of(string duties, string zone, LocalTime cutOff, ValueList<Tier> tiers, ValueList<Tag> tags)
    {
        var faults = new FaultList();
        var node = LocatedNode.Read(Encoding.UTF8.GetBytes($$"""{ "duties": [{{duties}}] }"""), faults)!;
        var policy = SchedulingPolicy.Read(new(node, faults), In(zone, cutOff) with { Tiers = TierScale.Of(tiers.AsSpan()), Tags = tags }, faults);
        Assert.DoesNotContain(faults.Faults, fault => fault.Severity == FaultSeverity.Error);
        return policy!;
    }

    public static (SchedulingPolicy? Policy, ValueList<Fault> Faults) Read(string json, string zone = "Asia/Shanghai", LocalTime cutOff = default)
    {
        var faults = new FaultList();
        var node = LocatedNode.Read(Encoding.UTF8.GetBytes(json), faults)!;
        return (SchedulingPolicy.Read(new(node, faults), In(zone, cutOff), faults), faults.Faults);
    }

    private static SchedulingPolicy Checked(string json, string zone, LocalTime cutOff)
    {
        var (policy, faults) = Read(json, zone, cutOff);
        Assert.DoesNotContain(faults, fault => fault.Severity == FaultSeverity.Error);
        return policy!;
    }

    public static Tier Tier(Id<Tier> code, int rank) => new() { Code = code, Rank = rank, Name = LocalizedText.Of(code.Value, code.Value) };
}
