using FsCheck.Xunit;
using ThreeColor.Simulation.Randomness;

namespace ThreeColor.Simulation.Tests.Randomness;

public sealed class DiceTests
{
    [Property]
    public void For_SameKey_GivesTheSameDraws(long seed, int entity, int day)
    {
        var first = Dice.For(seed, DiceStream.Door, entity, day);
        var second = Dice.For(seed, DiceStream.Door, entity, day);
        for (var i = 0; i < 5; i++)
            Assert.Equal(first.Unit(), second.Unit());
    }

    [Property]
    public void For_OtherKey_GivesOtherDraws(long seed, int entity, int day)
    {
        var here = Dice.For(seed, DiceStream.Door, entity, day).Unit();
        Assert.NotEqual(here, Dice.For(seed, DiceStream.Need, entity, day).Unit());
        Assert.NotEqual(here, Dice.For(seed, DiceStream.Door, entity + 1L, day).Unit());
        Assert.NotEqual(here, Dice.For(seed, DiceStream.Door, entity, day + 1L).Unit());
        Assert.NotEqual(here, Dice.For(seed + 1, DiceStream.Door, entity, day).Unit());
    }

    [Fact]
    public void For_KnownKey_GivesKnownDraws()
    {
        // Frozen: a change here changes every simulated year.
        var dice = Dice.For(2023, DiceStream.VisitPlan, 7, 42);
        Assert.Equal([60, 40, 14, 38], [dice.Below(100), dice.Below(100), dice.Below(100), dice.Below(100)]);
        Assert.Equal(-3750763034362895579, Dice.KeyOf(""));
    }

    [Fact]
    public void Chance_OverManyKeys_ComesOutAsAsked()
    {
        var hits = Enumerable.Range(0, 100_000).Count(i => Dice.For(1, DiceStream.Need, i).Chance(0.03));
        Assert.InRange(hits, 2_800, 3_200);
    }

    [Property]
    public void Between_AnyBounds_StaysInside(int from, byte width)
    {
        var dice = Dice.For(from, DiceStream.Place, width);
        Assert.InRange(dice.Between(from / 2, (from / 2) + width), from / 2, (from / 2) + width);
    }
}
