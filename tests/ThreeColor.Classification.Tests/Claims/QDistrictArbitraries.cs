using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ThreeColor.Facts;
using static ThreeColor.Classification.Tests.QDistrictPeople;

namespace ThreeColor.Classification.Tests.Claims;

/// <summary>A non-empty set of possible bands for each fact the rules use.</summary>
public sealed record BandSets(ulong[] Sets)
{
    public override string ToString() => string.Join(' ', Sets);
}

/// <summary>Claims all recorded by an instant, and the same in another order.</summary>
public sealed record ClaimHistory(ValueList<Claim> Claims, ValueList<Claim> Shuffled, Instant Now);

/// <summary>Mirrors the domain of the q-district policy; minutes are coarse so that times often coincide.</summary>
public static class QDistrictArbitraries
{
    public static Arbitrary<BandSets> BandSets()
    {
        var sets = PolicyText.QDistrictPolicy.Table.Space.Axes.Select(axis => Gen.Choose(1, (int)axis.Everything).Select(bits => (ulong)bits));
        return Gen.CollectToArray(sets).Select(bits => new BandSets(bits)).ToArbitrary();
    }

    public static Arbitrary<ClaimHistory> Histories() => (
        from claims in Claims().ListOf()
        from shuffled in Gen.Shuffle(claims.ToArray())
        select new ClaimHistory(claims.ToValueList(), shuffled.ToValueList(), ClaimTimes.Noon)).ToArbitrary();

    private static Gen<Claim> Claims() =>
        from claim in Gen.OneOf(Told(), Untold())
        from source in Gen.Elements("civil-affairs", "health", "grid-visit")
        from days in Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(28, 32), Gen.Choose(360, 370), Gen.Choose(0, 800))
        from late in Gen.Choose(0, 1)
        let observed = ClaimTimes.Noon - Duration.FromDays(days + late)
        select claim with { Source = new(source), ObservedAt = observed, RecordedAt = observed + Duration.FromDays(late) };

    private static Gen<Claim> Told() => Gen.OneOf(
        from fact in Gen.Elements(Sudden, Accident, Chronic, Mobility)
        from value in Gen.Elements(true, false)
        select ClaimTimes.Said(fact, FactValue.Of(value), "health", ClaimTimes.Noon),
        from value in Gen.Elements("allDay", "basic", "partDay", "lacking")
        select ClaimTimes.Said(Care, FactValue.Of(value), "health", ClaimTimes.Noon),
        from value in Gen.Choose(88, 90)
        select ClaimTimes.Said(Ability, FactValue.Of((long)value), "health", ClaimTimes.Noon));

    private static Gen<Claim> Untold() =>
        from fact in Gen.Elements(Care, Sudden, Ability)
        from absence in Gen.Elements(Absence.Refused, Absence.Masked, Absence.NotAsked)
        select ClaimTimes.Silent(fact, absence, "health", ClaimTimes.Noon);
}
