using ThreeColor.PolicyText;

namespace ThreeColor;

/// <summary>What the engine refuses, TC0601 to TC0649.</summary>
internal static class EngineRefusals
{
    public static FaultKind UnknownResident { get; } = FaultKind.Of("TC0601", "There is no resident '{0}'.", "Register the resident first.", "没有居民“{0}”。", "请先建档。");
    public static FaultKind AlreadyRegistered { get; } = FaultKind.Of("TC0602", "Resident '{0}' has a file already.", "Update the file instead.", "居民“{0}”已建档。", "请改用更新档案。");
    public static FaultKind UnknownEvent { get; } = FaultKind.Of("TC0603", "There is no event '{0}' of resident '{1}'.", "Ask for the resident's open events.", "居民“{1}”没有事件“{0}”。", "请查询该居民的未结事件。");
    public static FaultKind VisitKnown { get; } = FaultKind.Of("TC0606", "Visit '{0}' is recorded already.", "Nothing is left to do.", "走访“{0}”已登记。", "无需再操作。");
    public static FaultKind UnknownVisit { get; } = FaultKind.Of("TC0607", "There is no visit '{0}' of resident '{1}' that stands.", "Check the visit's id.", "居民“{1}”没有有效的走访“{0}”。", "请核对走访编号。");
    public static FaultKind PauseKnown { get; } = FaultKind.Of("TC0608", "Pause '{0}' is entered already.", "End it, or choose another id.", "暂停“{0}”已登记。", "请结束它或改用其他编号。");
    public static FaultKind UnknownPause { get; } = FaultKind.Of("TC0609", "There is no pause '{0}' of resident '{1}'.", "Check the pause's id.", "居民“{1}”没有暂停“{0}”。", "请核对暂停编号。");
    public static FaultKind PauseEndsEarly { get; } = FaultKind.Of("TC0610", "The end {0} is not after the start {1}.", "Give an end after the start.", "结束时间 {0} 不晚于开始时间 {1}。", "请填写晚于开始的结束时间。");
    public static FaultKind Denied { get; } = FaultKind.Of("TC0611", "Worker '{0}' may not {1} in unit '{2}'.", "Ask somebody who holds a post at this unit or above it.", "工作人员“{0}”无权在单元“{2}”执行 {1}。", "请由该单元或上级岗位人员操作。");
    public static FaultKind Invalid { get; } = FaultKind.Of("TC0612", "{0}", "Correct the command and send it again.", "命令不符合要求：{1}", "请更正后重新提交。");
    public static FaultKind UnknownUnit { get; } = FaultKind.Of("TC0613", "The directory knows no unit '{0}'.", "Check the unit of the file against the directory.", "目录中没有单元“{0}”。", "请核对档案所属网格。");
    public static FaultKind IdTaken { get; } = FaultKind.Of("TC0614", "The file has an entry '{0}' already.", "Choose another id.", "档案中已有编号“{0}”。", "请改用其他编号。");
    public static FaultKind NoSuchOverride { get; } = FaultKind.Of("TC0615", "No override '{0}' of resident '{1}' holds.", "Look at the resident's file; an override ends by itself.", "居民“{1}”没有生效中的人工调级“{0}”。", "请查看居民档案；人工调级到期会自行结束。");
    public static FaultKind OverrideStands { get; } = FaultKind.Of("TC0616", "Override '{0}' decides the tier until {1}.", "Withdraw it first, or wait until it ends.", "人工调级“{0}”有效至 {1}。", "请先撤销，或等待其到期。");
    public static FaultKind NoSuchAppeal { get; } = FaultKind.Of("TC0617", "No appeal '{0}' of resident '{1}' is open.", "Look at the resident's file.", "居民“{1}”没有待答复的申诉“{0}”。", "请查看居民档案。");
    public static FaultKind AppealOpen { get; } = FaultKind.Of("TC0618", "Appeal '{0}' is open: no lowering can be confirmed before it is answered.", "Answer the appeal first.", "申诉“{0}”尚未答复，期间不得确认降级。", "请先答复申诉。");
    public static FaultKind OwnMatter { get; } = FaultKind.Of("TC0619", "Worker '{0}' took the appeal down or gave the override it is about.", "Let another worker answer it.", "工作人员“{0}”是该申诉的登记人或相关人工调级的作出人。", "请由其他人员答复。");
}
