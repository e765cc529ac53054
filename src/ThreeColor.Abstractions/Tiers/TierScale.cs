using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ThreeColor.Tiers;

/// <summary>The tiers of a policy in order, the most urgent first, and the one place that compares them.</summary>
/// <remarks>Equal to another with equal tiers in the same order. Immutable; safe for concurrent use.</remarks>
[CollectionBuilder(typeof(TierScale), nameof(Of))]
public sealed record TierScale : IReadOnlyList<Tier>
{
    private readonly ValueList<Tier> _tiers;

    private TierScale(ValueList<Tier> tiers) => _tiers = tiers;

    /// <summary>The number of tiers, 0 or more.</summary>
    public int Count => _tiers.Count;

    /// <summary>Whether it has no tier.</summary>
    public bool IsEmpty => _tiers.IsEmpty;

    /// <summary>The tier at a position; the first is the most urgent.</summary>
    /// <param name="index">0 to <see cref="Count"/>, exclusive.</param>
    /// <exception cref="IndexOutOfRangeException">The position lies outside the scale.</exception>
    public Tier this[int index] => _tiers[index];

    /// <summary>A scale of the tiers, the most urgent first; what collection expressions call.</summary>
    /// <param name="tiers">The tiers; their codes should be distinct and their ranks ascend.</param>
    public static TierScale Of(params ReadOnlySpan<Tier> tiers) => new(ValueList.Create(tiers));

    /// <summary>A tier by code; <see langword="null"/> where the scale does not have it.</summary>
    /// <param name="code">The code.</param>
    public Tier? Find(Id<Tier> code) => IndexOf(code) is >= 0 and var index ? _tiers[index] : null;

    /// <summary>Whether the scale has a tier.</summary>
    /// <param name="code">The code.</param>
    public bool Contains(Id<Tier> code) => IndexOf(code) >= 0;

    /// <summary>The position of a tier, from 0; -1 for none, and where the scale does not have it.</summary>
    /// <param name="code">The code; <see langword="null"/> is none.</param>
    public int IndexOf(Id<Tier>? code)
    {
        for (var i = 0; i < _tiers.Count; i++)
            if (_tiers[i].Code == code)
                return i;
        return -1;
    }

    /// <summary>The rank of a tier for sorting: 1 is the most urgent.</summary>
    /// <param name="tier">The tier; <see langword="null"/> is none.</param>
    /// <returns><see cref="int.MaxValue"/> for none, and for a tier that the scale does not have.</returns>
    public int RankOf(Id<Tier>? tier) => tier is { } code && Find(code) is { } found ? found.Rank : int.MaxValue;

    /// <summary>Whether one tier is more severe than another.</summary>
    /// <param name="tier">The one; <see langword="null"/> is none.</param>
    /// <param name="other">The other; <see langword="null"/> is none.</param>
    /// <returns>
    /// No tier is the least severe. A tier that the scale does not have is more severe than all of it, for a policy that renames its tiers must
    /// lower nobody; two such tiers are equally severe.
    /// </returns>
    public bool IsMoreSevere(Id<Tier>? tier, Id<Tier>? other) => SeverityRank(tier) < SeverityRank(other);

    /// <summary>The most severe of several tiers, compared as <see cref="IsMoreSevere"/> does; the first of those equally severe.</summary>
    /// <param name="tiers">The tiers; <see langword="null"/> is none.</param>
    /// <returns><see langword="null"/> where all are none, or where there are none.</returns>
    public Id<Tier>? MostSevere(params ReadOnlySpan<Id<Tier>?> tiers)
    {
        Id<Tier>? most = null;
        foreach (var tier in tiers)
            if (IsMoreSevere(tier, most))
                most = tier;
        return most;
    }

    /// <summary>What a tier is called on this scale: its code, or that of the tier which had it formerly.</summary>
    /// <param name="tier">The tier; <see langword="null"/> is none, and stays none.</param>
    public Id<Tier>? NameOf(Id<Tier>? tier) => tier is { } code ? NameOf(code) : null;

    /// <inheritdoc cref="NameOf(Id{Tier}?)"/>
    public Id<Tier> NameOf(Id<Tier> tier)
    {
        if (Contains(tier))
            return tier;
        foreach (var named in this)
            if (named.Formerly.Contains(tier))
                return named.Code;
        return tier;
    }

    /// <summary>Enumerates the tiers in order, without allocation.</summary>
    public ImmutableArray<Tier>.Enumerator GetEnumerator() => _tiers.GetEnumerator();

    IEnumerator<Tier> IEnumerable<Tier>.GetEnumerator() => ((IEnumerable<Tier>)_tiers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_tiers).GetEnumerator();

    /// <summary>The codes in order, such as <c>red, yellow, blue</c>.</summary>
    public override string ToString() => string.Join(", ", _tiers.Select(tier => tier.Code));

    private int SeverityRank(Id<Tier>? tier) => tier is { } code && !Contains(code) ? 0 : RankOf(tier);
}
