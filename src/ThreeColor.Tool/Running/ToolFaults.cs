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

    /// <summary>TC0710: a line of a story that says nothing, or several things.</summary>
    public static FaultKind NotOneThing { get; } = FaultKind.Of(
        "TC0710", "A line says exactly one thing; this one says: {0}.", "Write {{\"at\": …, and one of the kinds of lines in docs/stories.md.",
        "每行只写一件事，此行写了：{0}。", "请写 {{\"at\": …，再写 docs/stories.md 所列的一种行。");

    /// <summary>TC0711: a story that goes back in time.</summary>
    public static FaultKind GoesBack { get; } = FaultKind.Of(
        "TC0711", "The line happens at {0}, before the line above it, at {1}.",
        "Put the lines in the order in which things arrive; what happened earlier is told with 'occurred'.",
        "此行的时间 {0} 早于上一行的 {1}。", "请按到达的先后排列；更早发生的事用 occurred 写明。");

    /// <summary>TC0713: an expectation that does not hold.</summary>
    public static FaultKind NotAsExpected { get; } = FaultKind.Of(
        "TC0713", "{0} is not as expected: {1} is wanted, {2} is there.", "Mend the policy, or the expectation.", "{0} 与预期不符：应为 {1}，实为 {2}。", "请修正制度或预期。");

    /// <summary>TC0714: a story that cannot be read.</summary>
    public static FaultKind UnusableStory { get; } = FaultKind.Of(
        "TC0714", "The story '{0}' cannot be played.", "Mend the lines named above.", "无法演练故事“{0}”。", "请修正以上各行。");
}
