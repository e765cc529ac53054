using ThreeColor.Residents;
using ThreeColor.Tiers;

namespace ThreeColor.Deciding;

/// <summary>In which order residents are looked at when everybody must be: the undecided first, then tier by tier, then those out of care.</summary>
internal static class Urgency
{
    private const int OutOfCare = 1_000;

    public static int Of(ResidentCare care, TierScale tiers) => care.Standing switch
    {
        Standing.Undecided => 0,
        Standing.Listed => care.Tier is { } code && tiers.Find(code) is { } tier ? tier.Rank : 0,
        _ => OutOfCare,
    };
}
