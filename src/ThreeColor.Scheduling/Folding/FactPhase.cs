namespace ThreeColor.Scheduling.Folding;

/// <summary>What comes first of what happens at one instant.</summary>
/// <remarks>
/// A pause that begins at a due excuses it and one that ends there does not; a contact at a due finds it overdue already; an
/// assessment's contact comes before the decision that it led to. The number is part of a state's text.
/// </remarks>
internal enum FactPhase
{
    /// <summary>
    /// Pauses begin and end, the duty comes on or goes off: all of one instant at once, so that those that touch are one.
    /// </summary>
    Turn = 0,

    /// <summary>Time: dues, misses, blocks that begin.</summary>
    Time = 1,

    /// <summary>An edition comes into force.</summary>
    Edition = 2,

    /// <summary>A standing begins.</summary>
    Tier = 3,

    /// <summary>A residence begins.</summary>
    Unit = 4,

    /// <summary>The file is opened.</summary>
    Registration = 5,

    /// <summary>An assessment comes to be owed.</summary>
    Opening = 6,

    /// <summary>A contact.</summary>
    Contact = 7,

    /// <summary>What a decision ends, once the contacts of its instant are known.</summary>
    Last = 8,
}
