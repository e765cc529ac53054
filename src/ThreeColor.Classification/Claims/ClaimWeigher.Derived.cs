using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Decisions;
using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Claims;

/// <summary>Facts that follow from claims about other facts.</summary>
internal sealed partial class ClaimWeigher
{
    /// <summary>Every element counts until a later "none" of its own source, or until it is superseded.</summary>
    private ulong WeighGate(Axis axis, FactDerivation.Gate gate, List<Claim> claims)
    {
        var told = Usable(policy.FindFact(gate.Of)!, claims);
        if (told.Count == 0)
            return Unknown(axis);
        var newest = DateOf(told[^1]);
        var isOpen = false;
        foreach (var claim in told)
            if (told.Exists(other => IsEmpty(other) && other.Source == claim.Source && ClaimOrder.IsLater(other, claim)))
                Dismiss(ClassificationReasons.Replaced, claim);
            else if (policy.SupersededAfter is { } after && DateArithmetic.Plus(DateOf(claim), after) < newest)
                Dismiss(ClassificationReasons.Superseded, claim);
            else
                isOpen |= gate.Elements.Contains(claim.Value!.Value.AsChoice());
        return Age(axis, 1UL << axis.BandOf(FactValue.Of(isOpen))!.Value, told[^1]);
    }

    private static bool IsEmpty(Claim claim) => claim.Value!.Value.AsChoice() == FactDefinition.EmptySet;

    /// <summary>Nobody ever told is unknown, not zero.</summary>
    private ulong WeighCounted(Axis axis, FactDerivation.Counted counted, List<Claim> claims)
    {
        var told = Usable(policy.FindFact(counted.Of)!, claims);
        if (told.Count == 0)
            return Unknown(axis);
        var current = told.FindAll(claim => !told.Exists(
            other => other.Source == claim.Source && other.ObservedAt == claim.ObservedAt && other.RecordedAt > claim.RecordedAt));
        var count = counted.Within is { } within ? CountWithin(counted, current, within) : CountInSuccession(counted, current);
        return 1UL << axis.BandOf(FactValue.Of(Math.Min(count, axis.Fact.To)))!.Value;
    }

    private long CountWithin(FactDerivation.Counted counted, List<Claim> claims, Period within)
    {
        var today = policy.Days.DayOf(asOf);
        var count = 0;
        foreach (var claim in claims)
            if (Counts(counted, claim) && DateArithmetic.Plus(DateOf(claim), within) is { } last && last >= today)
            {
                count++;
                Wake(policy.Days.StartOf(last.PlusDays(1)));
            }

        return count;
    }

    private static long CountInSuccession(FactDerivation.Counted counted, List<Claim> claims)
    {
        var count = 0;
        for (var i = claims.Count - 1; i >= 0 && Counts(counted, claims[i]); i--)
            count++;
        return count;
    }

    private static bool Counts(FactDerivation.Counted counted, Claim claim) => counted.Is.Contains(claim.Value!.Value);
}
