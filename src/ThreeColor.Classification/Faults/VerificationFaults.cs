using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Faults;

/// <summary>Findings about rules that are well formed, TC0130 to TC0149; thread-safe.</summary>
public static class VerificationFaults
{
    /// <summary>TC0130: a rule whose absence would change nothing.</summary>
    public static FaultKind RedundantRule { get; } = FaultKind.Of(
        "TC0130", "Without the rule '{0}' every combination has the same tier; '{1}' already covers {2}.", "Remove it, or keep it as a deliberate reminder of the text.",
        "去掉规则“{0}”后所有组合的等级都不变；“{1}”已涵盖 {2}。", "请删除该规则，或作为原文的提示保留。");

    /// <summary>TC0131: bands that make no difference.</summary>
    public static FaultKind UnusedBand { get; } = FaultKind.Of(
        "TC0131", "The bands '{1}' and '{2}' of the scale '{0}' make no difference anywhere.", "Merge them, or use the boundary between them in a rule.",
        "尺度“{0}”的“{1}”与“{2}”两档在任何情况下都没有区别。", "请合并两档，或在规则中使用其分界。");

    /// <summary>TC0132: a definition that nothing uses.</summary>
    public static FaultKind Unused { get; } = FaultKind.Of(
        "TC0132", "Nothing uses '{0}'.", "Remove it, or name it in a rule.",
        "“{0}”没有被使用。", "请删除，或在规则中引用。");

    /// <summary>TC0133: a cut inside a band of the standard.</summary>
    public static FaultKind SplitsStandard { get; } = FaultKind.Of(
        "TC0133", "The scale '{0}' cuts '{1}' at {2}; the standard cuts it at {3}.", "Move the cut, or say in 'basis' why it departs from the standard.",
        "尺度“{0}”在 {2} 处划分“{1}”，而标准的分界为 {3}。", "请移动分界，或在 basis 中说明偏离标准的理由。");

    /// <summary>TC0134: a text that lacks a language.</summary>
    public static FaultKind MissingTranslation { get; } = FaultKind.Of(
        "TC0134", "The text has no '{0}'.", "Add it: 'languages' promises it.",
        "此文本缺少 {0}。", "请补上：languages 中已声明该语言。");

    /// <summary>TC0135: an invariant that does not hold.</summary>
    public static FaultKind InvariantBroken { get; } = FaultKind.Of(
        "TC0135", "The invariant '{0}' fails in {1} combinations; for example {2} gets {3}.", "Mend the rules or the invariant.",
        "不变式“{0}”在 {1} 种组合中不成立，例如：{2} 为 {3}。", "请修正规则或不变式。");

    /// <summary>TC0136: a fact that must not matter, and does.</summary>
    public static FaultKind Influence { get; } = FaultKind.Of(
        "TC0136", "The tier must not depend on '{0}', but in {1} places it does; for example {2} gets {3}, and with {4} gets {5}.", "Take the fact out of the rules.",
        "等级不得取决于“{0}”，但有 {1} 处受其影响，例如：{2} 为 {3}，而 {4} 时为 {5}。", "请把该事实从规则中去掉。");

    /// <summary>TC0137: two invariants that nobody can meet together.</summary>
    public static FaultKind Contradiction { get; } = FaultKind.Of(
        "TC0137", "'{0}' and '{1}' cannot both hold for {2} combinations; for example {3}.", "Narrow one of them.",
        "“{0}”与“{1}”对 {2} 种组合不可能同时成立，例如：{3}。", "请收窄其中之一。");

    /// <summary>TC0178: a condition that asks for two things at once that nobody can be.</summary>
    public static FaultKind ContradictoryCondition { get; } = FaultKind.Of(
        "TC0178", "The rule '{0}' asks at once for '{1}' and '{2}', which nobody can be.", "Join them with any, or take one of them out.",
        "规则“{0}”同时要求“{1}”与“{2}”，不可能同时成立。", "请改用 any 连接，或删去其一。");

    /// <summary>TC0138: a test whose expectation is blank.</summary>
    public static FaultKind BlankTest { get; } = FaultKind.Of(
        "TC0138", "The test '{0}' has no expectation yet and is not run.", "Decide what it must give, and write it into 'expect'.",
        "测试“{0}”尚未填写预期，未运行。", "请判断应得结果并写入 expect。");

    /// <summary>TC0139: rules that differ between two days.</summary>
    public static FaultKind EditionChange { get; } = FaultKind.Of(
        "TC0139", "From {0} on other parameters hold: {1}.", "Nothing to do: each edition was verified by itself.",
        "参数自 {0} 起变化：{2}。", "无需处理：各版本均已分别检验。");
}
