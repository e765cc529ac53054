using System.Text.Json.Nodes;
using ThreeColor.Policies.Building;
using static ThreeColor.Policies.Building.Conditions;

namespace CustomTiers;

/// <summary>A council with four tiers of its own, one of them without routine contact: the same policy as <c>north-shore.json</c>.</summary>
public static class NorthShore
{
    /// <summary>The policy in C#.</summary>
    public static PolicyBuilder Policy() => new PolicyBuilder("north-shore", "1.0.0", "2026-01-01", "Pacific/Auckland", "en")
        .Basis("C", "Council of North Shore, resolution 12 of 2026")
        .Tier("urgent", "safety", "C", ("en", "Urgent"))
        .Tier("weekly", "", "C", ("en", "Weekly"))
        .Tier("monthly", "", "C", ("en", "Monthly"))
        .Tier("on-request", "", "C", ("en", "On request, without routine contact"))
        .Fact("age", "since", new JsonObject { ["unit"] = "years", ["from"] = 0, ["to"] = 120, ["name"] = new JsonObject { ["en"] = "Age" } })
        .YesNo("lives.alone", ("en", "Lives alone"))
        .Choice("help", ["daily", "sometimes", "none"], ("en", "Help at home"))
        .YesNo("fall.recent", ("en", "Fell in the last 30 days"))
        .Scale("years", "age", "higher", ("younger", 0, 74), ("old", 75, 84), ("very-old", 85, 120))
        .Scale("support", "help", "later", ("some", ["daily", "sometimes"]), ("none", ["none"]))
        .Rule("W1", "weekly", All(Yes("lives.alone"), In("years", "very-old+"), In("support", "none")), "C")
        .Rule("M1", "monthly", All(Yes("lives.alone"), In("years", "old+")), "C")
        .Rule("O1", "on-request", In("years", "old+"), "C")
        .Raise("F1", Yes("fall.recent"), "C")
        .InNeed(In("years", "old+"))
        .Require("no-gap", "no-dead-rule", "monotone")
        .Test("T1", "urgent", ("age", 85), ("lives.alone", true), ("help", "none"), ("fall.recent", true))
        .Test("T2", "weekly", ("age", 85), ("lives.alone", true), ("help", "none"), ("fall.recent", false))
        .Test("T3", "monthly", ("age", 84), ("lives.alone", true), ("help", "none"), ("fall.recent", false))
        .Test("T4", "on-request", ("age", 75), ("lives.alone", false), ("help", "none"), ("fall.recent", false))
        .Test("T5", "none", ("age", 74), ("lives.alone", true), ("help", "none"), ("fall.recent", true));
}
