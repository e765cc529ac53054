using System.Numerics;
using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Decisions;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Document;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Claims;

/// <summary>Turns the claims about a person into a set of possible bands a fact, and says why. For one use.</summary>
/// <param name="policy">The policy.</param>
/// <param name="asOf">The instant to judge by: what was observed later is passed over.</param>
/// <param name="knownAt">What was recorded later is passed over.</param>
internal sealed partial class ClaimWeigher(ClassificationPolicy policy, Instant asOf, Instant knownAt)
{
    private readonly List<Claim> _of = [];
    private readonly List<Claim> _told = [];
    private readonly List<Reason> _reasons = [];
    private readonly List<ClaimDismissal> _dismissed = [];

    public IReadOnlyList<Reason> Reasons => _reasons;

    public IReadOnlyList<ClaimDismissal> Dismissed => _dismissed;

    /// <summary>The next instant at which the sets may change by themselves: a claim grows stale, a counted one drops out, a number grows.</summary>
    public Instant? StaleAt { get; private set; }

    public ulong[] Weigh(ValueList<Claim> claims, CellSpace space)
    {
        var visible = new List<Claim>(claims.Count);
        foreach (var claim in claims)
            if (claim.RecordedAt <= knownAt && claim.ObservedAt <= asOf)
                visible.Add(claim);
        visible.Sort(ClaimOrder.ByFact);
        Drop(visible);
        var sets = new ulong[space.Axes.Count];
        for (var i = 0; i < sets.Length; i++)
            sets[i] = Weigh(space.Axes[i], visible);
        return sets;
    }

    /// <summary>Takes out exact repetitions, and claims about facts the policy does not know.</summary>
    private void Drop(List<Claim> sorted)
    {
        for (var i = sorted.Count - 1; i >= 0; i--)
            if (i > 0 && sorted[i] == sorted[i - 1])
                sorted.RemoveAt(i);
        for (var i = 0; i < sorted.Count; i++)
            if (policy.FindFact(sorted[i].Fact) is null)
                Dismiss(ClassificationReasons.Unusable, sorted[i]);
    }

    private ulong Weigh(Axis axis, List<Claim> sorted) => axis.Fact.Derivation switch
    {
        FactDerivation.Gate gate => WeighGate(axis, gate, Of(gate.Of, sorted)),
        FactDerivation.Counted counted when Of(axis.Fact.Id, sorted) is [] => WeighCounted(axis, counted, Of(counted.Of, sorted)),
        _ => WeighTold(axis, Of(axis.Fact.Id, sorted)),
    };

    /// <summary>The claims about a fact, in a list that is good until the next call.</summary>
    private List<Claim> Of(Id<Fact> fact, List<Claim> sorted)
    {
        _of.Clear();
        foreach (var claim in sorted)
            if (claim.Fact == fact)
                _of.Add(claim);
        return _of;
    }

    private ulong WeighTold(Axis axis, List<Claim> claims)
    {
        var told = Usable(axis.Fact, claims);
        if (told.Count == 0)
            return Unknown(axis);
        if (told.Count == 1)
            return Age(axis, 1UL << BandOf(axis, told[0]), told[0]);
        var kept = Outrank(axis.Fact, Keep(told));
        if (axis.Fact.Conflict == ConflictRule.Newest)
            kept = Dismiss(kept, claim => claim.ObservedAt < kept[^1].ObservedAt, ClassificationReasons.Older);
        return Combine(axis, kept);
    }

    private ulong Unknown(Axis axis)
    {
        _reasons.Add(new(ClassificationReasons.Missing, axis.Fact.Id.Value));
        return axis.Everything;
    }

    private List<Claim> Usable(FactDefinition fact, List<Claim> claims)
    {
        var told = _told;
        told.Clear();
        foreach (var claim in claims)
            if (claim is { Value: null, Absence: { } absence })
                Say(CodeOf(absence), claim);
            else if (claim is { Value: { } value, Absence: null } && fact.Admits(value))
                told.Add(claim);
            else
                Dismiss(ClassificationReasons.Unusable, claim);
        return told;
    }

    private List<Claim> Keep(List<Claim> told)
    {
        var newest = DateOf(told[^1]);
        var kept = new List<Claim>(told.Count);
        foreach (var claim in told)
            if (told.Exists(other => other.Source == claim.Source && ClaimOrder.IsLater(other, claim)))
                Dismiss(ClassificationReasons.Replaced, claim);
            else if (policy.SupersededAfter is { } after && DateArithmetic.Plus(DateOf(claim), after) < newest)
                Dismiss(ClassificationReasons.Superseded, claim);
            else
                kept.Add(claim);
        return kept;
    }

    /// <summary>The strongest source with a claim that is not stale dismisses the weaker ones.</summary>
    private List<Claim> Outrank(FactDefinition fact, List<Claim> kept)
    {
        if (fact.Precedence.IsEmpty || kept.Count == 1)
            return kept;
        var strongest = kept.Where(claim => !(StaleFrom(fact, claim) <= asOf)).Select(claim => StrengthOf(fact, claim)).DefaultIfEmpty(int.MaxValue).Min();
        return strongest == int.MaxValue ? kept : Dismiss(kept, claim => StrengthOf(fact, claim) > strongest, ClassificationReasons.Outranked);
    }

    private static int StrengthOf(FactDefinition fact, Claim claim) =>
        fact.Precedence.FindIndex(source => source == claim.Source) is >= 0 and var rank ? rank : fact.Precedence.Count;

    private ulong Combine(Axis axis, List<Claim> kept)
    {
        var set = 0UL;
        foreach (var claim in kept)
            set |= 1UL << BandOf(axis, claim);
        if (BitOperations.PopCount(set) > 1 && axis.Fact.Conflict == ConflictRule.Worst && axis.IsOrdered)
        {
            var worst = 63 - BitOperations.LeadingZeroCount(set);
            Dismiss(kept, claim => BandOf(axis, claim) < worst, ClassificationReasons.Milder);
            set = 1UL << worst;
        }
        else if (BitOperations.PopCount(set) > 1)
        {
            kept.ForEach(claim => Say(ClassificationReasons.Conflict, claim));
        }

        return Age(axis, set, kept[^1]);
    }

    private int BandOf(Axis axis, Claim claim)
    {
        if (axis.Fact.Derivation is not FactDerivation.Since since)
            return axis.BandOf(claim.Value!.Value)!.Value;
        var clock = ElapsedClock.Of(claim, since.Unit, policy.Days);
        var number = Math.Clamp(clock.At(asOf), axis.Fact.From, axis.Fact.To);
        if (axis.NextStart(number) is { } next && clock.Reaches(next) is { } at && at > asOf)
            Wake(at);
        return axis.BandOf(FactValue.Of(number))!.Value;
    }

    /// <summary>A stale set holds everything worse too.</summary>
    private ulong Age(Axis axis, ulong set, Claim newest)
    {
        if (StaleFrom(axis.Fact, newest) is not { } stale)
            return set;
        if (stale <= asOf)
        {
            Say(ClassificationReasons.Stale, newest);
            return axis.AndWorse(set);
        }

        Wake(stale);
        return set;
    }

    private Instant? StaleFrom(FactDefinition fact, Claim claim) =>
        fact.MaxAge is { } maxAge && DateArithmetic.Plus(DateOf(claim), maxAge) is { } last
            ? policy.Days.StartOf(last.PlusDays(1))
            : null;

    private void Wake(Instant at) => StaleAt = StaleAt is { } sooner && sooner < at ? sooner : at;

    private LocalDate DateOf(Claim claim) => policy.Days.DayOf(claim.ObservedAt);

    private List<Claim> Dismiss(List<Claim> claims, Predicate<Claim> isOut, string code)
    {
        foreach (var claim in claims)
            if (isOut(claim))
                Dismiss(code, claim);
        return claims.FindAll(claim => !isOut(claim));
    }

    private void Dismiss(string code, Claim claim)
    {
        Say(code, claim);
        if (claim.Value is { } value)
            _dismissed.Add(new(claim.Fact, value, claim.Source, claim.ObservedAt, code));
    }

    private void Say(string code, Claim claim) => _reasons.Add(new(
        code, claim.Fact.Value, $"source={claim.Source} observed={DateOf(claim):uuuu'-'MM'-'dd}{(claim.Value is { } value ? $" value={value}" : "")}"));

    private static string CodeOf(Absence absence) => absence switch
    {
        Absence.Refused => ClassificationReasons.Refused,
        Absence.Masked => ClassificationReasons.Masked,
        _ => ClassificationReasons.NotAsked,
    };
}
