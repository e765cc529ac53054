using ThreeColor.PolicyText;

namespace ThreeColor.Tool.Running;

/// <summary>What can be wrong with what the tool is given, TC0700 to TC0799; thread-safe.</summary>
public static class ToolFaults
{
    /// <summary>TC0700: a line that is no person.</summary>
    public static FaultKind BadLine { get; } = FaultKind.Of(
        "TC0700", "The line is no object with 'resident' and 'claims': {0}.", "Write {{\"resident\": \"r1\", \"claims\": [{{\"fact\": \"care.cover\", \"value\": \"lacking\"}}]}}.",
        "该行不是含 resident 与 claims 的对象：{0}。", "请写 {{\"resident\": \"r1\", \"claims\": [{{\"fact\": \"care.cover\", \"value\": \"lacking\"}}]}}。");

    /// <summary>TC0701: a file that cannot be read.</summary>
    public static FaultKind Unreadable { get; } = FaultKind.Of(
        "TC0701", "The file '{0}' cannot be read.", "Check that it exists and that this account may read it.", "无法读取文件“{0}”。", "请确认文件存在且当前账户有读取权限。");

    /// <summary>TC0702: a code nobody uses.</summary>
    public static FaultKind UnknownCode { get; } = FaultKind.Of("TC0702", "There is no code '{0}'.", "{1}", "没有代码“{0}”。", "{2}");

    /// <summary>TC0703: a policy that cannot classify.</summary>
    public static FaultKind UnusablePolicy { get; } = FaultKind.Of(
        "TC0703", "The policy '{0}' cannot be used.", "See 'threecolor policy check {0}'.", "无法使用制度“{0}”。", "请运行 threecolor policy check {0} 查看原因。");

    /// <summary>TC0704: counts of tiers that cannot be read.</summary>
    public static FaultKind BadTierCounts { get; } = FaultKind.Of(
        "TC0704", "'{0}' is no list of counts such as red=24,yellow=36.", "Name tiers of the policy, each with a whole number.",
        "“{0}”不是形如 red=24,yellow=36 的人数列表。", "请写出制度中的等级及其人数。");

    /// <summary>TC0705: a file that exists already.</summary>
    public static FaultKind Exists { get; } = FaultKind.Of(
        "TC0705", "The file '{0}' exists already.", "Name another one.", "文件“{0}”已存在。", "请另取文件名。");

    /// <summary>TC0706: two policies too large to compare.</summary>
    public static FaultKind TooLargeToCompare { get; } = FaultKind.Of(
        "TC0706", "Together the policies tell apart {0} combinations, more than {1}; what moves is unproved.", "Compare them over a population with --population.",
        "两份制度合计区分 {0} 种组合，超过 {1}，变动情况未能证明。", "请用 --population 按人群比较。");

    /// <summary>TC0707: an instant that cannot be read.</summary>
    public static FaultKind BadInstant { get; } = FaultKind.Of(
        "TC0707", "'{0}' is no instant or date.", "Write 2026-01-31 or 2026-01-31T08:00:00Z.", "“{0}”不是时刻或日期。", "请写 2026-01-31 或 2026-01-31T08:00:00Z。");
}
