namespace ThreeColor.Classification.Verification;

/// <summary>What was counted, proved and left unproved when the rules were verified, combination by combination.</summary>
/// <param name="Cells">Combinations of bands of the facts used; 1 to 16,777,216.</param>
/// <param name="InNeed">Combinations in need of some tier; 0 where the policy does not say who is.</param>
/// <param name="Gaps">Combinations in need without a tier.</param>
/// <param name="Breaks">Pairs of neighbours in which the worse band of one fact gives the less severe tier.</param>
public sealed record PolicyVerification(int Cells, int InNeed, int Gaps, int Breaks)
{
    /// <summary>Properties that hold in every combination: <c>no-gap</c>, <c>monotone</c>, ids of invariants…</summary>
    public ValueList<string> Proved { get; init; }

    /// <summary>Properties that do not hold or could not be judged, each with why.</summary>
    public ValueList<string> Unproved { get; init; }

    /// <summary>How much of the rules the embedded tests touch.</summary>
    public required TestCoverage Coverage { get; init; }
}
