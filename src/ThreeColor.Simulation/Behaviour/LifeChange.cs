using NodaTime;
using ThreeColor.Facts;
using ThreeColor.Simulation.Population;
using ThreeColor.Simulation.Randomness;

namespace ThreeColor.Simulation.Behaviour;

/// <summary>A change in how a resident lives, and what is claimed of it.</summary>
/// <param name="At">When it is recorded.</param>
/// <param name="Fact">The fact that changed.</param>
/// <param name="Source">Who records it.</param>
/// <param name="Life">How they live from then on.</param>
internal sealed record LifeChange(Instant At, Id<Fact> Fact, Id<Source> Source, LifeFacts Life)
{
    /// <summary>The change of a resident in one year from the programme's first day, if there is one: 9 in 100 have one (assumed).</summary>
    public static LifeChange? Of(long seed, int resident, int year, LifeFacts life, LocalDate firstDay, LocalHours hours)
    {
        var dice = Dice.For(seed, DiceStream.Change, resident, year);
        if (!dice.Chance(0.09))
            return null;
        var at = hours.During(firstDay.PlusDays((year * 365) + dice.Below(365)), ref dice);
        var (fact, source, after) = dice.Chance(0.5) ? Worse(life, ref dice) : Better(life, ref dice);
        return after == life ? null : new(at, fact, source, after);
    }

    private static (Id<Fact> Fact, Id<Source> Source, LifeFacts Life) Worse(LifeFacts life, ref Dice dice) => dice.Below(5) switch
    {
        0 or 1 => (Vocabulary.CareCover, Vocabulary.CivilAffairs, life with { Care = WorseCare(life.Care) }),
        2 => (Vocabulary.ChronicUnstable, Vocabulary.Health, life with { ChronicUnstable = true }),
        3 => (Vocabulary.MobilityLimited, Vocabulary.DisabledPersons, life with { MobilityLimited = true }),
        _ => (Vocabulary.SuddenOnset, Vocabulary.Health, life with { SuddenOnset = true }),
    };

    private static (Id<Fact> Fact, Id<Source> Source, LifeFacts Life) Better(LifeFacts life, ref Dice dice) => dice.Below(4) switch
    {
        0 or 1 => (Vocabulary.CareCover, Vocabulary.CivilAffairs, life with { Care = "basic" }),
        2 => (Vocabulary.ChronicUnstable, Vocabulary.Health, life with { ChronicUnstable = false }),
        _ => (Vocabulary.SuddenOnset, Vocabulary.Health, life with { SuddenOnset = false }),
    };

    private static string WorseCare(string care) => care switch
    {
        "allDay" or "basic" => "partDay",
        _ => "lacking",
    };
}
