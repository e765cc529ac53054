using ThreeColor.Residents;
using ThreeColor.Tiers;

namespace ThreeColor.Deciding;

/// <summary>In which order residents are looked at when everybody must be: the undecided first, then tier by tier, then those out of care.</summary>
internal static class Urgency
{
    private const int OutOfCare = 1_000;

    public static int Of(ResidentCare care, ValueList<Tier> tiers) => care.Standing switch
    {
        Standing.Undecided => 0,
        Standing.Listed => tiers.FirstOrDefault(tier => tier.Code == care.Tier)?.Rank ?? 0,
        _ => OutOfCare,
    };
}
