namespace ThreeColor.Ports;

/// <summary>What became of a commit.</summary>
public enum CommitOutcome
{
    /// <summary>Written.</summary>
    Committed = 1,

    /// <summary>Somebody else was faster: load again and decide again.</summary>
    Conflict = 2,

    /// <summary>The command's commit is already there; nothing was written.</summary>
    Duplicate = 3,

    /// <summary>It does not fit what is kept (a row or message it adds is there already), and never will; nothing was written.</summary>
    Unfit = 4,
}
