using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Faults;

/// <summary>Faults of derived facts, parameters, scores, dimensions and the outputs of rules, TC0120 to TC0129 and TC0170 to TC0199; thread-safe.</summary>
public static class LanguageFaults
{
    /// <summary>TC0120: a criterion the text does not state.</summary>
    public static FaultKind CriterionNotStated { get; } = FaultKind.Of(
        "TC0120", "The text does not state a criterion here; nobody meets it until it is stated.", "Ask the author of the text, then write the criterion.",
        "原文此处没有写明标准；在写明之前视为无人符合。", "请向原文作者核实后写明标准。");

    /// <summary>TC0121: an unstated criterion where its being unstated would count as fulfilled.</summary>
    public static FaultKind NegatedNotStated { get; } = FaultKind.Of(
        "TC0121", "'notStated' under 'not' would hold for everybody.", "Leave the 'not' out: 'notStated' stands for the whole criterion.",
        "not 之下的 notStated 会对所有人成立。", "请去掉 not：notStated 代表整个标准。");

    /// <summary>TC0122: a rule with no output, or several.</summary>
    public static FaultKind RuleOutput { get; } = FaultKind.Of(
        "TC0122", "A rule has exactly one output; this one has {0}.", "Keep one of tier, raise, atMost and tag.",
        "一条规则只能有一个输出，此处有 {0} 个。", "请只保留 tier、raise、atMost、tag 中的一个。");

    /// <summary>TC0123: a step that does not lead from one bound to the other.</summary>
    public static FaultKind UnevenStep { get; } = FaultKind.Of(
        "TC0123", "No whole number of steps of {2} leads from {0} to {1}.", "Change 'step' or 'to'.",
        "从 {0} 到 {1} 不是步长 {2} 的整数倍。", "请修改 step 或 to。");

    /// <summary>TC0124: cuts out of order.</summary>
    public static FaultKind CutsNotAscending { get; } = FaultKind.Of(
        "TC0124", "The cut {0} is not above the one before it, or not above 'from'.", "List the least number of every band but the first, ascending.",
        "分界值 {0} 不大于前一个分界值或 from。", "请按升序列出除第一档外各档的最小值。");

    /// <summary>TC0125: a set or a derived fact where it cannot stand.</summary>
    public static FaultKind SetInCondition { get; } = FaultKind.Of(
        "TC0125", "The set '{0}' cannot stand here.", "Name one of its gates as {1}.",
        "集合“{0}”不能用在此处。", "请引用它的门，例如 {1}。");

    /// <summary>TC0126: a counted fact of something that cannot be counted.</summary>
    public static FaultKind CountedOfDerived { get; } = FaultKind.Of(
        "TC0126", "'{0}' is itself derived and has no claims to count.", "Count a fact that is claimed.",
        "“{0}”本身由推算得出，没有可计数的信息。", "请对直接采集的事实计数。");

    /// <summary>TC0127: neither or both ways to count.</summary>
    public static FaultKind CountingWay { get; } = FaultKind.Of(
        "TC0127", "A counted fact counts either within a period or in succession; this one says {0}.", "Write exactly one of 'within' and 'inSuccession'.",
        "计数事实应在一段时间内计数或连续计数，此处写了{1}。", "请在 within 与 inSuccession 中恰好写一个。");

    /// <summary>TC0128: a facts catalogue nobody ships.</summary>
    public static FaultKind UnknownCatalogue { get; } = FaultKind.Of(
        "TC0128", "There is no catalogue '{0}'.", "Write '{1}', or leave the key out.",
        "没有名为“{0}”的事实目录。", "请写“{1}”，或去掉该键。");

    /// <summary>TC0129: a parameter without a value on the first day.</summary>
    public static FaultKind ParameterWithoutValue { get; } = FaultKind.Of(
        "TC0129", "The parameter '{0}' has no value on {1}, the first day of the policy.", "Add a value from that day or earlier.",
        "参数“{0}”在制度生效首日 {1} 没有取值。", "请增加当日或更早的取值。");

    /// <summary>TC0170: values of a parameter out of order.</summary>
    public static FaultKind ParameterOrder { get; } = FaultKind.Of(
        "TC0170", "The value from {0} does not come after the one before it.", "List values by date, each date once.",
        "自 {0} 起的取值不晚于前一个。", "请按日期先后列出，每个日期一次。");

    /// <summary>TC0171: too many different dates on which parameters change.</summary>
    public static FaultKind TooManyEditions { get; } = FaultKind.Of(
        "TC0171", "The parameters change on {0} different days; {1} are possible.", "Begin a new version of the policy with the values of today.",
        "参数在 {0} 个不同日期变化，最多 {1} 个。", "请以当前取值另立新版本。");

    /// <summary>TC0172: points outside every band of a score.</summary>
    public static FaultKind ScoreIncomplete { get; } = FaultKind.Of(
        "TC0172", "The score '{0}' can be {1}, which lies in {2} bands.", "Let the bands cover every sum from {3} to {4} once.",
        "评分“{0}”可能为 {1}，属于 {2} 个档。", "请让各档恰好覆盖从 {3} 到 {4} 的每个总分。");

    /// <summary>TC0173: bands of a score that do not grow worse.</summary>
    public static FaultKind ScoreOrder { get; } = FaultKind.Of(
        "TC0173", "The band '{0}' is not worse throughout than '{1}' before it.", "List bands from the least severe, or change 'worse'.",
        "“{0}”档并非整体比其前面的“{1}”档更差。", "请从最轻的档开始排列，或修改 worse。");

    /// <summary>TC0174: the otherwise of a dimension in the wrong place.</summary>
    public static FaultKind DimensionOtherwise { get; } = FaultKind.Of(
        "TC0174", "The first band of a dimension is who meets no other, and it alone has no condition; '{0}' {1}.", "List bands from the least severe; give every band but the first a condition.",
        "维度的第一档指不符合其他任何档的人，只有它没有条件；“{0}”{2}。", "请从最轻的档开始排列，并为除第一档外的每档写条件。");

    /// <summary>TC0175: a raise by something else than one.</summary>
    public static FaultKind RaiseByOne { get; } = FaultKind.Of(
        "TC0175", "A rule can raise by 1 tier, not by {0}.", "Write 1; people of one tier can be given another by a rule of their own.",
        "规则只能提高 1 级，不能提高 {0} 级。", "请写 1；如需更高等级，请另写一条规则。");

    /// <summary>TC0179: a former tag that is a tag now, or of two tags.</summary>
    public static FaultKind FormerTag { get; } = FaultKind.Of(
        "TC0179", "The former tag '{0}' is a tag now, or stands twice.", "Name each former tag once, at the tag that took its place.",
        "旧标签“{0}”仍在使用，或出现了两次。", "每个旧标签只在取代它的标签处写一次。");

    /// <summary>TC0176: points for too many or too few things.</summary>
    public static FaultKind ScoreEntry { get; } = FaultKind.Of(
        "TC0176", "An entry of 'points' is a number with one condition, or 'of' a scale with points a band.", "Write {{\"points\": 3, \"any\": […]}} or {{\"of\": \"care\", \"points\": {{\"lacking\": 3}}}}.",
        "points 的每一项应为一个分值加一个条件，或 of 某尺度并按档给分。", "请写 {{\"points\": 3, \"any\": […]}} 或 {{\"of\": \"care\", \"points\": {{\"lacking\": 3}}}}。");
}
