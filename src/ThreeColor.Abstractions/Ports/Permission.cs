namespace ThreeColor.Ports;

/// <summary>What somebody must be allowed, from the least to the most.</summary>
public enum Permission
{
    /// <summary>To bring in records: files, claims, reports.</summary>
    Records = 1,

    /// <summary>To read, for those responsible.</summary>
    Read = 2,

    /// <summary>To care: visits, pauses, events.</summary>
    Care = 3,

    /// <summary>To decide over the work of others: overrides, answers to appeals.</summary>
    Supervision = 4,

    /// <summary>To act as the programme itself; no person is.</summary>
    Engine = 5,
}
