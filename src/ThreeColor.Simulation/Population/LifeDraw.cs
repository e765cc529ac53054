using ThreeColor.Simulation.Randomness;

namespace ThreeColor.Simulation.Population;

/// <summary>Draws how a person of a stratum lives. The strata follow the reading of the paper's tiers in policies/q-district.json.</summary>
internal static class LifeDraw
{
    public static LifeFacts Of(Stratum stratum, Dice dice) => stratum switch
    {
        Stratum.Red => Red(dice),
        Stratum.Yellow => Yellow(dice),
        Stratum.Blue => Blue(dice),
        Stratum.Undecided => Undecided(dice),
        _ => new() { Care = dice.Pick("allDay", "basic", "partDay", "lacking") },
    };

    private static LifeFacts Red(Dice dice)
    {
        var sudden = dice.Chance(0.6);
        return new()
        {
            Care = "lacking",
            SuddenOnset = sudden,
            AccidentLikely = !sudden || dice.Chance(0.3),
            ChronicUnstable = dice.Chance(0.5),
            MobilityLimited = dice.Chance(0.5),
            Ability = dice.Chance(0.8) ? dice.Between(20, 89) : 90,
        };
    }

    private static LifeFacts Yellow(Dice dice)
    {
        var lacking = dice.Chance(0.2);
        var chronic = dice.Chance(0.6);
        return new()
        {
            Care = lacking ? "lacking" : "partDay",
            SuddenOnset = !lacking && dice.Chance(0.1),
            AccidentLikely = !lacking && dice.Chance(0.08),
            ChronicUnstable = chronic,
            MobilityLimited = !chronic || dice.Chance(0.4),
            Ability = dice.Chance(0.7) ? dice.Between(40, 89) : 90,
        };
    }

    private static LifeFacts Blue(Dice dice)
    {
        if (dice.Chance(0.15))
            return new() { Care = dice.Pick("partDay", "partDay", "lacking"), Ability = dice.Between(55, 89) };
        var ability = dice.Chance(0.6) ? dice.Between(55, 89) : 90;
        var chronic = dice.Chance(0.5);
        return new()
        {
            Care = dice.Pick("allDay", "basic", "basic"),
            SuddenOnset = dice.Chance(0.06),
            AccidentLikely = dice.Chance(0.05),
            ChronicUnstable = chronic,
            MobilityLimited = (ability == 90 && !chronic) || dice.Chance(0.3),
            Ability = ability,
        };
    }

    // A condition is certain and the care cover is not: between blue and something more urgent.
    private static LifeFacts Undecided(Dice dice)
    {
        var chronic = dice.Chance(0.5);
        return new()
        {
            Care = dice.Pick("allDay", "basic", "basic", "basic", "partDay"),
            SuddenOnset = dice.Chance(0.05),
            ChronicUnstable = chronic,
            MobilityLimited = !chronic || dice.Chance(0.3),
            Ability = dice.Chance(0.5) ? dice.Between(55, 89) : 90,
        };
    }
}
