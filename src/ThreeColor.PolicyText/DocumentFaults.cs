namespace ThreeColor.PolicyText;

/// <summary>Faults of the form of a document, TC0001 to TC0099; what it says is judged by the sections.</summary>
public static class DocumentFaults
{
    /// <summary>TC0001: not JSON.</summary>
    public static FaultKind Malformed { get; } = FaultKind.Of("TC0001", "The text is not JSON: {0}", "Mend the syntax at this place.", "文本不是有效的 JSON：{0}", "请修正此处语法。");

    /// <summary>TC0002: a key twice in one object.</summary>
    public static FaultKind DuplicateKey { get; } = FaultKind.Of("TC0002", "The key '{0}' stands twice in this object.", "Keep one of the two.", "同一对象中键“{0}”重复。", "请只保留一个。");

    /// <summary>TC0003: a key nobody knows.</summary>
    public static FaultKind UnknownKey { get; } = FaultKind.Of("TC0003", "The key '{0}' is unknown here.", "{1}", "此处不认识键“{0}”。", "{2}");

    /// <summary>TC0004: a key is missing.</summary>
    public static FaultKind MissingKey { get; } = FaultKind.Of("TC0004", "The key '{0}' is missing.", "Add it to this object.", "缺少键“{0}”。", "请在此对象中补上。");

    /// <summary>TC0005: another JSON type is wanted.</summary>
    public static FaultKind WrongType { get; } = FaultKind.Of("TC0005", "{0} is wanted here, not {1}.", "Write {0}.", "此处应为{2}，而不是{3}。", "请写成{2}。");

    /// <summary>TC0006: a text that cannot be read as what it should be.</summary>
    public static FaultKind BadValue { get; } = FaultKind.Of("TC0006", "'{0}' is no {1}.", "Write it like {2}.", "“{0}”不符合要求的格式（{1:kind}）。", "请写成类似 {2} 的形式。");

    /// <summary>TC0007: a number outside its range.</summary>
    public static FaultKind OutOfRange { get; } = FaultKind.Of("TC0007", "{0} is outside {1} to {2}.", "Choose a value of that range.", "{0} 不在 {1} 到 {2} 之间。", "请取该范围内的值。");

    /// <summary>TC0008: a name that refers to nothing.</summary>
    public static FaultKind UnknownName { get; } = FaultKind.Of("TC0008", "There is no {1} '{0}'.", "{2}", "没有名为“{0}”的{1:kind}。", "{3}");

    /// <summary>TC0009: a name twice.</summary>
    public static FaultKind DuplicateName { get; } = FaultKind.Of("TC0009", "The {1} '{0}' is declared twice.", "Rename or remove one of the two.", "{1:kind}“{0}”重复声明。", "请改名或删除其中之一。");

    /// <summary>TC0010: a list that must not be empty.</summary>
    public static FaultKind EmptyList { get; } = FaultKind.Of("TC0010", "This list is empty.", "Give it at least one entry.", "列表为空。", "请至少写一项。");

    /// <summary>TC0011: too deep or too large.</summary>
    public static FaultKind TooLarge { get; } = FaultKind.Of("TC0011", "The document is larger than this reader takes: {0}.", "Split or simplify it.", "文档超出读取上限：{0}。", "请拆分或简化。");
}
