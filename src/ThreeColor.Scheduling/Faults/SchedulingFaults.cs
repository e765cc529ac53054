using ThreeColor.PolicyText;

namespace ThreeColor.Scheduling.Faults;

/// <summary>Faults of duties, attempts and checklists, TC0201 to TC0299.</summary>
public static class SchedulingFaults
{
    /// <summary>TC0201: a kind of duty, or block of the calendar, that this version does not run.</summary>
    public static FaultKind NotSupported { get; } = FaultKind.Of(
        "TC0201", "Duties with {0} '{1}' are not supported.", "Use one of: {2}.", "尚不支持 {0} 为“{1}”的走访要求。", "请改用：{2}。");

    /// <summary>TC0202: an attempt at a closed door is no contact.</summary>
    public static FaultKind NoContact { get; } = FaultKind.Of(
        "TC0202", "Contact kind '{0}' has strength 0 and meets no duty.", "Name a kind of strength 1 or more.", "走访方式“{0}”强度为 0，不能满足任何走访要求。", "请使用强度不低于 1 的走访方式。");

    /// <summary>TC0203: a reminder that would come before its window opens.</summary>
    public static FaultKind ReminderTooEarly { get; } = FaultKind.Of(
        "TC0203", "The reminder for tier '{0}' comes before the window it reminds of.", "Make it no longer than {1}.", "等级“{0}”的提醒早于其走访周期的开始。", "请不要超过 {1}。");

    /// <summary>TC0204: a reminder of nothing.</summary>
    public static FaultKind ReminderOfNothing { get; } = FaultKind.Of(
        "TC0204", "Tier '{0}' has a reminder, but the duty does not cover it.", "Cover the tier, or remove its reminder.", "等级“{0}”设有提醒，但该走访要求不涵盖此等级。", "请涵盖该等级，或删除其提醒。");

    /// <summary>TC0205, a warning: a less urgent tier is visited more often than a more urgent one.</summary>
    public static FaultKind LessUrgentMoreOften { get; } = FaultKind.Of(
        "TC0205", "Tier '{0}' is visited less often than '{1}', which is less urgent.", "Exchange the two, or make them equal.", "等级“{0}”的走访频次低于紧急程度更低的等级“{1}”。", "请对调或设为相同频次。");

    /// <summary>TC0206, a warning: a tier that no rolling or calendar duty covers.</summary>
    public static FaultKind TierWithoutDuty { get; } = FaultKind.Of(
        "TC0206", "No duty covers tier '{0}': its people are never due a visit.", "Add the tier to a duty.", "没有走访要求涵盖等级“{0}”，该等级人员将无人走访。", "请将其加入某项走访要求。");

    /// <summary>TC0207, a warning: people whose tier is not decided are owed nothing.</summary>
    public static FaultKind NoAssessment { get; } = FaultKind.Of(
        "TC0207", "There is no duty of kind 'assessment': people whose tier is not decided are never due a visit.", "Add one, with a deadline.", "没有“assessment”类走访要求，等级未定人员将无人走访。", "请添加一项并设定期限。");

    /// <summary>TC0208: a former id that a duty of the policy still bears.</summary>
    public static FaultKind FormerIdInUse { get; } = FaultKind.Of(
        "TC0208", "'{0}' is the id of a duty and cannot be a former one.", "Remove it from 'formerly', or rename the duty that bears it.",
        "“{0}”是现有走访要求的编号，不能列为曾用编号。", "请从“formerly”中删除，或更改该走访要求的编号。");

    /// <summary>TC0209: a key of <c>attempts</c> that a tier of the policy is called, too.</summary>
    public static FaultKind TierLikeAKey { get; } = FaultKind.Of(
        "TC0209", "'{0}' is a key of 'attempts' and the code of a tier: what stands there could be meant for either.",
        "Give the tier another code, with '{0}' as its former one.",
        "“{0}”既是“attempts”的键，又是等级代码，无法分辨所指。", "请更改该等级的代码，并将“{0}”列为其曾用代码。");

    internal static Fault AsWarning(this Fault fault) => fault with { Severity = FaultSeverity.Warning };
}
