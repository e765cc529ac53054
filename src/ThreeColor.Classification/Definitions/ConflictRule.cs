namespace ThreeColor.Classification.Definitions;

/// <summary>What holds of a fact when claims that nothing dismisses differ.</summary>
public enum ConflictRule
{
    /// <summary><c>union</c>: any of them may be right.</summary>
    Union = 0,

    /// <summary><c>newest</c>: the one observed last; of several at one instant any may be right.</summary>
    Newest = 1,

    /// <summary><c>worst</c>: the worst of them; on an unordered fact any may be right.</summary>
    Worst = 2,
}
