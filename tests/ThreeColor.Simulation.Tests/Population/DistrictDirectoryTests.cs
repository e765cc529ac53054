using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Organisation;
using ThreeColor.Simulation.Population;

namespace ThreeColor.Simulation.Tests.Population;

public sealed class DistrictDirectoryTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly Instant Begin = new LocalDate(2023, 1, 1).AtStartOfDayInZone(Shanghai).ToInstant();
    private static readonly District District = DistrictBuilder.Build(1, DistrictSize.ForListed(237), Begin);
    private static readonly DistrictDirectory Directory = new(District, new DayCalendar(Shanghai));

    [Fact]
    public async Task Path_OfAMicroGrid_RunsUpToTheDistrict()
    {
        var path = await Directory.PathAsync(District.Residents[0].File.Unit, default);
        Assert.Equal(["micro-grid", "ordinary-grid", "general-grid", "town", "district"], path.Select(unit => unit.Level.Value));
    }

    [Fact]
    public async Task Path_OfAnUnknownUnit_IsEmpty() => Assert.True((await Directory.PathAsync(new("elsewhere"), default)).IsEmpty);

    [Fact]
    public async Task Staffing_OverAYear_SometimesFallsToADeputyAndLastsTheDay()
    {
        var post = District.Posts.First(p => p.Post.Post == Vocabulary.OrdinaryLeader && p.Holder is not null && !p.Deputies.IsEmpty);
        var away = 0;
        for (var day = 0; day < 365; day++)
        {
            var morning = await Directory.StaffingAsync(post.Post, Begin + Duration.FromDays(day), default);
            var evening = await Directory.StaffingAsync(post.Post, Begin + Duration.FromHours((24 * day) + 23), default);
            Assert.Equal(morning, evening);
            if (morning.Holder is null)
                away++;
        }

        Assert.InRange(away, 3, 40);
    }

    [Fact]
    public async Task Staffing_BeforeTheCutOff_IsThatOfTheDayBefore()
    {
        var fromFour = new DistrictDirectory(District, new DayCalendar(Shanghai, new LocalTime(4, 0)));
        foreach (var post in District.Posts.Select(post => post.Post))
        {
            var night = await fromFour.StaffingAsync(post, Begin + Duration.FromHours(24 + 3), default);
            Assert.Equal(await Directory.StaffingAsync(post, Begin + Duration.FromHours(3), default), night);
        }
    }

    [Fact]
    public async Task Staffing_OfTheTaskForce_IsNeverVacant()
    {
        var post = new HeldPost(Vocabulary.TaskForce, new("district"));
        for (var day = 0; day < 365; day++)
            Assert.NotNull((await Directory.StaffingAsync(post, Begin + Duration.FromDays(day), default)).Holder);
    }

    [Fact]
    public async Task Staffing_OfAnUnknownPost_IsVacant() =>
        Assert.Null((await Directory.StaffingAsync(new(new("nobody"), new("district")), Begin, default)).Acting);

    [Fact]
    public async Task Posts_OfEveryHolderAndDeputy_ContainTheirPost()
    {
        foreach (var post in District.Posts)
            foreach (var worker in post.Deputies.Concat(post.Holder is { } holder ? [holder] : []))
                Assert.Contains(post.Post, await Directory.PostsAsync(worker, Begin, default));
    }
}
