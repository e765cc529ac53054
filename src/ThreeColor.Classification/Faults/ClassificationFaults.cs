using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Faults;

/// <summary>Faults of the facts, scales, rules and tests of a policy, TC0101 to TC0149; thread-safe.</summary>
public static class ClassificationFaults
{
    /// <summary>TC0101: a condition that is not exactly one thing.</summary>
    public static FaultKind ConditionShape { get; } = FaultKind.Of(
        "TC0101", "A condition says exactly one thing; this one has {0} keys.", "Keep one of all, any, not, a scale, or a yes-or-no fact; join several with all or any.",
        "一个条件只能表达一件事，此处有 {0} 个键。", "请只保留 all、any、not、尺度或是非事实中的一个；多个条件用 all 或 any 连接。");

    /// <summary>TC0102: a fact in a place where only a yes-or-no fact can stand.</summary>
    public static FaultKind NotYesOrNo { get; } = FaultKind.Of(
        "TC0102", "The fact '{0}' is no yes-or-no fact and cannot stand in a condition by itself.", "Cut it into bands with a scale and name a band.",
        "事实“{0}”不是是非事实，不能单独作为条件。", "请用尺度（scales）把它划分成档，再引用档名。");

    /// <summary>TC0103: "or worse" on a scale without an order.</summary>
    public static FaultKind NoOrder { get; } = FaultKind.Of(
        "TC0103", "The scale '{0}' has no order, so '{1}' has no meaning.", "Give the scale 'worse', or name the band without '+'.",
        "尺度“{0}”没有顺序，“{1}”没有意义。", "请为尺度写明 worse，或去掉“+”。");

    /// <summary>TC0104: a value in two bands.</summary>
    public static FaultKind BandsOverlap { get; } = FaultKind.Of(
        "TC0104", "The value {0} lies in two bands: '{1}' and '{2}'.", "Let every value lie in exactly one band.",
        "取值 {0} 同时落在“{1}”和“{2}”两档中。", "请让每个取值恰好属于一档。");

    /// <summary>TC0105: a value in no band.</summary>
    public static FaultKind BandsIncomplete { get; } = FaultKind.Of(
        "TC0105", "The value {0} of the fact '{1}' lies in no band.", "Widen a band or add one.",
        "事实“{1}”的取值 {0} 不属于任何一档。", "请扩大某一档或增加一档。");

    /// <summary>TC0106: bands that do not grow worse.</summary>
    public static FaultKind BandsOutOfOrder { get; } = FaultKind.Of(
        "TC0106", "The band '{0}' is not worse throughout than '{1}' before it.", "List the bands from the least to the most severe, as 'worse' tells.",
        "“{0}”档并非整体比其前面的“{1}”档更差。", "请按 worse 的方向，由轻到重排列各档。");

    /// <summary>TC0107: a direction that does not suit the fact, or differs from another scale's.</summary>
    public static FaultKind WrongDirection { get; } = FaultKind.Of(
        "TC0107", "'{0}' does not suit here: {1}.", "Choose later or earlier for choices and yes-or-no facts, higher or lower for numbers, the same for all scales of a fact.",
        "此处不能用“{0}”：{2}。", "选项和是非事实用 later 或 earlier，数字用 higher 或 lower；同一事实的各尺度方向须一致。");

    /// <summary>TC0108: a fact that can take no value, or only one.</summary>
    public static FaultKind EmptyDomain { get; } = FaultKind.Of(
        "TC0108", "The fact '{0}' can take fewer than two values.", "Give it at least two choices, or a 'to' above its 'from'.",
        "事实“{0}”的可取值少于两个。", "请至少给出两个选项，或使 to 大于 from。");

    /// <summary>TC0109: more bands than a set of bands holds.</summary>
    public static FaultKind TooManyBands { get; } = FaultKind.Of(
        "TC0109", "The scales cut the fact '{0}' into {1} bands; {2} are possible.", "Use fewer or coarser scales for it.",
        "各尺度把事实“{0}”划分成 {1} 档，最多 {2} 档。", "请减少尺度或合并档。");

    /// <summary>TC0110: more combinations than a table holds.</summary>
    public static FaultKind TooManyCells { get; } = FaultKind.Of(
        "TC0110", "The rules tell apart {0} combinations of bands, more than the {1} that can be checked one by one.", "Use fewer facts or coarser bands.",
        "规则区分出 {0} 种档位组合，超过可逐一检验的 {1} 种。", "请减少事实或合并档。");

    /// <summary>TC0177: more work than a verification does.</summary>
    public static FaultKind TooMuchWork { get; } = FaultKind.Of(
        "TC0177", "Checking the rules and requirements takes {0} passes over {1} combinations of bands, and the product may be {2}.",
        "Use fewer rules, invariants or parameters, fewer facts or coarser bands.",
        "检验规则与要求需对 {1} 种档位组合进行 {0} 遍，乘积超过上限 {2}。", "请减少规则、不变式、参数版本或事实，或合并档。");

    /// <summary>TC0111: people in need without a tier.</summary>
    public static FaultKind Gap { get; } = FaultKind.Of(
        "TC0111", "{0} of {1} combinations in need get no tier; for example {2}.", "Add or widen a rule, or narrow 'inNeed'.",
        "{1} 种需要照护的组合中有 {0} 种没有等级，例如：{2}。", "请增加或放宽规则，或收窄 inNeed。");

    /// <summary>TC0112: a rule that matches nobody.</summary>
    public static FaultKind DeadRule { get; } = FaultKind.Of(
        "TC0112", "The rule '{0}' matches 0 of {1} combinations; not even {2}.", "Mend its condition or remove it.",
        "规则“{0}”在 {1} 种组合中一种也不符合，例如：{2} 也不符合。", "请修正条件或删除该规则。");

    /// <summary>TC0113: a rule that another always outdoes.</summary>
    public static FaultKind ShadowedRule { get; } = FaultKind.Of(
        "TC0113", "The rule '{0}' matches {1} combinations and decides none of them; for example '{2}' gives {3} for {4}.", "Remove it, or make the more severe rules narrower.",
        "规则“{0}”符合 {1} 种组合，但从不起决定作用，例如：{4} 由“{2}”定为 {3}。", "请删除该规则，或收窄更严重等级的规则。");

    /// <summary>TC0114: a worse fact, a less severe tier.</summary>
    public static FaultKind NotMonotone { get; } = FaultKind.Of(
        "TC0114", "In {0} places a worse fact gives a less severe tier; for example {1} gets {2}, but with {3} gets {4}.", "Let milder rules also hold for worse bands, by writing 'band+'.",
        "有 {0} 处事实变差而等级反而变轻，例如：{1} 为 {2}，但 {3} 时为 {4}。", "请用“档+”让较轻的规则也适用于更差的档。");

    /// <summary>TC0115: a requirement that needs to know who is in need.</summary>
    public static FaultKind NobodyInNeed { get; } = FaultKind.Of(
        "TC0115", "'no-gap' is required, but {0}.", "Say in 'inNeed' who must get some tier.",
        "要求了 no-gap，但{1}。", "请在 inNeed 中写明谁必须有等级。");

    /// <summary>TC0116: an embedded test that comes out otherwise.</summary>
    public static FaultKind TestFailed { get; } = FaultKind.Of(
        "TC0116", "The test '{0}' expects {1}, but {2} gives {3}.", "Mend the rules or the test.",
        "测试“{0}”预期 {1}，但 {2} 得到 {3}。", "请修正规则或测试。");

    /// <summary>TC0117: a range that begins above its end.</summary>
    public static FaultKind RangeReversed { get; } = FaultKind.Of(
        "TC0117", "The range begins at {0}, which is more severe than its end {1}.", "Write the less severe tier first.",
        "区间起点 {0} 比终点 {1} 更严重。", "请先写较轻的等级。");

    /// <summary>TC0118: a name that conditions could not tell from another.</summary>
    public static FaultKind NameTaken { get; } = FaultKind.Of(
        "TC0118", "The name '{0}' already means something in conditions.", "Choose a name that is no fact, not all, any or not, and does not end in '+'.",
        "名称“{0}”在条件中已有含义。", "请另取名称：不能与事实同名，不能是 all、any、not，也不能以“+”结尾。");

    /// <summary>TC0119: more tiers than a table tells apart.</summary>
    public static FaultKind TooManyTiers { get; } = FaultKind.Of(
        "TC0119", "The policy has {0} tiers; {1} are possible.", "Merge tiers.",
        "制度有 {0} 个等级，最多 {1} 个。", "请合并等级。");
}
