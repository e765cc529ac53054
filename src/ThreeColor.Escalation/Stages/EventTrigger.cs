namespace ThreeColor.Escalation.Stages;

/// <summary>What can happen to an event, by a person, by time or by data. The numbers are dense: they index the transition table.</summary>
public enum EventTrigger
{
    /// <summary>A worker reports in.</summary>
    ReportIn = 0,

    /// <summary>The owner begins work.</summary>
    StartDisposal = 1,

    /// <summary>The owner tells that it is handled.</summary>
    FeedBack = 2,

    /// <summary>A contact left nothing overdue that the event lists.</summary>
    ContactEnded = 3,

    /// <summary>Evaluation found it in order.</summary>
    Accept = 4,

    /// <summary>Evaluation found it not in order.</summary>
    SendBack = 5,

    /// <summary>Evaluation is waived with a reason.</summary>
    Waive = 6,

    /// <summary>A person hands it to the next rung.</summary>
    Escalate = 7,

    /// <summary>Departments are called in.</summary>
    Whistle = 8,

    /// <summary>A department reports in.</summary>
    AnswerWhistle = 9,

    /// <summary>The owner puts reminders off.</summary>
    Snooze = 10,

    /// <summary>Its time limit passed, or a reminder is due.</summary>
    FallDue = 11,

    /// <summary>The call could not be delivered.</summary>
    NoticeFailed = 12,

    /// <summary>One more window fell overdue.</summary>
    WindowJoined = 13,

    /// <summary>Late data showed that it never had a ground.</summary>
    Retract = 14,

    /// <summary>The ground of a retraction is gone.</summary>
    Reinstate = 15,

    /// <summary>It is called anew: worse news came, or the time for which it was excused is over.</summary>
    CallAnew = 16,

    /// <summary>A supervisor excuses it until a date.</summary>
    Dispense = 17,
}
