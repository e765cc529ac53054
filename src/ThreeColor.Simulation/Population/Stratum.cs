namespace ThreeColor.Simulation.Population;

/// <summary>The layers a synthetic register is drawn in. They say how facts are drawn; what becomes of a resident is up to classification.</summary>
public enum Stratum
{
    /// <summary>Facts that give the red tier under the paper's policy.</summary>
    Red = 1,

    /// <summary>Facts that give the yellow tier.</summary>
    Yellow = 2,

    /// <summary>Facts that give the blue tier.</summary>
    Blue = 3,

    /// <summary>Facts that leave more than one answer: care cover missing, declined, stale or in conflict.</summary>
    Undecided = 4,

    /// <summary>Facts that give no tier.</summary>
    NotListed = 5,
}
