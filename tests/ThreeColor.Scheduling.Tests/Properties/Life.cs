using System.Collections.Concurrent;
using NodaTime;
using ThreeColor.Scheduling.Document;
using ThreeColor.Scheduling.Facts;
using ThreeColor.Scheduling.Ledger;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Tests.Properties;

/// <summary>A life under some editions of a policy, as of an instant.</summary>
/// <param name="Adopted">Which texts were adopted after the first, and when.</param>
public sealed record Life(string Zone, LocalTime CutOff, DutyFacts Facts, ValueList<(int Text, Instant At)> Adopted, Instant Now)
{
    private const string First = """
        { "id": "assess", "kind": "assessment", "within": "P7D", "contacts": ["home-visit"], "remindBefore": "P1D" },
        {
          "id": "visit", "kind": "rolling", "every": { "red": "P2D", "yellow": "P7D", "blue": "P1M" },
          "contacts": ["home-visit"], "evidence": "witness", "remindBefore": { "red": "PT12H", "blue": "P3D" }
        },
        { "id": "daily", "kind": "rolling", "every": { "red": "P1D", "blue": "P3D" }, "contacts": ["home-visit", "phone"] },
        { "id": "weekly", "kind": "calendar", "per": "week", "times": 2, "tiers": ["red", "yellow"], "contacts": ["home-visit"] },
        { "id": "often", "kind": "calendar", "per": "week", "times": 4, "tiers": ["red", "blue"], "contacts": ["home-visit", "phone"] },
        { "id": "falls", "kind": "rolling", "every": { "red": "P2D", "yellow": "P4D", "blue": "P9D" }, "for": { "tags": ["falls"] }, "contacts": ["home-visit"] },
        { "id": "alone", "kind": "calendar", "per": "week", "tiers": ["blue"], "for": { "without": ["falls"] }, "contacts": ["phone"] }
        """;

    /// <summary>Other cadences and counts; one duty is dropped, one comes.</summary>
    private const string Second = """
        { "id": "assess", "kind": "assessment", "within": "P4D", "contacts": ["home-visit"] },
        { "id": "visit", "kind": "rolling", "every": { "red": "P1D", "yellow": "P7D", "blue": "P14D" }, "contacts": ["home-visit"], "evidence": "witness" },
        { "id": "weekly", "kind": "calendar", "per": "week", "times": 1, "tiers": ["red", "blue"], "contacts": ["home-visit"] },
        {
          "id": "often", "kind": "calendar", "per": "week", "times": 5, "sameDay": true, "tiers": ["red", "yellow", "blue"],
          "contacts": ["home-visit", "phone"]
        },
        { "id": "falls", "kind": "rolling", "every": { "red": "P3D", "yellow": "P4D", "blue": "P9D" }, "for": { "tags": ["falls"] }, "contacts": ["home-visit"] },
        { "id": "alone", "kind": "calendar", "per": "week", "tiers": ["blue"], "contacts": ["phone"] },
        { "id": "call", "kind": "rolling", "every": { "red": "P3D", "yellow": "P5D", "blue": "P7D" }, "contacts": ["phone"] }
        """;

    /// <summary>Other names: of a duty, of red, and of the tag.</summary>
    private const string Third = """
        { "id": "assess", "kind": "assessment", "within": "P7D", "contacts": ["home-visit"] },
        { "id": "home", "formerly": ["visit"], "kind": "rolling", "every": { "crimson": "P2D", "yellow": "P5D", "blue": "P1M" }, "contacts": ["home-visit"] },
        { "id": "daily", "kind": "rolling", "every": { "crimson": "P1D", "blue": "P3D" }, "contacts": ["home-visit", "phone"] },
        { "id": "weekly", "kind": "calendar", "per": "week", "times": 3, "sameDay": true, "tiers": ["crimson", "yellow"], "contacts": ["home-visit"] },
        { "id": "often", "kind": "calendar", "per": "week", "times": 3, "tiers": ["crimson", "blue"], "contacts": ["home-visit", "phone"] },
        { "id": "falls", "kind": "rolling", "every": { "crimson": "P2D", "yellow": "P4D" }, "for": { "tags": ["tumbles"] }, "contacts": ["home-visit"] },
        { "id": "alone", "kind": "calendar", "per": "week", "tiers": ["blue"], "for": { "without": ["tumbles"] }, "contacts": ["phone"] }
        """;

    /// <summary>Other kinds of two duties.</summary>
    private const string Fourth = """
        { "id": "assess", "kind": "assessment", "within": "P10D", "contacts": ["phone"] },
        { "id": "home", "formerly": ["visit"], "kind": "calendar", "per": "week", "tiers": ["crimson", "blue"], "contacts": ["home-visit"] },
        { "id": "daily", "kind": "rolling", "every": { "crimson": "P2D", "blue": "P3D" }, "contacts": ["home-visit", "phone"] },
        { "id": "seven", "formerly": ["weekly"], "kind": "rolling", "every": { "crimson": "P7D", "yellow": "P7D" }, "contacts": ["home-visit"] },
        { "id": "falls", "kind": "rolling", "every": { "crimson": "P3D", "yellow": "P4D" }, "for": { "tags": ["tumbles"] }, "contacts": ["phone"] }
        """;

    private static readonly ConcurrentDictionary<(string, LocalTime, int), SchedulingPolicy> Texts = new();

    /// <summary>The first edition, and those adopted.</summary>
    public DutyEditions Editions { get; } = new(Adopted.Select((one, i) => new DutyEdition(i + 2, one.At, Text(Zone, CutOff, one.Text)))
        .Prepend(new(1, Instant.MinValue, Text(Zone, CutOff, 0))));

    /// <summary>The policy of the first edition.</summary>
    public SchedulingPolicy FirstPolicy => Editions.All[0].Policy;

    /// <summary>What had happened and was known at an instant.</summary>
    public DutyFacts KnownAt(Instant now) => Facts with
    {
        RegisteredAt = Instant.Min(Facts.RegisteredAt, now),
        Periods = Facts.Periods.RemoveAll(period => period.From > now),
        Residences = Facts.Residences.RemoveAll(residence => residence.From > now),
        Contacts = Facts.Contacts.RemoveAll(contact => contact.OccurredAt > now || contact.ReceivedAt > now)
            .Select(contact => contact.VoidedAt > now ? contact with { VoidedAt = null } : contact).ToValueList(),
    };

    /// <summary>What a failing test tells.</summary>
    public override string ToString() => $"{Zone} from {CutOff}, {string.Join(' ', Adopted)}, as of {Now}\n{Facts}";

    private static SchedulingPolicy Text(string zone, LocalTime cutOff, int text) => Texts.GetOrAdd((zone, cutOff, text), static key =>
    {
        Tier red = Frames.Tier(key.Item3 < 2 ? Frames.Red : new("crimson"), 1) with { Formerly = key.Item3 < 2 ? [] : [Frames.Red] };
        return Frames.Of(
            key.Item3 switch { 0 => First, 1 => Second, 2 => Third, _ => Fourth },
            key.Item1, key.Item2, [red, Frames.Tier(Frames.Yellow, 2), Frames.Tier(Frames.Blue, 3)],
            [key.Item3 < 2 ? new(new("falls")) : new(new("tumbles")) { Formerly = [new("falls")] }]);
    });
}
