namespace ThreeColor.Ports;

/// <summary>What became of a commit.</summary>
public enum CommitOutcome
{
    /// <summary>The commit was written.</summary>
    Committed = 1,

    /// <summary>The resident has another version by now, and nothing was written: load again and decide again.</summary>
    Conflict = 2,

    /// <summary>The command's commit is already there; nothing was written.</summary>
    Duplicate = 3,

    /// <summary>The commit adds a row or message that is there already, and never will fit; nothing was written.</summary>
    Unfit = 4,
}
