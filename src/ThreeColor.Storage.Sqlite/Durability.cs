namespace ThreeColor.Storage.Sqlite;

/// <summary>What a committed change survives.</summary>
public enum Durability
{
    /// <summary>Power loss: every commit waits for the disk (<c>synchronous=FULL</c>).</summary>
    Full = 0,

    /// <summary>
    /// The death of the process at any instant, <c>kill -9</c> included; a power loss may take the last commits with it, never
    /// a part of one (<c>synchronous=NORMAL</c>). Roughly ten times as fast.
    /// </summary>
    ProcessCrash = 1,
}
