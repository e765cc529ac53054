namespace ThreeColor.Tiers;

/// <summary>Where a resident stands in the programme.</summary>
public enum Standing
{
    /// <summary>The facts leave more than one answer, and the person is not in care yet.</summary>
    Undecided = 0,

    /// <summary>The facts decide that no tier applies, or care has ended.</summary>
    NotListed = 1,

    /// <summary>The person is in care at a tier.</summary>
    Listed = 2,
}
