using ThreeColor.PolicyText;

namespace ThreeColor.Escalation.Faults;

/// <summary>Faults of ladders and evaluation in a policy, TC0301 to TC0349.</summary>
public static class EscalationFaults
{
    /// <summary>TC0301: a cause in two ladders.</summary>
    public static FaultKind CauseTwice { get; } = FaultKind.Of("TC0301", "The cause '{0}' is served by two ladders.", "Leave it in one of them.", "事由“{0}”同时属于两个补位阶梯。", "请只保留在其中一个。");

    /// <summary>TC0302: a built-in cause without ladder.</summary>
    public static FaultKind CauseWithoutLadder { get; } = FaultKind.Of("TC0302", "No ladder serves the cause '{0}', which the programme raises by itself.", "Add it to the causes of a ladder.", "没有阶梯处理系统自动产生的事由“{0}”。", "请把它加入某个阶梯的 causes。");

    /// <summary>TC0303: the last rung is not the last resort.</summary>
    public static FaultKind TopIsNotLastResort { get; } = FaultKind.Of("TC0303", "The last rung is '{0}', but the post of last resort is '{1}'.", "End the ladder with '{1}'.", "最后一级是“{0}”，而兜底岗位是“{1}”。", "请以“{1}”作为最后一级。");

    /// <summary>TC0304: finishing may take less than answering.</summary>
    public static FaultKind FinishBeforeAnswer { get; } = FaultKind.Of("TC0304", "finishWithin is shorter than answerWithin.", "Give at least as much time to finish as to answer.", "finishWithin 短于 answerWithin。", "办结时限不得短于应答时限。");

    /// <summary>TC0305: a limit on the last rung.</summary>
    public static FaultKind TopHasLimit { get; } = FaultKind.Of("TC0305", "The last rung has no '{0}': it owns the event on arrival and is reminded until it is closed.", "Remove '{0}' and state remindEvery.", "最后一级不设“{0}”：事件到达即由其负责，并持续提醒直至办结。", "请删去“{0}”，改写 remindEvery。");

    /// <summary>TC0306: reminders below the top.</summary>
    public static FaultKind RemindsBelowTop { get; } = FaultKind.Of("TC0306", "Only the last rung is reminded; the others have time limits.", "Remove remindEvery and state answerWithin and finishWithin.", "只有最后一级使用提醒，其余各级使用时限。", "请删去 remindEvery，改写 answerWithin 和 finishWithin。");

    /// <summary>TC0307: a sample that is no share.</summary>
    public static FaultKind BadSample { get; } = FaultKind.Of("TC0307", "'{0}' is no share n/d with n from 0 to d and d at least 1.", "Write it like \"1/5\".", "“{0}”不是有效的抽评比例 n/d（n 为 0 到 d，d 至少为 1）。", "请写成类似 \"1/5\" 的形式。");

    /// <summary>TC0308: a former id that a ladder still has.</summary>
    public static FaultKind FormerIdInUse { get; } = FaultKind.Of("TC0308", "'{0}' is no former id: a ladder of this policy has it.", "Remove it from formerly, or rename that ladder.", "“{0}”不是曾用编号：本制度仍有阶梯使用它。", "请将其从 formerly 中删去，或为该阶梯改名。");

    /// <summary>TC0309: a former id twice.</summary>
    public static FaultKind FormerIdTwice { get; } = FaultKind.Of("TC0309", "The former id '{0}' stands twice.", "Leave it with the one ladder that its events climb now.", "曾用编号“{0}”重复出现。", "请只保留在接续其事件的那个阶梯中。");
}
