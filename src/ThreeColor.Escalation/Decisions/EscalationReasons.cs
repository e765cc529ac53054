namespace ThreeColor.Escalation.Decisions;

/// <summary>The codes of reasons that decisions about events give. They are stored; none ever changes its meaning.</summary>
public static class EscalationReasons
{
    /// <summary>An event was raised; the subject is its cause.</summary>
    public const string Raised = "event.raised";

    /// <summary>A rung was called; the subject is its post.</summary>
    public const string RungCalled = "rung.called";

    /// <summary>A rung was skipped because nobody stands at its post; the subject is the post.</summary>
    public const string RungVacant = "rung.vacant";

    /// <summary>A rung was skipped because the worker who just left the event stands there too; the subject is the post.</summary>
    public const string RungCollapsed = "rung.collapsed";

    /// <summary>The top is vacant, and the highest rung at which anybody stands takes its place; the subject is the top post.</summary>
    public const string UnstaffedTop = "rung.unstaffed-top";

    /// <summary>Nobody stands at any post of the ladder, and it is tried again; the subject is the post that is wanted.</summary>
    public const string RungNobody = "rung.nobody";

    /// <summary>A time limit passed; the subject is the post, the detail says which limit.</summary>
    public const string LimitPassed = "limit.passed";

    /// <summary>The holder at the top was reminded; the subject is the post.</summary>
    public const string Reminded = "event.reminded";

    /// <summary>Another worker now stands at the top; the subject is the post.</summary>
    public const string HolderChanged = "holder.changed";

    /// <summary>A worker reported in; the subject is the post of the rung.</summary>
    public const string ReportedIn = "event.reported-in";

    /// <summary>Work began.</summary>
    public const string DisposalStarted = "event.disposal-started";

    /// <summary>It was fed back; the detail is the worker's note.</summary>
    public const string FedBack = "event.fed-back";

    /// <summary>A contact left nothing overdue.</summary>
    public const string ContactEnded = "event.contact";

    /// <summary>Evaluation samples it; the subject is the post that evaluates.</summary>
    public const string EvaluationDue = "evaluation.due";

    /// <summary>Evaluation does not sample it; the detail is the share.</summary>
    public const string NotSampled = "evaluation.not-sampled";

    /// <summary>Evaluated as in order.</summary>
    public const string Satisfied = "evaluation.satisfied";

    /// <summary>Evaluated as not in order; the detail says why.</summary>
    public const string Unsatisfied = "evaluation.unsatisfied";

    /// <summary>So many bad evaluations took it to the top; the detail says how many.</summary>
    public const string ToTop = "evaluation.to-top";

    /// <summary>Evaluation was waived; the detail says why.</summary>
    public const string Waived = "evaluation.waived";

    /// <summary>A person handed it up; the detail says why.</summary>
    public const string Escalated = "event.escalated";

    /// <summary>A department was called in; the subject is the department.</summary>
    public const string Whistled = "whistle.called";

    /// <summary>A department reported in; the subject is the department.</summary>
    public const string WhistleAnswered = "whistle.answered";

    /// <summary>Reminders were put off; the subject is until when, the detail says why.</summary>
    public const string Snoozed = "event.snoozed";

    /// <summary>A supervisor excused it; the subject is until when, the detail says why.</summary>
    public const string Dispensed = "event.dispensed";

    /// <summary>The time for which it was excused is over; the subject is the post it leaves.</summary>
    public const string DispensationEnded = "event.dispensation-ended";

    /// <summary>More was told about it; the subject is where that came from.</summary>
    public const string ReportAdded = "event.joined";

    /// <summary>A call could not be delivered; the subject is the post.</summary>
    public const string NoticeFailed = "notice.failed";

    /// <summary>One more window fell overdue while it waited for evaluation.</summary>
    public const string WindowJoined = "event.window-joined";

    /// <summary>Late data showed that it never had a ground.</summary>
    public const string Retracted = "event.retracted";

    /// <summary>The ground of a retraction is gone.</summary>
    public const string Reinstated = "event.reinstated";
}
