using ThreeColor.PolicyText;

namespace ThreeColor.Escalation.Faults;

/// <summary>Why an action on an event is refused, TC0351 to TC0399; nothing changes.</summary>
public static class EscalationRefusals
{
    /// <summary>TC0351: the event has moved on since the person saw it.</summary>
    public static FaultKind Stale { get; } = FaultKind.Of("TC0351", "The event has changed since you saw it: you saw revision {0}, it is at {1}.", "Look at it again and decide anew.", "事件在您查看之后已有变化：您看到的是第 {0} 版，现为第 {1} 版。", "请重新查看后再操作。");

    /// <summary>TC0352: not at this stage.</summary>
    public static FaultKind WrongStage { get; } = FaultKind.Of("TC0352", "'{0}' is not possible while the event is {1}.", "Do what its stage asks for first.", "事件处于“{3}”环节，不能“{2}”。", "请先完成当前环节。");

    /// <summary>TC0353: nobody acts.</summary>
    public static FaultKind NoActor { get; } = FaultKind.Of("TC0353", "Nobody is named who acts.", "Name the worker.", "没有指明操作人。", "请指明操作人。");

    /// <summary>TC0354: the worker stands at no post that may report in.</summary>
    public static FaultKind NotAtPost { get; } = FaultKind.Of("TC0354", "Only those who stand at the post called, '{0}', or above it report in.", "Ask one of them, or become their deputy.", "只有被呼叫岗位“{0}”或其上级岗位的人员可以报到。", "请由该岗位人员报到，或先登记为其代理人。");

    /// <summary>TC0355: not the owner.</summary>
    public static FaultKind NotOwner { get; } = FaultKind.Of("TC0355", "Only the owner of the event does this.", "Report in first, or ask the owner.", "只有事件的负责人可以进行此操作。", "请先报到，或联系负责人。");

    /// <summary>TC0356: neither owner nor called.</summary>
    public static FaultKind NotInvolved { get; } = FaultKind.Of("TC0356", "Only the owner of the event or the worker called does this.", "Report in first, or ask one of them.", "只有事件的负责人或被呼叫人可以进行此操作。", "请先报到，或联系他们。");

    /// <summary>TC0357: not an evaluator.</summary>
    public static FaultKind NotEvaluator { get; } = FaultKind.Of("TC0357", "Only '{0}' and the posts above it evaluate.", "Ask one of them.", "只有“{0}”及其上级岗位可以评价。", "请由上述岗位人员评价。");

    /// <summary>TC0358: the handler evaluates.</summary>
    public static FaultKind OwnWork { get; } = FaultKind.Of("TC0358", "Nobody evaluates or waives what they handled themselves.", "Another worker of the post, or of one above it, does it.", "不能评价或免评自己处置的事件。", "请由该岗位或上级岗位的其他人员进行。");

    /// <summary>TC0359: a reason is wanted.</summary>
    public static FaultKind ReasonMissing { get; } = FaultKind.Of("TC0359", "'{0}' needs a reason.", "Say why in a few words.", "“{1}”需要说明理由。", "请简要说明理由。");

    /// <summary>TC0360: nobody above.</summary>
    public static FaultKind AtTop { get; } = FaultKind.Of("TC0360", "The event is at the top of its ladder; nobody stands above.", "Call departments in by whistle.", "事件已到最高一级，没有更高的层级。", "可以吹哨召集部门。");

    /// <summary>TC0361: no department is named.</summary>
    public static FaultKind NoDepartment { get; } = FaultKind.Of("TC0361", "No department is named.", "Name at least one.", "没有指明部门。", "请至少指明一个部门。");

    /// <summary>TC0362: a department nobody knows.</summary>
    public static FaultKind UnknownDepartment { get; } = FaultKind.Of("TC0362", "The policy knows no department '{0}'.", "{1}", "制度中没有部门“{0}”。", "{2}");

    /// <summary>TC0363: called already.</summary>
    public static FaultKind WhistledAlready { get; } = FaultKind.Of("TC0363", "Each of these departments has been called and has not answered yet.", "Wait for its answer, or hand the event up.", "这些部门均已被召集，尚未报到。", "请等待其报到，或将事件上报。");

    /// <summary>TC0364: no call to answer.</summary>
    public static FaultKind NotWhistled { get; } = FaultKind.Of("TC0364", "No call to the department '{0}' waits for an answer.", "Check which departments were called.", "没有等待部门“{0}”报到的吹哨。", "请核对被召集的部门。");

    /// <summary>TC0365: a snooze that ends too soon or too late.</summary>
    public static FaultKind SnoozeOutOfRange { get; } = FaultKind.Of("TC0365", "Reminders can be put off until a time ahead, at most {0} hours from now.", "Choose an end within that time.", "提醒只能暂缓到将来的时间，最多 {0} 小时。", "请在此范围内选择结束时间。");

    /// <summary>TC0366: no reminders below the top.</summary>
    public static FaultKind NothingToSnooze { get; } = FaultKind.Of("TC0366", "Below the top there are time limits, which nobody puts off; only reminders are.", "Finish in time, or hand the event up.", "未到最高一级时只有时限，时限不能暂缓，只有提醒可以。", "请按时办结，或将事件上报。");

    /// <summary>TC0367: a cause without ladder.</summary>
    public static FaultKind UnknownCause { get; } = FaultKind.Of("TC0367", "The policy has no ladder for the cause '{0}'.", "{1}", "制度中没有处理事由“{0}”的阶梯。", "{2}");

    /// <summary>TC0368: a window that the event lists is overdue.</summary>
    public static FaultKind GroundStands { get; } = FaultKind.Of(
        "TC0368",
        "A visit that the event is about is still overdue; words do not end it.",
        "Record the visit, have a death or the end of care confirmed, or ask a supervisor to excuse it until a date.",
        "事件所列的走访仍然逾期，不能仅凭说明办结。",
        "请登记走访，或由他人确认去世、退出关爱，或请上级准予延期至某日。");

    /// <summary>TC0369: not a supervisor.</summary>
    public static FaultKind NotSupervisor { get; } = FaultKind.Of(
        "TC0369",
        "Only '{0}' and the posts above it excuse an event until a date.",
        "Ask one of them.",
        "只有“{0}”及其上级岗位可以准予延期。",
        "请由上述岗位人员办理。");

    /// <summary>TC0370: the owner excuses themselves.</summary>
    public static FaultKind OwnDispensation { get; } = FaultKind.Of(
        "TC0370",
        "Nobody excuses an event that they own while somebody stands above.",
        "Ask a post above, or hand the event up.",
        "尚有上级时，不能为自己负责的事件准予延期。",
        "请由上级办理，或将事件上报。");

    /// <summary>TC0371: a dispensation that ends too soon or too late.</summary>
    public static FaultKind DispensationOutOfRange { get; } = FaultKind.Of(
        "TC0371",
        "An event can be excused until a time ahead, at most {0} days from now.",
        "Choose an end within that time.",
        "事件只能准予延期到将来的时间，最多 {0} 天。",
        "请在此范围内选择日期。");

    /// <summary>TC0372: excused too often without a contact.</summary>
    public static FaultKind DispensedTooOften { get; } = FaultKind.Of(
        "TC0372",
        "The event has been excused {0} times without a contact.",
        "Somebody must go: record the visit.",
        "该事件已连续 {0} 次准予延期，期间没有任何走访。",
        "必须有人上门：请登记走访。");

    /// <summary>TC0373: put off too often in a row.</summary>
    public static FaultKind SnoozedTooOften { get; } = FaultKind.Of(
        "TC0373",
        "Reminders have been put off {0} times in a row.",
        "Wait for the next reminder, or act.",
        "提醒已连续暂缓 {0} 次。",
        "请等待下一次提醒，或立即处置。");

    /// <summary>A refusal of a kind.</summary>
    internal static Refusal Because(FaultKind kind, params ReadOnlySpan<object> arguments)
    {
        var filled = kind.At(default, arguments);
        return new(filled.Code, filled.Message, filled.Remedy);
    }
}
