namespace ThreeColor.Tiers;

/// <summary>One level of need: an entry of the policy's ordered list (MECHANISM A1), never an enum.</summary>
public sealed record Tier
{
    /// <summary>The code, such as <c>red</c>.</summary>
    public required Id<Tier> Code { get; init; }

    /// <summary>The place in the policy's list; 1 is the most urgent.</summary>
    public required int Rank { get; init; }

    /// <summary>Names per language.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The codes that earlier editions of the policy had for it; whoever was listed at one of them is listed at this one.</summary>
    public ValueList<Id<Tier>> Formerly { get; init; }

    /// <summary>What care of this tier looks to first, such as <c>safety</c> (MECHANISM A2–A4); empty where the policy is silent.</summary>
    public string Focus { get; init; } = "";

}
