using ThreeColor.Tiers;

namespace ThreeColor.Policies;

/// <summary>Tiers under the names that a later edition gives them.</summary>
internal static class TierNames
{
    /// <summary>The tier held, under the name that a policy's tiers have for it; the same where they rename nothing.</summary>
    public static Id<Tier>? Of(Id<Tier>? held, TierScale tiers)
    {
        if (held is { } code)
            foreach (var tier in tiers)
                if (tier.Formerly.Contains(code))
                    return tier.Code;
        return held;
    }
}
