using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Conformance.Equivalence;

/// <summary>Small pools, so that what is drawn meets: few ids, instants and texts.</summary>
internal static class Pools
{
    public static readonly Gen<Instant> Instants =
        from micros in Gen.Choose(-3, 60)
        select Instant.FromUtc(2025, 3, 1, 0, 0) + Duration.FromTicks(10L * micros * 7_000_001);

    public static readonly Gen<Instant?> MaybeInstant = Maybe(Instants);

    // Texts that stores have been known to spoil: empty, quoted, Chinese, beyond U+FFFF, with a zero in it.
    public static readonly Gen<string> Texts = Gen.Elements(
        "", "a", "O'Neill \"x\"", "门口有积水，已清理。", "\U00020BB7田", "a\0b", "a\nb", new string('长', 400));

    public static readonly Gen<bool> Flags = Gen.Elements(true, false);

    public static readonly Gen<int> Counts = Gen.Choose(0, 3);

    public static readonly Gen<Id<Visit>> VisitIds = Ids<Visit>("v1", "v2", "v3", "v4", "v5", "v6");

    public static readonly Gen<Id<Duty>> DutyIds = Ids<Duty>("home-visit", "call");

    public static readonly Gen<Id<Tier>> TierIds = Ids<Tier>("red", "yellow");

    public static readonly Gen<Id<Organisation.Worker>> Workers = Ids<Organisation.Worker>("w1", "w2");

    public static readonly Gen<Id<Organisation.Unit>> Units = Ids<Organisation.Unit>("u1", "u2", "\U00020BB7");

    public static Gen<Id<T>> Ids<T>(params string[] ids) => Gen.Elements(ids).Select(id => new Id<T>(id));

    public static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(gen.Select(value => (T?)value), Gen.Constant<T?>(null));

    public static Gen<T?> MaybeOne<T>(Gen<T> gen)
        where T : class => Gen.OneOf(gen.Select(value => (T?)value), Gen.Constant<T?>(null));

    public static Gen<ValueList<T>> Lists<T>(Gen<T> items) =>
        from count in Gen.Choose(0, 2)
        from array in items.ArrayOf(count)
        select array.ToValueList();
}
