using ThreeColor.PolicyText;
using ThreeColor.Policies;

namespace ThreeColor.Commands;

/// <summary>What the engine refuses, TC0601 to TC0649.</summary>
internal static class EngineRefusals
{
    public static FaultKind UnknownResident { get; } = FaultKind.Of(
        "TC0601",
        "There is no resident '{0}'.",
        "Register the resident first.",
        "没有居民“{0}”。",
        "请先建档。").As(RefusalKind.NotFound);

    public static FaultKind AlreadyRegistered { get; } = FaultKind.Of(
        "TC0602",
        "Resident '{0}' has a file already.",
        "Update the file instead.",
        "居民“{0}”已建档。",
        "请改用更新档案。").As(RefusalKind.Conflict);

    public static FaultKind UnknownEvent { get; } = FaultKind.Of(
        "TC0603",
        "There is no event '{0}' of resident '{1}'.",
        "Ask for the resident's open events.",
        "居民“{1}”没有事件“{0}”。",
        "请查询该居民的未结事件。").As(RefusalKind.NotFound);

    public static FaultKind VisitKnown { get; } = FaultKind.Of(
        "TC0606",
        "Visit '{0}' is recorded already.",
        "Send it as a correction if it says something else.",
        "走访“{0}”已登记。",
        "内容有变时请作为更正提交。").As(RefusalKind.Conflict);

    public static FaultKind UnknownVisit { get; } = FaultKind.Of(
        "TC0607",
        "There is no visit '{0}' of resident '{1}' that stands.",
        "Check the visit's id.",
        "居民“{1}”没有有效的走访“{0}”。",
        "请核对走访编号。").As(RefusalKind.NotFound);

    public static FaultKind PauseKnown { get; } = FaultKind.Of(
        "TC0608",
        "Pause '{0}' is entered already.",
        "End it, or choose another id.",
        "暂停“{0}”已登记。",
        "请结束它或改用其他编号。").As(RefusalKind.Conflict);

    public static FaultKind UnknownPause { get; } = FaultKind.Of(
        "TC0609",
        "There is no pause '{0}' of resident '{1}'.",
        "Check the pause's id.",
        "居民“{1}”没有暂停“{0}”。",
        "请核对暂停编号。").As(RefusalKind.NotFound);

    public static FaultKind PauseEndsEarly { get; } = FaultKind.Of(
        "TC0610",
        "The end {0} is not after the start {1}.",
        "Give an end after the start.",
        "结束时间 {0} 不晚于开始时间 {1}。",
        "请填写晚于开始的结束时间。");

    public static FaultKind Denied { get; } = FaultKind.Of(
        "TC0611",
        "Worker '{0}' may not {1} in unit '{2}'.",
        "Ask somebody who holds a post at this unit or above it.",
        "工作人员“{0}”无权在单元“{2}”执行 {1}。",
        "请由该单元或上级岗位人员操作。").As(RefusalKind.Forbidden);

    public static FaultKind Invalid { get; } = FaultKind.Of(
        "TC0612",
        "{0}",
        "Correct the command and send it again.",
        "命令不符合要求：{1}",
        "请更正后重新提交。");

    public static FaultKind UnknownUnit { get; } = FaultKind.Of(
        "TC0613",
        "The directory knows no unit '{0}'.",
        "Check the unit of the file against the directory.",
        "目录中没有单元“{0}”。",
        "请核对档案所属网格。").As(RefusalKind.NotFound);

    public static FaultKind IdTaken { get; } = FaultKind.Of(
        "TC0614",
        "The file has an entry '{0}' already.",
        "Choose another id.",
        "档案中已有编号“{0}”。",
        "请改用其他编号。").As(RefusalKind.Conflict);

    public static FaultKind NoSuchOverride { get; } = FaultKind.Of(
        "TC0615",
        "No override '{0}' of resident '{1}' holds.",
        "Look at the resident's file; an override ends by itself.",
        "居民“{1}”没有生效中的人工调级“{0}”。",
        "请查看居民档案；人工调级到期会自行结束。").As(RefusalKind.NotFound);

    public static FaultKind OverrideStands { get; } = FaultKind.Of(
        "TC0616",
        "Override '{0}' decides the tier until {1}.",
        "Withdraw it first, or wait until it ends.",
        "人工调级“{0}”有效至 {1}。",
        "请先撤销，或等待其到期。").As(RefusalKind.NotNow);

    public static FaultKind NoSuchAppeal { get; } = FaultKind.Of(
        "TC0617",
        "No appeal '{0}' of resident '{1}' is open.",
        "Look at the resident's file.",
        "居民“{1}”没有待答复的申诉“{0}”。",
        "请查看居民档案。").As(RefusalKind.NotFound);

    public static FaultKind AppealOpen { get; } = FaultKind.Of(
        "TC0618",
        "Appeal '{0}' is open: no lowering can be confirmed before it is answered.",
        "Answer the appeal first.",
        "申诉“{0}”尚未答复，期间不得确认降级。",
        "请先答复申诉。").As(RefusalKind.NotNow);

    public static FaultKind OwnMatter { get; } = FaultKind.Of(
        "TC0619",
        "Worker '{0}' took the appeal down or gave the override it is about.",
        "Let another worker answer it.",
        "工作人员“{0}”是该申诉的登记人或相关人工调级的作出人。",
        "请由其他人员答复。").As(RefusalKind.Forbidden);

    public static FaultKind OwnPause { get; } = FaultKind.Of(
        "TC0620",
        "Worker '{0}' entered or confirmed pause '{1}'; this takes a second person.",
        "Ask another worker of a post above.",
        "暂停“{1}”由工作人员“{0}”登记或确认，此操作须由第二人进行。",
        "请由上级岗位的其他人员办理。").As(RefusalKind.Forbidden);

    public static FaultKind PauseConfirmed { get; } = FaultKind.Of(
        "TC0621",
        "Pause '{0}' is confirmed already.",
        "Nothing is left to do.",
        "暂停“{0}”已确认。",
        "无需再操作。").As(RefusalKind.Conflict);

    public static FaultKind UnknownWorker { get; } = FaultKind.Of(
        "TC0622",
        "The directory knows no post of worker '{0}' at that time.",
        "Check the worker's id, or enter the worker's post in the directory first.",
        "目录中没有工作人员“{0}”当时的岗位。",
        "请核对人员编号，或先在目录中登记其岗位。").As(RefusalKind.NotFound);

    public static FaultKind ClockBehind { get; } = FaultKind.Of(
        "TC0623",
        "The clock says {0}, before the resident was enrolled at {1}.",
        "Put the clock of this process right; nothing was changed.",
        "系统时钟为 {0}，早于该居民建档的时间 {1}。",
        "请校正本进程的时钟；数据未作任何更改。").As(RefusalKind.NotNow);

    public static FaultKind Trouble { get; } = FaultKind.Of(
        "TC0640",
        "The programme cannot work on resident '{0}' at present: {1}",
        "It is tried again by itself; look at the list of troubles.",
        "系统目前无法处理居民“{0}”：{1}",
        "系统会自动重试；请查看故障清单。").As(RefusalKind.NotNow);

    public static FaultKind Damaged { get; } = FaultKind.Of(
        "TC0641",
        "Rows of resident '{0}' cannot be read: {1}",
        "Restore them from a backup; everybody else is served.",
        "居民“{0}”的数据行无法读取：{1}",
        "请从备份恢复；其他居民不受影响。").As(RefusalKind.NotNow);

    public static FaultKind NobodyStaffed { get; } = FaultKind.Of(
        "TC0642",
        "Nobody stands at '{0}' of unit '{1}', which takes what nobody else takes.",
        "Name a holder or a deputy in the directory.",
        "单元“{1}”的兜底岗位“{0}”无人在岗。",
        "请在目录中登记任职人或代理人。").As(RefusalKind.NotNow);

    public static FaultKind UnitGone { get; } = FaultKind.Of(
        "TC0643",
        "The directory does not know unit '{0}' any more, or does not answer for it.",
        "Move its residents to a unit that exists; meanwhile they stand on the widest screen.",
        "目录中已没有单元“{0}”，或目录没有答复。",
        "请把其居民转到现有单元；在此之前他们显示在最高一级的屏幕上。").As(RefusalKind.NotNow);

    public static FaultKind EditionMissing { get; } = FaultKind.Of(
        "TC0644",
        "The store names policy {0}, but does not hold it or it cannot be read: {1}",
        "Save that version of the policy in the store again.",
        "数据库引用了制度 {0}，但没有保存或无法读取：{1}",
        "请把该版本的制度重新存入数据库。").As(RefusalKind.NotNow);

    public static FaultKind NoPolicy { get; } = FaultKind.Of(
        "TC0645",
        "The store holds no edition of a policy, and the options give none.",
        "Set the policy in the options; it is adopted as the first edition.",
        "数据库中没有任何现行制度，选项中也没有给出。",
        "请在选项中给出制度，它将作为第一版施行。");

    public static FaultKind OtherPolicy { get; } = FaultKind.Of(
        "TC0646",
        "The options give policy {0}, but {1} is in force.",
        "Adopt the new one with AdoptAsync, or leave the policy out of the options.",
        "选项给出的制度是 {0}，而现行制度是 {1}。",
        "请用 AdoptAsync 施行新制度，或不在选项中给出制度。").As(RefusalKind.Conflict);

    public static FaultKind BeforeFirstDay { get; } = FaultKind.Of(
        "TC0647",
        "Policy '{0}' holds from {1}; today is {2}.",
        "Adopt it on its first day, or change the day in the document.",
        "制度“{0}”自 {1} 起施行，今天是 {2}。",
        "请在其施行之日施行，或修改文件中的日期。").As(RefusalKind.NotNow);

    public static FaultKind FallOut { get; } = FaultKind.Of(
        "TC0648",
        "{0} of {1} residents would be owed no visit any more, {2} hold a tier that the policy does not know.",
        "Name what is renamed with 'formerly', or adopt it with the fall-out accepted.",
        "{1} 人中有 {0} 人将不再享有走访，{2} 人的等级在新制度中不存在。",
        "请用 formerly 写明更名，或在确认后强制施行。").As(RefusalKind.Conflict);

    public static FaultKind NotStarted { get; } = FaultKind.Of(
        "TC0649",
        "The programme cannot start: {0}",
        "Put right what is said and start again.",
        "系统无法启动：{0}",
        "请更正后重新启动。").As(RefusalKind.NotNow);
}
