using ThreeColor.Facts;
using ThreeColor.Residents;

namespace ThreeColor.Simulation.Population;

/// <summary>An invented person of the register: what departments say of them, and how they really live.</summary>
public sealed record DistrictResident
{
    /// <summary>The place in the register, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>The head of the file.</summary>
    public required Resident File { get; init; }

    /// <summary>What departments claim, all observed before the programme begins; some missing, stale or in conflict.</summary>
    public required ValueList<Claim> Claims { get; init; }

    /// <summary>The layer the facts were drawn in.</summary>
    public required Stratum Stratum { get; init; }

    /// <summary>How the person really lives when the programme begins, whatever the claims say.</summary>
    public required LifeFacts Life { get; init; }
}
