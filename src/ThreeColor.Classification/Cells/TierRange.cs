namespace ThreeColor.Classification.Cells;

/// <summary>The least and most severe possible tier, as positions in the policy's tiers; the number of tiers stands for none.</summary>
/// <param name="Lowest">The least severe; the greater number.</param>
/// <param name="Highest">The most severe; the lesser number.</param>
public readonly record struct TierRange(int Lowest, int Highest)
{
    /// <summary>Whether the range is a single answer.</summary>
    public bool IsDecided => Lowest == Highest;
}
