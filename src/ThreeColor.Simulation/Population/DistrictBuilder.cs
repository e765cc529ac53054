using NodaTime;

namespace ThreeColor.Simulation.Population;

/// <summary>Draws synthetic districts: openly stratified, so that the lists at enrolment have the sizes of the paper (MECHANISM H).</summary>
public static class DistrictBuilder
{
    /// <summary>Draws a district.</summary>
    /// <param name="seed">Any number; the same seed and size give the same district.</param>
    /// <param name="size">How large.</param>
    /// <param name="begin">When its programme begins; every claim was observed before.</param>
    public static District Build(long seed, DistrictSize size, Instant begin)
    {
        var units = GridBuilder.Build(size);
        var staff = StaffBuilder.Build(seed, units);
        var residents = new ResidentBuilder(seed, size, begin, units).Build();
        return new(seed, size, units, staff, residents);
    }
}
