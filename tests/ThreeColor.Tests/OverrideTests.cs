using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>A person may give another tier than the rules, with author, reason and expiry, and never silently beyond it (DESIGN section 3).</summary>
public sealed class OverrideTests
{
    private readonly World _world = new();

    [Theory]
    [InlineData("red", "blue", "red")]
    [InlineData("blue", "red", "red")]
    [InlineData("yellow", "yellow", "yellow")]
    public async Task OverrideTier_HoldsUntilItsExpiry_ThenTheMoreSevereOfTheTwoIsHeld(string facts, string to, string after)
    {
        await _world.EnrolAsync(facts);
        Assert.IsType<CareResult.Done>(await GiveAsync("o1", to, "2023-02-01T00:00"));
        Assert.Equal(to, (await _world.CareAsync()).Tier?.Value);

        await _world.GoToAsync("2023-01-31T23:45");
        Assert.Equal(to, (await _world.CareAsync()).Tier?.Value);

        await _world.GoToAsync("2023-02-01T00:00");
        var care = await _world.CareAsync();
        Assert.Equal(after, care.Tier?.Value);
        var given = Assert.Single((await _world.LifeAsync()).Past.Overrides);
        Assert.Equal((OverrideEnding.Expired, At("2023-02-01T00:00")), (given.Ending, given.EndedAt));
        Assert.Equal((Chen.Worker, "looked in"), (given.Author, given.Reason));
        Assert.Contains(_world.Transport.Sent, message => message.Notice.Kind == NoticeKind.OverrideEnded);
    }

    [Fact]
    public async Task OverrideTier_Raising_LeavesALoweringToBeConfirmedAtItsExpiry()
    {
        await _world.EnrolAsync("blue");
        await GiveAsync("o1", "red", "2023-02-01T00:00");
        Assert.Equal("TC0616", await RefusalAsync(id => new CareCommand.ConfirmLowering(new("blue")) { Id = id, Resident = Wang, Actor = Chen }));
        await _world.GoToAsync("2023-02-01T00:00");
        Assert.Equal("blue", (await _world.CareAsync()).Lowering?.To?.Value);
        await _world.DoAsync(id => new CareCommand.ConfirmLowering(new("blue")) { Id = id, Resident = Wang, Actor = Chen });
        Assert.Equal("blue", (await _world.CareAsync()).Tier?.Value);
    }

    [Fact]
    public async Task OverrideTier_FactsTurnWorseThanThoseItWasGivenAgainst_EndsAtOnce()
    {
        await _world.EnrolAsync("yellow");
        await GiveAsync("o1", "blue", "2023-06-01T00:00");
        await _world.GoToAsync("2023-01-02T10:00");
        await _world.ClaimAsync([_world.Says("mobility.limited", FactValue.Of(true))]);
        Assert.Equal("blue", (await _world.CareAsync()).Tier?.Value);

        await _world.ClaimAsync([_world.Says("care.cover", FactValue.Of("lacking"))]);
        var care = await _world.CareAsync();
        Assert.Equal("red", care.Tier?.Value);
        Assert.Equal(OverrideEnding.Overtaken, Assert.Single((await _world.LifeAsync()).Past.Overrides).Ending);
    }

    [Fact]
    public async Task OverrideTier_OfSomebodyUndecided_ListsThem()
    {
        await _world.DoAsync(id => new CareCommand.Register(WangFile(), []) { Id = id, Resident = Wang, Actor = Office });
        await GiveAsync("o1", "yellow", "2023-02-01T00:00");
        var care = await _world.CareAsync();
        Assert.Equal((Standing.Listed, "yellow"), (care.Standing, care.Tier?.Value));
    }

    [Fact]
    public async Task WithdrawOverride_HoldsTheMoreSevere_AndIsRefusedTwice()
    {
        await _world.EnrolAsync("red");
        await GiveAsync("o1", "blue", "2023-06-01T00:00");
        await GiveAsync("o2", "yellow", "2023-06-01T00:00");
        Assert.IsType<CareResult.Done>(await WithdrawAsync("o2"));
        var care = await _world.CareAsync();
        Assert.Equal("red", care.Tier?.Value);
        Assert.Equal([OverrideEnding.Replaced, OverrideEnding.Withdrawn], (await _world.LifeAsync()).Past.Overrides.Select(given => given.Ending!.Value));
        Assert.Equal("TC0615", Assert.IsType<CareResult.Refused>(await WithdrawAsync("o2")).Refusal.Code);
    }

    [Fact]
    public async Task OverrideTier_BadOnes_AreRefusedAndChangeNothing()
    {
        await _world.EnrolAsync("red");
        var before = await _world.CareAsync();
        Assert.Equal("TC0612", await RefusalAsync(id => Give(id, "o1", "purple", "2023-02-01T00:00")));
        Assert.Equal("TC0612", await RefusalAsync(id => Give(id, "o1", "blue", "2023-01-01T10:00")));
        Assert.Equal("TC0612", await RefusalAsync(id => Give(id, "o1", "blue", "2023-02-01T00:00") with { Reason = "" }));
        Assert.Equal("TC0611", await RefusalAsync(id => Give(id, "o1", "blue", "2023-02-01T00:00") with { Actor = Li }));
        Assert.Equal(before, await _world.CareAsync());
        await GiveAsync("o1", "blue", "2023-02-01T00:00");
        Assert.Equal("TC0614", await RefusalAsync(id => Give(id, "o1", "red", "2023-02-01T00:00")));
    }

    [Fact]
    public async Task Appeal_WhileOpen_HoldsALowering_AndIsAnsweredByAnother()
    {
        await _world.EnrolAsync("red");
        await _world.GoToAsync("2023-01-02T10:00");
        await _world.ClaimAsync([_world.Says("care.cover", FactValue.Of("basic"))]);
        await _world.DoAsync(id => new CareCommand.FileAppeal(new("a1"), "daughter", "She fell twice.", At("2023-01-10T00:00")) { Id = id, Resident = Wang, Actor = Chen });
        Assert.Equal("TC0618", await RefusalAsync(id => new CareCommand.ConfirmLowering(new("blue")) { Id = id, Resident = Wang, Actor = Zhao }));
        Assert.Equal("TC0619", await RefusalAsync(id => Answer(id, Chen)));
        Assert.Equal("TC0611", await RefusalAsync(id => Answer(id, Li)));

        await _world.GoToAsync("2023-01-10T00:00");
        Assert.True(Assert.Single((await _world.LifeAsync()).Past.Appeals).Reminded);
        await _world.DoAsync(id => Answer(id, Zhao));
        var appeal = Assert.Single((await _world.LifeAsync()).Past.Appeals);
        Assert.Equal((AppealOutcome.Rejected, Zhao.Worker, "red"), (appeal.Outcome!.Value, appeal.AnsweredBy!.Value, appeal.Against?.Value));
        Assert.Equal("TC0617", await RefusalAsync(id => Answer(id, Zhao)));
        Assert.IsType<CareResult.Done>(await _world.DoAsync(id => new CareCommand.ConfirmLowering(new("blue")) { Id = id, Resident = Wang, Actor = Zhao }));
    }

    private static CareCommand.AnswerAppeal Answer(Id<Ports.Command> id, Actor by) =>
        new(new("a1"), AppealOutcome.Rejected, "The falls were before January.") { Id = id, Resident = Wang, Actor = by };

    private static CareCommand.OverrideTier Give(Id<Ports.Command> id, string name, string to, string until) =>
        new(new(name), new(to), At(until), "looked in") { Id = id, Resident = Wang, Actor = Chen };

    private Task<CareResult> GiveAsync(string name, string to, string until) => _world.DoAsync(id => Give(id, name, to, until));

    private Task<CareResult> WithdrawAsync(string name) =>
        _world.DoAsync(id => new CareCommand.WithdrawOverride(new(name)) { Id = id, Resident = Wang, Actor = Chen });

    private async Task<string> RefusalAsync(Func<Id<Ports.Command>, CareCommand> command) =>
        Assert.IsType<CareResult.Refused>(await _world.DoAsync(command)).Refusal.Code;
}
