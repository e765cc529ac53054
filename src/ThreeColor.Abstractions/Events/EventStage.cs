namespace ThreeColor.Events;

/// <summary>The five stages of an event (MECHANISM E1), and its retraction.</summary>
public enum EventStage
{
    /// <summary>A post has been called and has not answered.</summary>
    Called = 1,

    /// <summary>Somebody reported in and owns it.</summary>
    ReportedIn = 2,

    /// <summary>The owner is at work on it.</summary>
    InDisposal = 3,

    /// <summary>Handled; waits for evaluation.</summary>
    FedBack = 4,

    /// <summary>Evaluated, or waived with a reason: closed.</summary>
    Evaluated = 5,

    /// <summary>Late data showed that it never had a ground.</summary>
    Retracted = 6,
}
