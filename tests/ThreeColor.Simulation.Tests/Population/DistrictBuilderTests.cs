using NodaTime;
using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.Simulation.Population;

namespace ThreeColor.Simulation.Tests.Population;

public sealed class DistrictBuilderTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly Instant Begin = new LocalDate(2023, 1, 1).AtStartOfDayInZone(Shanghai).ToInstant();
    private static readonly District Paper = DistrictBuilder.Build(2023, DistrictSize.Paper, Begin);

    [Fact]
    public void ForListed_PaperSize_GivesThePaperFigures()
    {
        var size = DistrictSize.Paper;
        Assert.Equal((28, 506, 1836, 120, 400), (size.Red, size.Yellow, size.Blue, size.Undecided, size.NotListed));
        Assert.Equal((7, 58, 358, 2091), (size.Towns, size.General, size.Ordinary, size.Micro));
    }

    [Theory]
    [InlineData(1, 0, 0, 1)]
    [InlineData(3, 1, 1, 1)]
    [InlineData(10, 1, 2, 7)]
    [InlineData(237, 3, 51, 183)]
    [InlineData(4740, 56, 1012, 3672)]
    public void ForListed_OtherSizes_KeepProportions(int listed, int red, int yellow, int blue)
    {
        var size = DistrictSize.ForListed(listed);
        Assert.Equal((red, yellow, blue, listed), (size.Red, size.Yellow, size.Blue, size.Listed));
    }

    [Fact]
    public void Build_SameSeed_GivesTheSamePeople()
    {
        var again = DistrictBuilder.Build(2023, DistrictSize.Paper, Begin);
        Assert.Equal(Paper.Residents, again.Residents);
        Assert.Equal(Paper.Posts, again.Posts);
        Assert.NotEqual(Paper.Residents, DistrictBuilder.Build(7, DistrictSize.Paper, Begin).Residents);
    }

    [Fact]
    public void Build_Strata_HaveTheirSizes()
    {
        var counts = Paper.Residents.CountBy(resident => resident.Stratum).ToDictionary();
        Assert.Equal(28, counts[Stratum.Red]);
        Assert.Equal(506, counts[Stratum.Yellow]);
        Assert.Equal(1836, counts[Stratum.Blue]);
        Assert.Equal(120, counts[Stratum.Undecided]);
        Assert.Equal(400, counts[Stratum.NotListed]);
    }

    [Fact]
    public void Build_Claims_WereAllObservedBeforeTheProgramme() =>
        Assert.All(Paper.Residents.SelectMany(resident => resident.Claims), claim => Assert.True(claim.ObservedAt < Begin && claim.ObservedAt <= claim.RecordedAt));

    [Fact]
    public void Build_ListedResidents_HaveAFreshCareCover() =>
        Assert.All(
            Paper.Residents.Where(resident => resident.Stratum is Stratum.Red or Stratum.Yellow or Stratum.Blue),
            resident => Assert.Contains(resident.Claims, claim => claim.Fact == Vocabulary.CareCover && Begin - claim.ObservedAt < Duration.FromDays(365)));

    [Fact]
    public void Build_SomeClaims_AreMissingDeclinedStaleOrInConflict()
    {
        var covers = Paper.Residents.Where(resident => resident.Stratum == Stratum.Undecided)
            .Select(resident => resident.Claims.Where(claim => claim.Fact == Vocabulary.CareCover).ToList()).ToList();
        Assert.Contains(covers, cover => cover.Count == 0);
        Assert.Contains(covers, cover => cover.Exists(claim => claim.Absence == Absence.Refused));
        Assert.Contains(covers, cover => cover.Count == 1 && Begin - cover[0].ObservedAt > Duration.FromDays(366));
        Assert.Contains(covers, cover => cover.Count == 2);
    }

    [Fact]
    public void Build_Grid_HasOneTreeWithEveryLevel()
    {
        Assert.Equal(1 + 7 + 58 + 358 + 2091, Paper.Units.Count);
        var units = Paper.Units.ToDictionary(unit => unit.Id);
        Assert.All(Paper.Units.Where(unit => unit.Parent is not null), unit => Assert.True(units.ContainsKey(unit.Parent!.Value)));
        Assert.All(Paper.Residents, resident => Assert.Equal(Vocabulary.Micro, units[resident.File.Unit].Level));
    }

    [Fact]
    public void Build_Staff_HasVacanciesDoubleHoldersAndOverFiveThousandThreeHundredFullTimeWorkers()
    {
        Assert.Equal(5314, Paper.FullTimeWorkers);
        Assert.InRange(Paper.Posts.Count(post => post.Holder is null), 50, 200);
        Assert.Contains(Paper.Posts.Where(post => post.Holder is not null).GroupBy(post => post.Holder), group => group.Count() > 1);
        Assert.NotNull(Paper.Posts.Single(post => post.Post.Post == Vocabulary.TaskForce).Holder);
    }

    [Fact]
    public void Build_Teams_HaveOneOfEachForceAmongTheWorkers()
    {
        var workers = Paper.Workers.ToDictionary(worker => worker.Id, worker => worker.Force);
        Assert.All(Paper.Residents, resident =>
        {
            Assert.Equal(5, resident.File.Team.Select(member => member.Force).Distinct().Count());
            Assert.All(resident.File.Team, member => Assert.Equal(member.Force, workers[member.Worker]));
        });
    }

    [Fact]
    public void Build_Dwellings_AreSharedByTwoAtMost()
    {
        var dwellings = Paper.Residents.GroupBy(resident => resident.File.Dwelling).ToList();
        Assert.All(dwellings, dwelling => Assert.InRange(dwelling.Count(), 1, 2));
        Assert.All(dwellings, dwelling => Assert.Single(dwelling.Select(resident => resident.File.Unit).Distinct()));
        Assert.Contains(dwellings, dwelling => dwelling.Count() == 2);
    }

    [Fact]
    public void Build_MoreDistrictAround_LeavesPeopleAsTheyAre()
    {
        var larger = DistrictBuilder.Build(2023, DistrictSize.ForListed(2371), Begin);
        Assert.Equal(Paper.Residents[5].File.Name, larger.Residents[5].File.Name);
        Assert.Equal(Paper.Residents[5].File.BornOn, larger.Residents[5].File.BornOn);
    }
}
