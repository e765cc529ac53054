namespace ThreeColor.PolicyText;

/// <summary>How bad a fault is.</summary>
public enum FaultSeverity
{
    /// <summary>Worth knowing; the policy runs.</summary>
    Information = 0,

    /// <summary>Probably not meant; the policy runs.</summary>
    Warning = 1,

    /// <summary>The policy does not run.</summary>
    Error = 2,
}
