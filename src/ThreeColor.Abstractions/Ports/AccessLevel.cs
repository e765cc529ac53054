namespace ThreeColor.Ports;

/// <summary>How much somebody must be allowed to do, from the least to the most.</summary>
public enum AccessLevel
{
    /// <summary>To bring in records: files, claims, reports.</summary>
    Records = 1,

    /// <summary>To read, for those responsible.</summary>
    Read = 2,

    /// <summary>To care: visits, pauses, events.</summary>
    Care = 3,

    /// <summary>To decide over the work of others: overrides, answers to appeals.</summary>
    Supervision = 4,

    /// <summary>To act as the programme itself; no person is allowed to.</summary>
    Engine = 5,
}
