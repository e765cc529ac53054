using NodaTime;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Events;
using ThreeColor.Organisation;
using static ThreeColor.Escalation.Tests.Life.Scene;

namespace ThreeColor.Escalation.Tests.Life;

public sealed class RaiseTests
{
    [Fact]
    public void Raise_OverdueVisit_CallsTheFirstRung()
    {
        var moved = new Scene().Raise();
        var care = moved.After;
        Assert.Equal(("r-1/worker-did-not-come/1", EventStage.Called, 0, 0, 0), (care.Id.Value, care.Stage, care.Rung, care.TopRung, care.Revision));
        Assert.Equal((new HeldPost(new("micro-grid-leader"), new("m")), Micro), (care.Post, care.Called));
        Assert.Null(care.Owner);
        Assert.Null(care.SilentUntil);
        Assert.Equal([Missed], care.Listed);
        Assert.Equal((Start, Start, Start + Duration.FromHours(4)), (care.RaisedAt, care.SilentFrom!.Value, care.DueAt!.Value));
        var notice = Assert.Single(moved.Notices);
        Assert.Equal((NoticeKind.Called, Recipient.Of(Micro), care.Id, care.DueAt), (notice.Kind, notice.Recipient, notice.Event, notice.DueAt));
        Assert.Equal([new("event.raised", "worker-did-not-come"), new("rung.called", "micro-grid-leader")], moved.Reasons);
    }

    [Fact]
    public void Raise_AfterHours_CountsServiceHours() =>
        Assert.Equal(QDistrict.At("2023-03-02T12:00:00"), new Scene().Raise(now: QDistrict.At("2023-03-01T20:00:00")).After.DueAt);

    [Fact]
    public void Raise_Emergency_TellsServicesAndConsentedContactsOnce()
    {
        var moved = new Scene { Cause = Cause.Emergency }.Raise();
        Assert.Equal(
            [(NoticeKind.Called, "micro"), (NoticeKind.PleaseLookIn, "daughter"), (NoticeKind.Whistle, "health"), (NoticeKind.Whistle, "ambulance")],
            moved.Notices.Select(notice => (notice.Kind, notice.Recipient.Address)));
        Assert.Equal([new Whistle(new("health"), Start), new Whistle(new("ambulance"), Start)], moved.After.Whistles);
    }

    [Theory]
    [InlineData(Severity.Small, 0)]
    [InlineData(Severity.Big, 0)]
    [InlineData(Severity.Major, 3)]
    public void Raise_Severity_PicksTheStart(Severity severity, int rung) =>
        Assert.Equal((rung, rung), (new Scene { Cause = Cause.Need }.Raise(severity).After.Rung, new Scene { Cause = Cause.Need }.Raise(severity).After.TopRung));

    [Fact]
    public void Raise_AtTheTop_OwnsOnArrival()
    {
        var moved = new Scene { Cause = Cause.Need }.Raise(Severity.Major);
        Assert.Equal((Force, Start, Start + Duration.FromDays(1)), (moved.After.Owner!.Value, moved.After.SilentUntil!.Value, moved.After.DueAt!.Value));
        Assert.Null(Assert.Single(moved.Notices).DueAt);
    }

    [Fact]
    public void Raise_VacantRung_IsSkippedAtOnceAndSaid()
    {
        var moved = new Scene().With("micro-grid-leader", null).Raise();
        Assert.Equal((1, Ordinary), (moved.After.Rung, moved.After.Called));
        Assert.Contains(new Reason("rung.vacant", "micro-grid-leader"), moved.Reasons);
    }

    [Fact]
    public void Raise_HolderAway_CallsTheFirstDeputy()
    {
        var moved = new Scene().With("micro-grid-leader", null, new("deputy-1"), new("deputy-2")).Raise();
        Assert.Equal((0, new Id<Worker>("deputy-1")), (moved.After.Rung, moved.After.Called));
    }

    [Fact]
    public void Raise_AllVacantBelowTheTop_ArrivesThere()
    {
        var moved = new Scene().With("micro-grid-leader", null).With("ordinary-grid-leader", null).With("general-grid-leader", null).Raise();
        Assert.Equal((3, Force), (moved.After.Rung, moved.After.Owner));
    }

    [Fact]
    public void Raise_UnknownCause_IsRefusedWithTheNameMeant()
    {
        var scene = new Scene { Cause = new("hazrd") };
        var refused = Assert.IsType<EventDecision.Refused>(EventLife.Raise(scene.Request(Severity.Small, Start), scene.At(Start)));
        Assert.Equal("TC0367", refused.Refusal.Code);
        Assert.Contains("'hazard'", refused.Refusal.Remedy.In("en"), StringComparison.Ordinal);
    }
}
