using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Residents;
using ThreeColor.Screens;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Organisation;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>What the engine refuses, and that nothing changes then.</summary>
public sealed class RefusalTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Execute_AWorkerOfAnotherGrid_IsDenied()
    {
        await _world.EnrolAsync();
        var neighbour = new Id<Unit>("micro-2");
        _world.Directory.Add(new Unit { Id = neighbour, Level = new("micro-grid"), Parent = new("ordinary"), Name = "micro-2" })
            .Assign(new(new("tang"), new(new("micro-grid-worker"), neighbour)));
        var refused = Assert.IsType<CareResult.Refused>(await _world.VisitAsync("V1", by: new Actor { Worker = new("tang"), Purpose = Purpose.Care }));
        Assert.Equal("TC0611", refused.Refusal.Code);
    }

    [Fact]
    public async Task Execute_AStranger_IsDenied()
    {
        await _world.EnrolAsync();
        var stranger = new Actor { Worker = new("nobody"), Purpose = Purpose.Care };
        var refused = Assert.IsType<CareResult.Refused>(await _world.VisitAsync("V1", by: stranger));
        Assert.Equal("TC0611", refused.Refusal.Code);
        Assert.Equal(RefusalKind.Forbidden, Assert.IsType<CareAnswer<ResidentCare>.Refused>(await _world.Engine.ResidentAsync(Wang, stranger)).Refusal.Kind);
        Assert.Equal("TC0611", Assert.IsType<CareAnswer<PatrolScreen>.Refused>(await _world.Engine.PatrolAsync(Micro, stranger)).Refusal.Code);
    }

    [Fact]
    public async Task Execute_CommandsOfTheEngine_AreNotForCallers()
    {
        await _world.EnrolAsync();
        var raise = new CareCommand.RaiseEvent(Cause.Need, EventSource.Dispatched, Severity.Small, "") { Id = new("x"), Resident = Wang, Actor = Actor.Engine };
        Assert.Equal("TC0611", Assert.IsType<CareResult.Refused>(await _world.Engine.ExecuteAsync(raise)).Refusal.Code);
        Assert.False(typeof(CareCommand.Advance).IsVisible || typeof(CareCommand.NoticeFailed).IsVisible);
    }

    [Fact]
    public async Task Execute_InvalidCommands_AreRefusedWithWhatIsWrong()
    {
        await _world.EnrolAsync();
        var now = _world.Clock.GetCurrentInstant();
        await RefusedAsync(id => new CareCommand.VoidVisit(new("V9"), "") { Id = id, Resident = Wang, Actor = Li }, "TC0612", "why");
        await RefusedAsync(id => new CareCommand.VoidVisit(new("V9"), "x") { Id = id, Resident = Wang, Actor = Li }, "TC0607", "V9");
        await RefusedAsync(id => new CareCommand.RecordClaims([]) { Id = id, Resident = Wang, Actor = Office }, "TC0612", "no claim");
        await RefusedAsync(id => new CareCommand.RecordClaims([_world.Says("care.cove", FactValue.Of(true))]) { Id = id, Resident = Wang, Actor = Office }, "TC0150", "care.cove");
        await RefusedAsync(id => new CareCommand.RecordClaims([_world.Says("care.cover", FactValue.Of("none"))]) { Id = id, Resident = Wang, Actor = Office }, "TC0152", "none");
        await RefusedAsync(id => new CareCommand.RecordClaims([_world.Says("care.cover", FactValue.Of("basic")) with { ObservedAt = now + Duration.FromDays(1), RecordedAt = now + Duration.FromDays(1) }]) { Id = id, Resident = Wang, Actor = Office }, "TC0612", "future");
        await RefusedAsync(id => new CareCommand.ConfirmLowering(null) { Id = id, Resident = Wang, Actor = Chen }, "TC0160", "");
        await RefusedAsync(id => new CareCommand.RaiseEvent(new("flood"), EventSource.Dispatched, Severity.Small, "") { Id = id, Resident = Wang, Actor = Li }, "TC0612", "flood");
        await RefusedAsync(id => new CareCommand.StartPause(new Pause { Id = new("P"), Reason = PauseReason.Away, StartsAt = now }) { Id = id, Resident = Wang, Actor = Li }, "TC0612", "looks at it again");
        await RefusedAsync(id => new CareCommand.EndPause(new("P"), now) { Id = id, Resident = Wang, Actor = Li }, "TC0609", "P");
        await RefusedAsync(id => new CareCommand.ActOnEvent(new("E"), null, new EventAction.ReportIn()) { Id = id, Resident = Wang, Actor = Li }, "TC0603", "E");
        await RefusedAsync(id => new CareCommand.Register(WangFile(), []) { Id = id, Resident = Wang, Actor = Office }, "TC0602", "R1");
        await RefusedAsync(id => new CareCommand.VoidVisit(new("V9"), "x") { Id = id, Resident = new("R2"), Actor = Li }, "TC0601", "R2");
    }

    private async Task RefusedAsync(Func<Id<Ports.Command>, CareCommand> command, string code, string names)
    {
        var before = await _world.CareAsync();
        var refused = Assert.IsType<CareResult.Refused>(await _world.DoAsync(command));
        Assert.Equal(code, refused.Refusal.Code);
        Assert.Contains(names, refused.Refusal.Message.In("en"), StringComparison.Ordinal);
        Assert.Matches("[\u4e00-\u9fff]", refused.Refusal.Message.In("zh-Hans"));
        Assert.NotEqual("", refused.Refusal.Remedy.In("zh-Hans"));
        Assert.Equal(before, await _world.CareAsync());
    }
}
