using System.Text.Json.Serialization;
using NodaTime;

namespace ThreeColor.Tiers;

/// <summary>What the claims say of a resident's tier at one instant, by one policy: the range of possible tiers.</summary>
/// <remarks>A missing bound (<see langword="null"/>) means "no tier". Severity grows as rank falls.</remarks>
public sealed record TierAssessment
{
    /// <summary>When it was assessed.</summary>
    public required Instant At { get; init; }

    /// <summary>The least severe possible tier; <see langword="null"/> is none.</summary>
    public Id<Tier>? Lowest { get; init; }

    /// <summary>The most severe possible tier; <see langword="null"/> is none.</summary>
    public Id<Tier>? Highest { get; init; }

    /// <summary>Whether the range is a single answer.</summary>
    public bool IsDecided => Lowest == Highest;

    /// <summary>The rules that give <see cref="Highest"/>, in ordinal order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Rules { get; init; }

    /// <summary>The smallest set of facts that would decide it; empty when decided.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Id<Facts.Fact>> Ask { get; init; }

    /// <summary>The tags the rules give for certain, in ordinal order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Id<Tag>> Tags { get; init; }

    /// <summary>The tags the rules may give, those for certain included, in ordinal order: a tag held stays as long as it is possible.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Id<Tag>> PossibleTags { get; init; }

    /// <summary>The policy it was made by, as the digest of its document.</summary>
    public string PolicyDigest { get; init; } = "";

    /// <summary>The catalogue of facts that policy draws on, as its digest; empty where it declares all its facts itself.</summary>
    public string CatalogueDigest { get; init; } = "";

    /// <summary>When the assessment ends by itself because a claim grows stale; <see langword="null"/> where none does.</summary>
    public Instant? StaleAt { get; init; }
}
