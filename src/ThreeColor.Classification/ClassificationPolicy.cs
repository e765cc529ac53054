using System.Numerics;
using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Claims;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Explaining;
using ThreeColor.Classification.Reading;
using ThreeColor.Classification.Rules;
using ThreeColor.Classification.Verification;
using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.PolicyText;
using ThreeColor.Tiers;

namespace ThreeColor.Classification;

/// <summary>The part of a policy that turns facts into a tier (MECHANISM A1 to A6), compiled and verified.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class ClassificationPolicy : IPolicySection<ClassificationPolicy>
{
    private readonly ClaimValidator _validator;
    private readonly IReadOnlyList<PolicyEdition> _editions;

    internal ClassificationPolicy(IReadOnlyList<PolicyEdition> editions, PolicyFrame frame)
    {
        _editions = editions;
        var first = editions[0].Parts;
        Facts = first.Facts();
        Scales = first.Vocabulary.Scales.ToValueList();
        Scores = first.Vocabulary.Scores.ToValueList();
        Dimensions = first.Vocabulary.Dimensions.ToValueList();
        Tags = first.Tags;
        Rules = first.Rules.Select(rule => rule.Item).ToValueList();
        InNeed = first.InNeed?.Item;
        AppliesTo = first.AppliesTo?.Item;
        SupersededAfter = first.Unknowns.SupersededAfter;
        LoweringAfter = first.Unknowns.LoweringAfter;
        Require = first.Require.Properties.Select(entry => entry.Item).ToValueList();
        Invariants = first.Require.Invariants.Select(entry => entry.Item).ToValueList();
        Tests = first.Tests.Select(test => test.Item).ToValueList();
        CatalogueDigest = Facts.Any(fact => !first.Own.Contains(fact)) ? FactCatalogue.Shipped.Digest : "";
        Digest = frame.Digest;
        Days = frame.Days;
        Organisation = frame.Organisation;
        _validator = new(this);
    }

    /// <inheritdoc/>
    public static ValueList<string> Keys { get; } = 
    [
        "catalogue", "facts", "parameters", "scales", "scores", "dimensions", "tags", "rules", "appliesTo", "unknowns", "inNeed", "require", "tests",
    ];

    /// <summary>The facts the policy knows, in its order.</summary>
    public ValueList<FactDefinition> Facts { get; }

    /// <summary>The scales that cut facts into bands.</summary>
    public ValueList<ScaleDefinition> Scales { get; }

    /// <summary>The scores.</summary>
    public ValueList<ScoreDefinition> Scores { get; }

    /// <summary>The dimensions.</summary>
    public ValueList<DimensionDefinition> Dimensions { get; }

    /// <summary>The tags that rules may give.</summary>
    public ValueList<TagDefinition> Tags { get; }

    /// <summary>The rules; their order means nothing.</summary>
    public ValueList<TierRule> Rules { get; }

    /// <summary>Who must get some tier; <see langword="null"/> where the policy is silent.</summary>
    public Condition? InNeed { get; }

    /// <summary>Whom the policy is about; <see langword="null"/> is everybody. Nobody else gets a tier from it.</summary>
    public Condition? AppliesTo { get; }

    /// <summary>How long a lowering must have been possible before a person may confirm it; <see langword="null"/>: at once.</summary>
    public Period? LoweringAfter { get; }

    /// <summary>SHA-256 of the policy's document; every assessment carries it.</summary>
    public string Digest { get; }

    /// <summary>SHA-256 of the catalogue of facts it draws on; empty where it declares all its facts itself.</summary>
    public string CatalogueDigest { get; }

    /// <summary>
    /// A claim is dismissed once another of the same fact was observed more than this after it, counted on local dates;
    /// <see langword="null"/>: never.
    /// </summary>
    public Period? SupersededAfter { get; }

    /// <summary>What the policy demands of its own rules.</summary>
    public ValueList<Requirement> Require { get; }

    /// <summary>The invariants it demands.</summary>
    public ValueList<Invariant> Invariants { get; }

    /// <summary>The examples it carries.</summary>
    public ValueList<PolicyTest> Tests { get; }

    /// <summary>What was counted when its first edition was verified.</summary>
    public PolicyVerification Verification => _editions[0].Verification;

    /// <summary>The table of all combinations, as of the policy's first day: the fast way from facts that are all known to a tier.</summary>
    public TierTable Table => Compiled.Table;

    /// <summary>The days from which other numbers hold, the policy's first day before them; one where no parameter changes.</summary>
    public ValueList<LocalDate> Editions => _editions.Select(edition => edition.Parts.From).ToValueList();

    /// <summary>The table that holds on a day.</summary>
    /// <param name="day">A local date in the policy's zone; before the first day the first table holds.</param>
    public TierTable TableAt(LocalDate day) => CompiledAt(day).Table;

    /// <summary>The rules that hold on a day, with the numbers of that day.</summary>
    /// <param name="day">A local date in the policy's zone; before the first day the first rules hold.</param>
    public ValueList<TierRule> RulesAt(LocalDate day) => EditionAt(day).Parts.Rules.Select(rule => rule.Item).ToValueList();

    /// <summary>The scales as they cut on a day.</summary>
    /// <param name="day">A local date in the policy's zone; before the first day the first scales hold.</param>
    public ValueList<ScaleDefinition> ScalesAt(LocalDate day) => EditionAt(day).Parts.Vocabulary.Scales.ToValueList();

    /// <summary>Whom the policy is about on a day; <see langword="null"/> is everybody.</summary>
    /// <param name="day">A local date in the policy's zone.</param>
    public Condition? AppliesToAt(LocalDate day) => EditionAt(day).Parts.AppliesTo?.Item;

    /// <summary>The tiers, the most urgent first.</summary>
    public TierScale Tiers => Table.Tiers;

    /// <summary>The days it counts in: the policy's calendar.</summary>
    public DayCalendar Days { get; }

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
    public ClassificationDecision Classify(ValueList<Claim> claims, Instant now) => Classify(claims, now, now);

    /// <summary>Tells what the claims say of a person's tier at one time, as far as they were known at another; so any past decision can be replayed.</summary>
    /// <param name="claims">All claims about one person, in any order.</param>
    /// <param name="asOf">The instant to judge by; what was observed later is passed over.</param>
    /// <param name="knownAt">What was recorded later is passed over.</param>
    public ClassificationDecision Classify(ValueList<Claim> claims, Instant asOf, Instant knownAt)
    {
        var weigher = new ClaimWeigher(this, asOf, knownAt);
        var compiled = CompiledAt(asOf);
        return Decide(compiled, weigher, weigher.Weigh(claims, compiled.Table.Space), asOf);
    }

    /// <summary>The same with all that can be said about it: what suffices, what would change it, what was dismissed.</summary>
    /// <param name="claims">All claims about one person, in any order.</param>
    /// <param name="asOf">The instant to judge by; what was observed later is passed over.</param>
    /// <param name="knownAt">What was recorded later is passed over.</param>
    public TierExplanation Explain(ValueList<Claim> claims, Instant asOf, Instant knownAt)
    {
        var weigher = new ClaimWeigher(this, asOf, knownAt);
        var compiled = CompiledAt(asOf);
        var sets = weigher.Weigh(claims, compiled.Table.Space);
        var decision = Decide(compiled, weigher, sets, asOf);
        return new()
        {
            Decision = decision,
            Because = BandsOf(compiled.Table.Space, sets, Sufficiency.Reduce(compiled.Table, sets)),
            ToChange = decision.Assessment.IsDecided ? new Counterfactuals(compiled.Table, sets).Find() : [],
            Dismissed = [.. weigher.Dismissed],
        };
    }

    /// <summary>The possible bands of every fact the tier depends on, by the quick way.</summary>
    /// <param name="claims">All claims about one person, in any order.</param>
    /// <param name="now">The instant to judge by.</param>
    /// <param name="sets">Gets for each of <see cref="TierTable.Facts"/> its bands as bits; as long as those.</param>
    /// <returns>
    /// <see langword="false"/> where claims have to be weighed against each other, are derived, or may have grown stale: then <see cref="Explain"/>
    /// tells. Two people with equal sets have equal explanations.
    /// </returns>
    public bool TryBands(ReadOnlySpan<Claim> claims, Instant now, Span<ulong> sets) => ClaimBands.TryFill(claims, now, CompiledAt(now).Table.Space, sets);

    /// <summary>The range of possible tiers alone: the quick way from claims, without reasons.</summary>
    /// <param name="claims">All claims about one person, in any order.</param>
    /// <param name="now">The instant to judge by.</param>
    /// <returns>Positions in <see cref="Tiers"/>; their count is none.</returns>
    public TierRange Range(ValueList<Claim> claims, Instant now)
    {
        var table = CompiledAt(now).Table;
        Span<ulong> sets = stackalloc ulong[table.Facts.Count];
        return ClaimBands.TryFill(claims.AsSpan(), now, table.Space, sets) ? table.Range(sets) : table.Range(new ClaimWeigher(this, now, now).Weigh(claims, table.Space));
    }

    /// <summary>Checks a claim at the boundary.</summary>
    /// <returns>What is wrong with it; empty where nothing is.</returns>
    public ValueList<Refusal> Check(Claim claim) => _validator.Validate(claim).Errors.Select(LocatedValidation.ToRefusal).ToValueList();

    private ClassificationDecision Decide(CompiledRules compiled, ClaimWeigher weigher, ulong[] sets, Instant asOf)
    {
        var answer = compiled.Answer(sets);
        var tags = compiled.Tags(sets);
        var (ids, reasons) = (ValueList<string>.Empty, ValueList<Reason>.Empty);
        foreach (var rule in answer.Rules)
            (ids, reasons) = (ids.Add(rule.Rule.Id.Value), reasons.Add(rule.Reason));
        return new()
        {
            Assessment = new()
            {
                At = asOf,
                Lowest = compiled.Table.CodeOf(answer.Range.Lowest),
                Highest = compiled.Table.CodeOf(answer.Range.Highest),
                Rules = ids,
                Ask = answer.Ask,
                Tags = tags.Certain,
                PossibleTags = tags.Possible,
                StaleAt = weigher.StaleAt,
                PolicyDigest = Digest,
                CatalogueDigest = CatalogueDigest,
            },
            Reasons = weigher.Reasons.Count == 0 ? reasons : reasons.AddRange(weigher.Reasons),
        };
    }

    private static ValueList<FactBands> BandsOf(CellSpace space, ulong[] sets, ulong axes)
    {
        var found = new FactBands[BitOperations.PopCount(axes)];
        for (var (i, n) = (0, 0); n < found.Length; i++)
            if ((axes >> i & 1) != 0)
                found[n++] = new(space.Axes[i].Fact.Id, ValuesOf(space.Axes[i], sets[i]));
        return [.. found];
    }

    private static ValueList<FactValue> ValuesOf(Axis axis, ulong set)
    {
        Span<FactValue> values = new FactValue[BitOperations.PopCount(set)];
        for (var n = 0; n < values.Length; n++, set &= set - 1)
            values[n] = axis.Example(BitOperations.TrailingZeroCount(set));
        return [.. values];
    }

    internal CompiledRules Compiled => _editions[0].Compiled;

    internal CompiledRules CompiledAt(Instant now) => _editions.Count == 1 ? Compiled : CompiledAt(Days.DayOf(now));

    internal CompiledRules CompiledAt(LocalDate day) => EditionAt(day).Compiled;

    private PolicyEdition EditionAt(LocalDate day) => _editions.Last(edition => edition == _editions[0] || edition.Parts.From <= day);
}
