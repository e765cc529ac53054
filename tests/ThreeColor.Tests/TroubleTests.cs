using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>One resident's trouble is that resident's (DESIGN section 6; promise 22).</summary>
public sealed class TroubleTests
{
    private static readonly Id<Resident> Zhou = new("R2");

    [Fact]
    public async Task AMove_ToAUnitNobodyKnows_IsRefusedAndChangesNothing()
    {
        var world = await TwoAsync();
        var before = await world.CareAsync();
        Assert.Equal("TC0613", RefusedBy(await world.DoAsync(id => new CareCommand.UpdateFile(WangFile() with { Unit = new("nowhere") }) { Id = id, Resident = Wang, Actor = Office })));
        Assert.Equal("TC0613", RefusedBy(await world.DoAsync(id => new CareCommand.Move(new("nowhere"), new("D9")) { Id = id, Resident = Wang, Actor = Office })));
        Assert.Equal(before, await world.CareAsync());
    }

    [Fact]
    public async Task AUnitMergedAway_LeavesItsResidentsServed_OnTheWidestScreen_AndMovable()
    {
        var directory = new StubbornDirectory(new World().Directory);
        var world = new World(directory: directory);
        await EnrolAsync(world);
        directory.Unknown.Add(Micro);
        await world.GoToAsync("2023-01-04T00:15");

        // Both are overdue: their events are raised, though nobody of the unit can be called.
        Assert.Equal(2, (await world.Engine.OpenEventsAsync(new("district"), Office)).Require().Count);
        Assert.Equal(2, (await world.Engine.DueListAsync(new("district"), At("2023-02-01T00:00"), Office)).Require().Count);
        Assert.Contains(await world.Engine.StartAsync(), problem => problem.Code == "TC0643");
        Assert.Equal("TC0611", RefusedBy(await world.VisitAsync("V0", by: Chen)));
        Assert.IsType<CareResult.Done>(await world.VisitAsync("V1", by: Office));
        Assert.IsType<CareResult.Done>(await world.DoAsync(id => new CareCommand.Move(new("ordinary"), new("D1")) { Id = id, Resident = Wang, Actor = Office }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ADirectoryThatFails_ForOneUnit_DelaysNobodyElse(bool hangs)
    {
        var directory = new StubbornDirectory(new World().Directory) { Hangs = hangs };
        var world = new World(directory: directory, configure: options => options.DirectoryTimeout = Duration.FromMilliseconds(20));
        await EnrolAsync(world);
        directory.Failing.Add(Micro);
        world.Clock.Reset(At("2023-01-04T00:15"));
        await world.Engine.SweepAsync();
        var raised = await world.Store.LoadManyAsync([new(Wang, null)], default);
        Assert.Equal([Cause.WorkerDidNotCome], raised[0].Care!.OpenEvents.Select(e => e.Cause));
        var other = (await world.Engine.ResidentAsync(Zhou, Office)).Require();
        Assert.NotNull(Assert.Single(other.OpenEvents).Called);

        // Once it answers again, somebody is called.
        directory.Failing.Clear();
        await world.GoToAsync("2023-01-04T02:00");
        Assert.NotNull((await world.OpenEventAsync()).Called);
    }

    [Fact]
    public async Task AResident_WhoseDecisionFails_IsATrouble_ToldOnceADay_TriedHourly_AndOthersGoOn()
    {
        var world = new World();
        var damaged = new DamagingStore(world.Store);
        world.Engine = world.Create(damaged);
        await EnrolAsync(world);
        damaged.Damaged.Add(Wang);
        await world.GoToAsync("2023-01-05T12:00");
        Assert.NotEmpty((await world.Engine.ResidentAsync(Zhou, Office)).Require().OpenEvents);

        var trouble = Assert.Single((await world.Engine.TroublesAsync(new("district"), Office)).Require());
        Assert.Equal((Wang, "TC0641"), (trouble.Resident, trouble.Code));
        Assert.True(trouble.Attempts > 20);
        Assert.True(trouble.NextTryAt - world.Clock.GetCurrentInstant() <= Duration.FromHours(1));
        Assert.Contains(await world.VerifyAsync(), broken => broken.Promise == 22 && broken.Resident == Wang);
        Assert.Equal("TC0641", RefusedBy(await world.VisitAsync("V9")));
        var told = world.Transport.Sent.Where(m => m.Notice.Kind == NoticeKind.Trouble).ToList();
        Assert.Equal(["office", "office", "office"], told.Select(m => m.Notice.Recipient.Address));
        Assert.Equal(["trouble/R1/2023-01-03", "trouble/R1/2023-01-04", "trouble/R1/2023-01-05"], told.Select(m => m.Id));

        // Healed: the next try ends it, and what fell due meanwhile is raised.
        damaged.Damaged.Clear();
        await world.GoToAsync("2023-01-05T13:30");
        Assert.Empty((await world.Engine.TroublesAsync(new("district"), Office)).Require());
        Assert.NotEmpty((await world.CareAsync()).OpenEvents);
        Assert.Empty(await world.VerifyAsync());
    }

    [Fact]
    public async Task AnUnstaffedLastResort_IsToldAtStart()
    {
        var directory = new StubbornDirectory(new World().Directory);
        directory.Vacant.Add(new("task-force"));
        var world = new World(directory: directory);
        await EnrolAsync(world);
        Assert.Equal("TC0642", Assert.Single(await world.Engine.StartAsync()).Code);

        // The event climbs as far as anybody stands, stays there, and everybody else goes on.
        await world.GoToAsync("2023-01-06T00:15");
        Assert.Equal("general-grid-leader", (await world.OpenEventAsync()).Post.Post.Value);
        Assert.NotNull((await world.OpenEventAsync()).DueAt);
    }

    [Fact]
    public async Task FiftyCheckIns_OfOneResidentAtOnce_ShowNobodyAConflict()
    {
        var world = await TwoAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => world.VisitAsync($"V{i}"))));
        Assert.All(results, result => Assert.IsType<CareResult.Done>(result));
        Assert.Equal(50, (await world.LifeAsync()).Past.Contacts.Count);
        Assert.Empty(await world.VerifyAsync());
    }

    [Fact]
    public async Task EngineCommands_CannotBeImitated()
    {
        var world = await TwoAsync();
        Assert.Equal("TC0612", RefusedBy(await world.DoAsync(_ => new CareCommand.WithdrawOverride(new("o")) { Id = new("engine:advance/1"), Resident = Wang, Actor = Office })));
        var engine = new Actor { Worker = new("x"), Purpose = Purpose.Engine };
        Assert.Equal("TC0611", RefusedBy(await world.DoAsync(id => new CareCommand.WithdrawOverride(new("o")) { Id = id, Resident = Wang, Actor = engine })));
        var undefined = new Actor { Worker = new("office"), Purpose = (Purpose)99 };
        Assert.Equal("TC0612", RefusedBy(await world.DoAsync(id => new CareCommand.WithdrawOverride(new("o")) { Id = id, Resident = Wang, Actor = undefined })));
    }

    private static string RefusedBy(CareResult result) => Assert.IsType<CareResult.Refused>(result).Refusal.Code;

    private static async Task<World> TwoAsync()
    {
        var world = new World();
        await EnrolAsync(world);
        return world;
    }

    // Wang in the micro grid, Zhou under the ordinary one.
    private static async Task EnrolAsync(World world)
    {
        await world.EnrolAsync();
        var file = WangFile() with { Id = Zhou, Dwelling = new("D2"), Unit = new("ordinary") };
        Assert.IsType<CareResult.Done>(await world.DoAsync(id => new CareCommand.Register(file, world.Facts("red")) { Id = id, Resident = Zhou, Actor = Office }));
    }
}
