using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Tests;

/// <summary>The facts of the q-district policy, as its rules use them.</summary>
internal static class QDistrictPeople
{
    public static readonly Id<Fact> Care = new("care.cover");
    public static readonly Id<Fact> Sudden = new("illness.suddenOnset");
    public static readonly Id<Fact> Accident = new("accident.likely");
    public static readonly Id<Fact> Chronic = new("chronic.unstable");
    public static readonly Id<Fact> Mobility = new("mobility.limited");
    public static readonly Id<Fact> Ability = new("ability.total");

    public static ValueList<KnownFact> Person(string care, bool sudden, bool accident, bool chronic, bool mobility, long ability) =>
    [
        new(Care, FactValue.Of(care)), new(Sudden, FactValue.Of(sudden)), new(Accident, FactValue.Of(accident)),
        new(Chronic, FactValue.Of(chronic)), new(Mobility, FactValue.Of(mobility)), new(Ability, FactValue.Of(ability)),
    ];
}
