using ThreeColor.Events;

namespace ThreeColor.Escalation.Stages;

/// <summary>What stages, actions and triggers are called in Chinese and English.</summary>
public static class EventWords
{
    /// <summary>The name of a stage.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such stage.</exception>
    public static LocalizedText Of(EventStage stage) => stage switch
    {
        EventStage.Called => LocalizedText.Of("呼叫", "called"),
        EventStage.ReportedIn => LocalizedText.Of("报到", "reported in"),
        EventStage.InDisposal => LocalizedText.Of("处置", "in disposal"),
        EventStage.FedBack => LocalizedText.Of("反馈", "fed back"),
        EventStage.Evaluated => LocalizedText.Of("评价办结", "evaluated"),
        EventStage.Retracted => LocalizedText.Of("撤销", "retracted"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No stage of an event."),
    };

    /// <summary>The name of an action.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such action.</exception>
    public static LocalizedText Of(EventActionKind action) => action switch
    {
        EventActionKind.ReportIn => Of(EventTrigger.ReportIn),
        EventActionKind.StartDisposal => Of(EventTrigger.StartDisposal),
        EventActionKind.FeedBack => Of(EventTrigger.FeedBack),
        EventActionKind.Evaluate => LocalizedText.Of("评价", "evaluate"),
        EventActionKind.Waive => Of(EventTrigger.Waive),
        EventActionKind.Escalate => Of(EventTrigger.Escalate),
        EventActionKind.Whistle => Of(EventTrigger.Whistle),
        EventActionKind.AnswerWhistle => Of(EventTrigger.AnswerWhistle),
        EventActionKind.Snooze => Of(EventTrigger.Snooze),
        EventActionKind.Dispense => Of(EventTrigger.Dispense),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No action on an event."),
    };

    /// <summary>The name of a trigger.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such trigger.</exception>
    public static LocalizedText Of(EventTrigger trigger) => trigger switch
    {
        EventTrigger.ReportIn => LocalizedText.Of("报到", "report in"),
        EventTrigger.StartDisposal => LocalizedText.Of("开始处置", "start disposal"),
        EventTrigger.FeedBack => LocalizedText.Of("反馈", "feed back"),
        EventTrigger.ContactEnded => LocalizedText.Of("走访完成", "contact made"),
        EventTrigger.Accept => LocalizedText.Of("评价满意", "evaluate as satisfied"),
        EventTrigger.SendBack => LocalizedText.Of("评价不满意", "evaluate as unsatisfied"),
        EventTrigger.Waive => LocalizedText.Of("免评", "waive"),
        EventTrigger.Escalate => LocalizedText.Of("上报", "escalate"),
        EventTrigger.Whistle => LocalizedText.Of("吹哨", "whistle"),
        EventTrigger.AnswerWhistle => LocalizedText.Of("部门报到", "answer the whistle"),
        EventTrigger.Snooze => LocalizedText.Of("暂缓提醒", "snooze"),
        EventTrigger.FallDue => LocalizedText.Of("到期", "fall due"),
        EventTrigger.NoticeFailed => LocalizedText.Of("通知未达", "notice failed"),
        EventTrigger.WindowJoined => LocalizedText.Of("新增逾期", "window joined"),
        EventTrigger.Retract => LocalizedText.Of("撤销", "retract"),
        EventTrigger.Reinstate => LocalizedText.Of("恢复", "reinstate"),
        EventTrigger.CallAnew => LocalizedText.Of("重新呼叫", "call anew"),
        EventTrigger.Dispense => LocalizedText.Of("准予延期", "dispense"),
        _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, "No trigger of an event."),
    };
}
