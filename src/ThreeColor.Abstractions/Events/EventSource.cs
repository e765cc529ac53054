namespace ThreeColor.Events;

/// <summary>Where an event came from (MECHANISM D4, E3).</summary>
public enum EventSource
{
    /// <summary>A duty fell due unmet.</summary>
    OverdueDuty = 1,

    /// <summary>A task from above.</summary>
    Dispatched = 2,

    /// <summary>A warning of a device or of data.</summary>
    EarlyWarning = 3,

    /// <summary>A problem a worker found.</summary>
    WorkerFinding = 4,

    /// <summary>A need a resident or relative reported.</summary>
    ResidentRequest = 5,

    /// <summary>Nobody answered the door as often as the policy allows.</summary>
    NoAnswer = 6,

    /// <summary>A checklist item found a hazard.</summary>
    Hazard = 7,
}

/// <summary>How much an event takes (MECHANISM E4).</summary>
public enum Severity
{
    /// <summary>Solved inside the grid.</summary>
    Small = 1,

    /// <summary>Departments jointly.</summary>
    Big = 2,

    /// <summary>A task force that studies and supervises.</summary>
    Major = 3,
}

/// <summary>How evaluation ended.</summary>
public enum EvaluationResult
{
    /// <summary>In order: closed.</summary>
    Satisfied = 1,

    /// <summary>Not in order: reopened.</summary>
    Unsatisfied = 2,

    /// <summary>Closed without evaluation, with a reason.</summary>
    Waived = 3,
}
