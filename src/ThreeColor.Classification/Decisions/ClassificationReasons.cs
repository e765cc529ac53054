namespace ThreeColor.Classification.Decisions;

/// <summary>The stable codes of the reasons this package gives.</summary>
public static class ClassificationReasons
{
    /// <summary>A rule gives the highest possible tier; subject: the rule.</summary>
    public const string Rule = "tier.rule";

    /// <summary>A claim was dismissed because its own source has said something later; subject: the fact.</summary>
    public const string Replaced = "claim.replaced";

    /// <summary>A claim was dismissed because another was observed so much later; subject: the fact.</summary>
    public const string Superseded = "claim.superseded";

    /// <summary>A claim was dismissed because a stronger source says otherwise; subject: the fact.</summary>
    public const string Outranked = "claim.outranked";

    /// <summary>A claim was dismissed because the policy believes the newest one; subject: the fact.</summary>
    public const string Older = "claim.older";

    /// <summary>A claim was dismissed because the policy believes the worst one; subject: the fact.</summary>
    public const string Milder = "claim.milder";

    /// <summary>A claim was passed over because the policy does not take it; subject: the fact.</summary>
    public const string Unusable = "claim.unusable";

    /// <summary>The newest claim that counts is too old: this bad or worse; subject: the fact.</summary>
    public const string Stale = "fact.stale";

    /// <summary>Claims that count disagree; subject: the fact.</summary>
    public const string Conflict = "fact.conflict";

    /// <summary>Nobody has told a value; subject: the fact.</summary>
    public const string Missing = "fact.missing";

    /// <summary>The person declined to say; subject: the fact.</summary>
    public const string Refused = "fact.refused";

    /// <summary>A source may not pass it on; subject: the fact.</summary>
    public const string Masked = "fact.masked";

    /// <summary>A source did not ask; subject: the fact.</summary>
    public const string NotAsked = "fact.not-asked";

    /// <summary>The person enters care; subject: the tier.</summary>
    public const string Listed = "tier.listed";

    /// <summary>The facts decide that no tier applies to somebody not in care.</summary>
    public const string NotListed = "tier.not-listed";

    /// <summary>More than one tier is possible for somebody not in care.</summary>
    public const string Undecided = "tier.undecided";

    /// <summary>The listed tier rises at once; subject: the new tier.</summary>
    public const string Raised = "tier.raised";

    /// <summary>The listed tier stays; subject: the tier.</summary>
    public const string Kept = "tier.kept";

    /// <summary>The listed tier stays and a lowering waits for a person; subject: the tier it would be lowered to, empty for none.</summary>
    public const string LoweringWaits = "tier.lowering-waits";

    /// <summary>The tier held is none of the policy's, so the most severe one is held until a person confirms a lower; subject: the tier held.</summary>
    public const string UnknownHeld = "tier.unknown-held";

    /// <summary>A person's override decides the tier; subject: the override, detail: the tier.</summary>
    public const string OverrideHolds = "override.holds";

    /// <summary>An override has ended; subject: the override, detail: how.</summary>
    public const string OverrideEnded = "override.ended";

    /// <summary>A person confirmed a lowering; subject: the new tier, empty for none.</summary>
    public const string Lowered = "tier.lowered";
}
