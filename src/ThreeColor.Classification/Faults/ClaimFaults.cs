using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Faults;

/// <summary>What can be wrong with a claim or a confirmation at the boundary, TC0150 to TC0199; thread-safe.</summary>
public static class ClaimFaults
{
    /// <summary>TC0150: a fact the policy does not declare.</summary>
    public static FaultKind UnknownFact { get; } = FaultKind.Of(
        "TC0150", "The policy knows no fact '{0}'.", "{1}", "制度中没有事实“{0}”。", "{2}");

    /// <summary>TC0151: a value of another kind.</summary>
    public static FaultKind WrongKind { get; } = FaultKind.Of(
        "TC0151", "The fact '{0}' takes {1}, not '{2}'.", "Send a value of that kind.", "事实“{0}”应为{3}，而不是“{2}”。", "请按该类型填写。");

    /// <summary>TC0152: a value outside the domain.</summary>
    public static FaultKind OutsideDomain { get; } = FaultKind.Of(
        "TC0152", "The fact '{0}' cannot be '{1}'; it is {2}.", "Send one of these values, or that the source did not tell.", "事实“{0}”不能取“{1}”，只能是 {2}。", "请填写其中之一，或说明来源未提供。");

    /// <summary>TC0153: both or neither of value and absence.</summary>
    public static FaultKind ValueOrAbsence { get; } = FaultKind.Of(
        "TC0153", "A claim has either a value or a reason why there is none; this one has {0}.", "Send exactly one of the two.", "一条信息要么有取值，要么有缺失原因；此条{1}。", "请恰好填写其一。");

    /// <summary>TC0154: a source the policy does not declare.</summary>
    public static FaultKind UnknownSource { get; } = FaultKind.Of(
        "TC0154", "The policy knows no source '{0}'.", "{1}", "制度中没有来源“{0}”。", "{2}");

    /// <summary>TC0155: learnt before it was true.</summary>
    public static FaultKind RecordedBeforeObserved { get; } = FaultKind.Of(
        "TC0155", "The claim was recorded at {0}, before it was observed at {1}.", "Mend the times.", "信息的记录时间 {0} 早于观察时间 {1}。", "请更正时间。");

    /// <summary>TC0160: no lowering waits.</summary>
    public static FaultKind NothingToConfirm { get; } = FaultKind.Of(
        "TC0160", "No lowering of the tier waits to be confirmed.", "Look at the newest assessment.", "没有待确认的降级。", "请查看最新评估。");

    /// <summary>TC0162: a lowering that has not been possible for long enough.</summary>
    public static FaultKind NotStableYet { get; } = FaultKind.Of(
        "TC0162", "The lowering can be confirmed from {0} on: it must have been possible that long without a break.", "Come back then, or look whether the facts still hold.",
        "该降级须持续稳定至 {0} 后方可确认。", "请届时再确认，或核实事实是否仍然成立。");

    /// <summary>TC0161: another lowering waits than the one seen.</summary>
    public static FaultKind OtherCandidate { get; } = FaultKind.Of(
        "TC0161", "The lowering that waits is to {0}, not to {1}.", "Look at the newest assessment and confirm that one.", "待确认的降级目标是 {0}，而不是 {1}。", "请查看最新评估后再确认。");
}
