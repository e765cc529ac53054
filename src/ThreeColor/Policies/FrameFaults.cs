using ThreeColor.PolicyText;

namespace ThreeColor.Policies;

/// <summary>Faults of the frame of a policy, TC0020 to TC0039.</summary>
public static class FrameFaults
{
    /// <summary>TC0020: the file cannot be read.</summary>
    public static FaultKind Unreadable { get; } = FaultKind.Of("TC0020", "The policy file '{0}' cannot be read.", "Check that it exists and that this account may read it.", "无法读取制度文件“{0}”。", "请确认文件存在且当前账户有读取权限。");

    /// <summary>TC0021: another format.</summary>
    public static FaultKind Format { get; } = FaultKind.Of("TC0021", "The format '{0}' is not '{1}'.", "Write \"format\": \"{1}\".", "格式“{0}”不是“{1}”。", "请写 \"format\": \"{1}\"。");

    /// <summary>TC0022: an unknown time zone.</summary>
    public static FaultKind Zone { get; } = FaultKind.Of("TC0022", "There is no time zone '{0}'.", "Use a name of the IANA database such as \"Asia/Shanghai\".", "没有时区“{0}”。", "请使用 IANA 时区名，例如 \"Asia/Shanghai\"。");

    /// <summary>TC0023: too many tiers.</summary>
    public static FaultKind TierCount { get; } = FaultKind.Of("TC0023", "{0} tiers are more than the 16 a policy may have.", "Merge some tiers.", "等级数 {0} 超过上限 16。", "请合并部分等级。");

    /// <summary>TC0025: a section the text is silent about.</summary>
    public static FaultKind NotStated { get; } = FaultKind.Of("TC0025", "'{0}' is not stated: the policy can be checked and classifies, but no programme runs by it.", "State it to run the policy.", "“{0}”没有写明：可以检验并用于分级，但不能据此运行。", "如需运行，请写明该部分。");

    /// <summary>TC0026: a section that cannot be read for want of another.</summary>
    public static FaultKind NotChecked { get; } = FaultKind.Of("TC0026", "'{0}' was not checked, because '{1}' is not stated.", "State '{1}'.", "由于没有写明“{1}”，未检验“{0}”。", "请写明“{1}”。");

    /// <summary>TC0027: a base policy where none can be read.</summary>
    public static FaultKind ExtendsWithoutFolder { get; } = FaultKind.Of("TC0027", "The policy extends '{0}', but it was not read from a file.", "Read it with ReadFileAsync, so that the base is found beside it.", "制度继承自“{0}”，但它不是从文件读取的。", "请用 ReadFileAsync 读取，以便在同一目录找到基础制度。");

    /// <summary>TC0028: a base policy outside the folder, missing, or in a circle.</summary>
    public static FaultKind BadBase { get; } = FaultKind.Of("TC0028", "The base policy '{0}' cannot be used: {1}.", "Name a policy file in the same folder or below it, at most 8 deep.", "无法使用基础制度“{0}”：{2}。", "请指向同一目录或其子目录中的制度文件，最多 8 层。");

    /// <summary>TC0029: an entry to remove that the base does not have.</summary>
    public static FaultKind NothingToRemove { get; } = FaultKind.Of("TC0029", "The base has no entry '{0}' to remove.", "{1}", "基础制度中没有可删除的“{0}”。", "{2}");

    /// <summary>TC0024: not exactly one last resort.</summary>
    public static FaultKind LastResort { get; } = FaultKind.Of("TC0024", "{0} posts are marked as last resort; exactly one is needed.", "Mark the one post that takes what nobody else takes.", "标为最后兜底的岗位有 {0} 个，应恰有一个。", "请只标记一个兜底岗位。");

    /// <summary>TC0030: a former code that is in use, or given twice.</summary>
    public static FaultKind FormerCode { get; } = FaultKind.Of(
        "TC0030",
        "The former code '{0}' is that of a tier now, or of two tiers.",
        "Name each former code once, at the tier that took its place.",
        "旧代码“{0}”仍被某个等级使用，或出现了两次。",
        "每个旧代码只在取代它的等级处写一次。");
}
