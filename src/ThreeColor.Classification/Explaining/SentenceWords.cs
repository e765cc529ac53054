namespace ThreeColor.Classification.Explaining;

/// <summary>The templates of sentences in one language.</summary>
internal sealed record SentenceWords
{
    public static readonly SentenceWords English = new()
    {
        Rule = "{0}: {1}.", Raised = "One tier higher", AtMost = "At most {0}", Tagged = "Tag {0}", And = " and ", Or = " or ", Not = "not ({0})", Group = "({0})",
        InBand = "{0} is {1}", OrWorse = "{0} is {1} or worse", NotStated = "(a criterion the text does not state)", Yes = "yes", No = "no", Comma = "; ", NoTier = "no tier",
        Decided = "Tier: {0}.", Undecided = "Not decided: between {0} and {1}.", TierWithheld = "The tier is not shown to this reader.", Because = "This suffices: {0}.",
        Ask = "To decide, ask: {0}.", Change = "It would be {0} if: {1}.", Dismissed = "Not counted: {0}.", Hidden = "{0} facts are not shown to this reader.",
    };

    public static readonly SentenceWords Chinese = new()
    {
        Rule = "{0}：{1}。", Raised = "提高一级", AtMost = "最高为{0}", Tagged = "标签“{0}”", And = "，且", Or = "，或", Not = "非（{0}）", Group = "（{0}）",
        InBand = "{0}为“{1}”", OrWorse = "{0}为“{1}”或更差", NotStated = "（原文未写明的标准）", Yes = "是", No = "否", Comma = "；", NoTier = "不列级",
        Decided = "等级：{0}。", Undecided = "尚不能确定：介于{0}与{1}之间。", TierWithheld = "等级不向此读者显示。", Because = "依据：{0}。",
        Ask = "尚需了解：{0}。", Change = "若{1}，则为{0}。", Dismissed = "未采信：{0}。", Hidden = "有 {0} 项信息不向此读者显示。",
    };

    public required string Rule { get; init; }

    public required string Raised { get; init; }

    public required string AtMost { get; init; }

    public required string Tagged { get; init; }

    public required string And { get; init; }

    public required string Or { get; init; }

    public required string Not { get; init; }

    public required string Group { get; init; }

    public required string InBand { get; init; }

    public required string OrWorse { get; init; }

    public required string NotStated { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string Comma { get; init; }

    public required string NoTier { get; init; }

    public required string Decided { get; init; }

    public required string Undecided { get; init; }

    public required string TierWithheld { get; init; }

    public required string Because { get; init; }

    public required string Ask { get; init; }

    public required string Change { get; init; }

    public required string Dismissed { get; init; }

    public required string Hidden { get; init; }
}
