using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Document;
using ThreeColor.Classification.Tests.Oracle;
using ThreeColor.Facts;
using static ThreeColor.Classification.Tests.QDistrictPeople;

namespace ThreeColor.Classification.Tests.Cells;

public class TierTableTests
{
    private static ClassificationPolicy Policy => PolicyText.QDistrictPolicy;

    /// <summary>Both sides of every threshold of the shipped rules (MECHANISM A2 to A4).</summary>
    [Theory]
    [InlineData("lacking", true, false, false, false, 90, "red")]
    [InlineData("lacking", false, true, false, false, 90, "red")]
    [InlineData("partDay", true, false, false, false, 90, "yellow")]
    [InlineData("partDay", false, true, false, false, 90, "yellow")]
    [InlineData("lacking", false, false, true, false, 90, "yellow")]
    [InlineData("partDay", false, false, false, true, 90, "yellow")]
    [InlineData("basic", false, false, false, true, 90, "blue")]
    [InlineData("basic", true, true, true, true, 0, "blue")]
    [InlineData("allDay", true, true, true, true, 0, "blue")]
    [InlineData("lacking", false, false, false, false, 89, "blue")]
    [InlineData("lacking", false, false, false, false, 90, null)]
    [InlineData("allDay", false, false, false, false, 90, null)]
    public void TierOf_BothSidesOfThresholds_IsAsTheRulesSay(string care, bool sudden, bool accident, bool chronic, bool mobility, long ability, string? tier)
    {
        var prepared = Policy.Table.Prepare(Person(care, sudden, accident, chronic, mobility, ability));
        Assert.Equal(tier, Policy.Table.TierOf(prepared)?.Value);
    }

    [Fact]
    public void Table_EveryCell_AgreesWithTheOracle()
    {
        var table = Policy.Table;
        for (var cell = 0; cell < table.CellCount; cell++)
        {
            var person = table.Space.Example(cell).ToDictionary(known => known.Fact, known => known.Value);
            Assert.Equal(RuleInterpreter.TierIndex(Policy.Rules, Policy.Tiers, Policy.AppliesTo, fact => person[fact]), table.TierIndex(new(cell)));
        }
    }

    [Fact]
    public void Table_EveryPerson_AgreesWithTheOracle()
    {
        foreach (var care in new[] { "allDay", "basic", "partDay", "lacking" })
            for (var bits = 0; bits < 16; bits++)
                for (var ability = 0; ability <= 90; ability++)
                {
                    var person = Person(care, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, ability);
                    var expected = RuleInterpreter.TierIndex(Policy.Rules, Policy.Tiers, Policy.AppliesTo, fact => person.First(known => known.Fact == fact).Value);
                    Assert.Equal(expected, Policy.Table.TierIndex(Policy.Table.Prepare(person)));
                }
    }

    [Fact]
    public void Prepare_FromBands_IsPrepareFromValues()
    {
        byte[] bands = [2, 1, 0, 0, 1, 0];
        Assert.Equal(Policy.Table.Prepare(Person("lacking", true, false, false, true, 90)), Policy.Table.PrepareBands(bands));
        Assert.Equal(bands, Policy.Table.Facts.Zip(Person("lacking", true, false, false, true, 90)).Select(p => (byte)Policy.Table.BandOf(p.First, p.Second.Value)));
    }

    [Theory]
    [InlineData(new byte[] { 2, 1, 0, 0, 1 })]
    [InlineData(new byte[] { 3, 1, 0, 0, 1, 0 })]
    public void Prepare_WrongBands_Throws(byte[] bands) => Assert.Throws<ArgumentException>(() => Policy.Table.PrepareBands(bands));

    [Fact]
    public void Prepare_MissingOrImpossibleFact_Throws()
    {
        Assert.Throws<ArgumentException>(() => Policy.Table.Prepare(new ValueList<KnownFact>()));
        Assert.Throws<ArgumentException>(() => Policy.Table.Prepare(Person("lacking", true, false, false, true, 91)));
        Assert.Throws<ArgumentException>(() => Policy.Table.BandOf(new("no.such"), FactValue.Of(true)));
    }

    [Fact]
    public void TierIndexes_ManyPeople_AreTheirTierIndexes()
    {
        var people = Enumerable.Range(0, 96).Select(cell => new PreparedFacts(cell)).ToArray();
        var tiers = new byte[96];
        Policy.Table.TierIndexes(people, tiers);
        Assert.Equal(people.Select(person => (byte)Policy.Table.TierIndex(person)), tiers);
        Assert.Throws<ArgumentException>(() => Policy.Table.TierIndexes(people, new byte[95]));
    }

    [Fact]
    public void TierIndex_ManyPeople_AllocatesNothing()
    {
        var table = Policy.Table;
        var person = new PreparedFacts(5);
        var sum = table.TierIndex(person);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            sum += table.TierIndex(person);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(sum >= 0);
    }

    [Fact]
    public void Range_ImpossibleSets_Throw()
    {
        Assert.Throws<ArgumentException>(() => Policy.Table.Range([1, 1]));
        Assert.Throws<ArgumentException>(() => Policy.Table.Range([0, 1, 1, 1, 1, 1]));
        Assert.Throws<ArgumentException>(() => Policy.Table.Range([8, 1, 1, 1, 1, 1]));
    }
}
