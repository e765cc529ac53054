using ThreeColor.PolicyText;
using ThreeColor.Tool.Checking;

namespace ThreeColor.Tool.Output;

/// <summary>What the tool itself says to people, in one language.</summary>
internal sealed record Words
{
    private static readonly Words English = new()
    {
        Policy = "policy", Digest = "digest", Cells = "cells", InNeed = "{0}, {1} in need", Proved = "proved", NotProved = "not proved", Tests = "tests",
        TestsRun = "{0} run, {1} failed", Visits = "visits a year", Demand = "{0} as designed; {1} with everything unknown; {2} with everybody at the strictest tier",
        Silent = "silent at most ({0})", Minutes = "{0} min", CannotRun = "cannot run yet", Rules = "rules", Atoms = "atoms", Cuts = "cuts", Unknowns = "unknowns",
        Covered = "{0}: {1} of {2}", NoTest = "no test", Moves = "{0} of {1} combinations move", Example = "for example", PeopleMove = "{0} people move", None = "none",
        Error = "error", Warning = "warning", Information = "information", Catalogue = "catalogue", StoriesRun = "{0} stories played, {1} failed",
    };

    private static readonly Words Chinese = new()
    {
        Policy = "制度", Digest = "摘要", Cells = "组合", InNeed = "{0}，其中需照护 {1}", Proved = "已证明", NotProved = "未证明", Tests = "测试",
        TestsRun = "运行 {0}，失败 {1}", Visits = "每年走访", Demand = "按设计 {0} 次；全部未知时 {1} 次；人人按最严等级时 {2} 次",
        Silent = "最长无人接手（{0}）", Minutes = "{0} 分钟", CannotRun = "尚不能运行", Rules = "规则", Atoms = "条件", Cuts = "分界", Unknowns = "未知",
        Covered = "{0}：{1}/{2}", NoTest = "无测试", Moves = "{1} 种组合中有 {0} 种变动", Example = "例如：", PeopleMove = "{0} 人变动", None = "不列级",
        Error = "错误", Warning = "警告", Information = "提示", Catalogue = "事实目录", StoriesRun = "演练故事 {0}，失败 {1}",
    };

    public required string Policy { get; init; }

    public required string Digest { get; init; }

    public required string Cells { get; init; }

    public required string InNeed { get; init; }

    public required string Proved { get; init; }

    public required string NotProved { get; init; }

    public required string Tests { get; init; }

    public required string TestsRun { get; init; }

    public required string StoriesRun { get; init; }

    public required string Visits { get; init; }

    public required string Demand { get; init; }

    public required string Silent { get; init; }

    public required string Minutes { get; init; }

    public required string CannotRun { get; init; }

    public required string Rules { get; init; }

    public required string Atoms { get; init; }

    public required string Cuts { get; init; }

    public required string Unknowns { get; init; }

    public required string Covered { get; init; }

    public required string NoTest { get; init; }

    public required string Moves { get; init; }

    public required string Example { get; init; }

    public required string PeopleMove { get; init; }

    public required string None { get; init; }

    public required string Error { get; init; }

    public required string Warning { get; init; }

    public required string Information { get; init; }

    public required string Catalogue { get; init; }

    public static Words Of(string language) => language.StartsWith("zh", StringComparison.Ordinal) ? Chinese : English;

    /// <summary>How bad a fault is.</summary>
    public string Severity(FaultSeverity severity) => severity switch
    {
        FaultSeverity.Error => Error,
        FaultSeverity.Warning => Warning,
        _ => Information,
    };

    /// <summary>The heading of a kind of coverage.</summary>
    public string Coverage(string name) => name switch { "rules" => Rules, "atoms" => Atoms, "cuts" => Cuts, _ => Unknowns };
}
