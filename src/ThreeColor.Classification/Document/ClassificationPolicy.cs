using System.Numerics;
using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Reading;
using ThreeColor.Classification.Verification;
using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.PolicyText;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Document;

/// <summary>The part of a policy that says how facts become a tier (MECHANISM A1 to A6), compiled and verified.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class ClassificationPolicy : IPolicySection<ClassificationPolicy>
{
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
        new PolicyReader(document, frame).Read(faults) is { } editions ? new(editions, frame) : null;

    /// <summary>A fact by id, or <see langword="null"/>.</summary>
    public FactDefinition? FindFact(Id<Fact> id) => Facts.FirstOrDefault(fact => fact.Id == id);

    internal CompiledRules Compiled => _editions[0].Compiled;

    internal CompiledRules CompiledAt(Instant now) => _editions.Count == 1 ? Compiled : CompiledAt(Days.DayOf(now));

    internal CompiledRules CompiledAt(LocalDate day) => EditionAt(day).Compiled;

    private PolicyEdition EditionAt(LocalDate day) => _editions.Last(edition => edition == _editions[0] || edition.Parts.From <= day);
}
