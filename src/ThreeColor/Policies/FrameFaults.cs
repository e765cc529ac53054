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

    /// <summary>TC0024: not exactly one last resort.</summary>
    public static FaultKind LastResort { get; } = FaultKind.Of("TC0024", "{0} posts are marked as last resort; exactly one is needed.", "Mark the one post that takes what nobody else takes.", "标为最后兜底的岗位有 {0} 个，应恰有一个。", "请只标记一个兜底岗位。");
}
