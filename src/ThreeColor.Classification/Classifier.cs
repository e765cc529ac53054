using System.Numerics;
using NodaTime;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Claims;
using ThreeColor.Classification.Decisions;
using ThreeColor.Classification.Document;
using ThreeColor.Classification.Explaining;
using ThreeColor.Facts;
using ThreeColor.Tiers;

namespace ThreeColor.Classification;

/// <summary>Turns the claims about a person into a tier, by one policy, and says why.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class Classifier
{
    private readonly ClaimValidator _validator;

    /// <summary>A classifier by a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentNullException">There is no policy.</exception>
    public Classifier(ClassificationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Policy = policy;
        _validator = new(policy);
    }

    /// <summary>The policy it classifies by.</summary>
    public ClassificationPolicy Policy { get; }

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
        var weigher = new ClaimWeigher(Policy, asOf, knownAt);
        var compiled = Policy.CompiledAt(asOf);
        return Decide(compiled, weigher, weigher.Weigh(claims, compiled.Table.Space), asOf);
    }

    /// <summary>The same with all that can be said about it: what suffices, what would change it, what was dismissed.</summary>
    /// <param name="claims">All claims about one person, in any order.</param>
    /// <param name="asOf">The instant to judge by; what was observed later is passed over.</param>
    /// <param name="knownAt">What was recorded later is passed over.</param>
    public TierExplanation Explain(ValueList<Claim> claims, Instant asOf, Instant knownAt)
    {
        var weigher = new ClaimWeigher(Policy, asOf, knownAt);
        var compiled = Policy.CompiledAt(asOf);
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
    public bool TryBands(ReadOnlySpan<Claim> claims, Instant now, Span<ulong> sets) => ClaimBands.TryFill(claims, now, Policy.CompiledAt(now).Table.Space, sets);

    /// <summary>The range of possible tiers alone: the quick way from claims, without reasons.</summary>
    /// <param name="claims">All claims about one person, in any order.</param>
    /// <param name="now">The instant to judge by.</param>
    /// <returns>Positions in <see cref="ClassificationPolicy.Tiers"/>; their count is none.</returns>
    public TierRange Range(ValueList<Claim> claims, Instant now)
    {
        var table = Policy.CompiledAt(now).Table;
        Span<ulong> sets = stackalloc ulong[table.Facts.Count];
        return ClaimBands.TryFill(claims.AsSpan(), now, table.Space, sets) ? table.Range(sets) : table.Range(new ClaimWeigher(Policy, now, now).Weigh(claims, table.Space));
    }

    /// <summary>Checks a claim at the boundary.</summary>
    /// <returns>What is wrong with it; empty where nothing is.</returns>
    public ValueList<Refusal> Check(Claim claim) => _validator.Validate(claim).Errors.Select(ClaimFailures.ToRefusal).ToValueList();

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
                PolicyDigest = Policy.Digest,
                CatalogueDigest = Policy.CatalogueDigest,
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
}
