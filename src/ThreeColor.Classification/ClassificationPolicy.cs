using NodaTime;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Claims;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Reading;
using ThreeColor.Classification.Rules;
using ThreeColor.Classification.Verification;
using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Tiers;

namespace ThreeColor.Classification;

/// <summary>The part of a policy that turns facts into a tier (MECHANISM A1 to A6), compiled and verified.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class ClassificationPolicy : IPolicySection<ClassificationPolicy>
{
    private readonly CompiledRules _compiled;
    private readonly ClaimValidator _validator;

    internal ClassificationPolicy(CompiledRules compiled, PolicyFrame frame)
    {
        _compiled = compiled;
        Zone = frame.Zone;
        Organisation = frame.Organisation;
        _validator = new(this);
    }

    /// <inheritdoc/>
    public static ValueList<string> Keys { get; } = ["facts", "scales", "rules", "unknowns", "inNeed", "require", "tests"];

    /// <summary>The facts the policy knows, in its order.</summary>
    public required ValueList<FactDefinition> Facts { get; init; }

    /// <summary>The scales that cut facts into bands.</summary>
    public required ValueList<ScaleDefinition> Scales { get; init; }

    /// <summary>The rules; their order means nothing.</summary>
    public required ValueList<TierRule> Rules { get; init; }

    /// <summary>Who must get some tier; <see langword="null"/> where the policy is silent.</summary>
    public required Condition? InNeed { get; init; }

    /// <summary>
    /// A claim is dismissed once another of the same fact was observed more than this after it, counted on local dates;
    /// <see langword="null"/>: never.
    /// </summary>
    public required Period? SupersededAfter { get; init; }

    /// <summary>What the policy demands of its own rules.</summary>
    public required ValueList<Requirement> Require { get; init; }

    /// <summary>The examples it carries.</summary>
    public required ValueList<PolicyTest> Tests { get; init; }

    /// <summary>What was counted when it was verified.</summary>
    public required PolicyVerification Verification { get; init; }

    /// <summary>The table of all combinations: the fast way from facts that are all known to a tier.</summary>
    public TierTable Table => _compiled.Table;

    /// <summary>The tiers, the most urgent first.</summary>
    public ValueList<Tier> Tiers => Table.Tiers;

    internal DateTimeZone Zone { get; }

    internal OrganisationPolicy Organisation { get; }

    /// <inheritdoc/>
    public static ClassificationPolicy? Read(ObjectReader document, PolicyFrame frame, FaultList faults) =>
        new PolicyReader(document, frame).Read(faults);

    /// <summary>A fact by id, or <see langword="null"/>.</summary>
    public FactDefinition? FindFact(Id<Fact> id) => Facts.FirstOrDefault(fact => fact.Id == id);

    /// <summary>Tells what the claims say of a person's tier.</summary>
    /// <param name="claims">All claims about one person, in any order; those recorded or observed after <paramref name="now"/> are passed over.</param>
    /// <param name="now">The instant to judge by; an earlier one tells what would have been said then.</param>
    /// <returns>The range of possible tiers, and why.</returns>
    public ClassificationDecision Classify(ValueList<Claim> claims, Instant now)
    {
        var weigher = new ClaimWeigher(this, now);
        var sets = weigher.Weigh(claims, Table.Space);
        var answer = _compiled.Answer(sets);
        return new()
        {
            Assessment = new()
            {
                At = now,
                Lowest = Table.CodeOf(answer.Range.Lowest),
                Highest = Table.CodeOf(answer.Range.Highest),
                Rules = answer.Rules.Select(rule => rule.Id.Value).ToValueList(),
                Ask = answer.Ask,
                StaleAt = weigher.StaleAt,
            },
            Reasons = [.. answer.Rules.Select(RuleReason), .. weigher.Reasons],
        };
    }

    /// <summary>Checks a claim at the boundary.</summary>
    /// <returns>What is wrong with it; empty where nothing is.</returns>
    public ValueList<Refusal> Check(Claim claim) => _validator.Validate(claim).Errors.Select(LocatedValidation.ToRefusal).ToValueList();

    internal CompiledRules Compiled => _compiled;

    private static Reason RuleReason(TierRule rule) =>
        new(ClassificationReasons.Rule, rule.Id.Value, rule.Basis.Length == 0 ? $"tier={rule.Tier}" : $"tier={rule.Tier} basis={rule.Basis}");
}
