namespace ThreeColor.Simulation.Running;

/// <summary>What year to run.</summary>
public sealed record DistrictYearOptions
{
    /// <summary>The default of <see cref="Days"/>: one year.</summary>
    public const int DefaultDays = 365;

    /// <summary>The longest time: 10 years.</summary>
    public const int MaxDays = 3650;

    /// <summary>The default of <see cref="Seed"/>.</summary>
    public const long DefaultSeed = 2023;

    /// <summary>What all draws are keyed by. The same seed, size, days and policy give the same year, on every store.</summary>
    public long Seed { get; init; } = DefaultSeed;

    /// <summary>How many days, 1 to <see cref="MaxDays"/>, from the first day the policy holds.</summary>
    public int Days { get; init; } = DefaultDays;

    /// <summary>How large a district.</summary>
    public Population.DistrictSize Size { get; init; } = Population.DistrictSize.Paper;
}
