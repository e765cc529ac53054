namespace ThreeColor.Calendars;

/// <summary>What a time limit is measured by.</summary>
public enum LimitClock
{
    /// <summary>Every hour counts.</summary>
    Elapsed = 1,

    /// <summary>Only the policy's service hours count.</summary>
    Service = 2,
}
