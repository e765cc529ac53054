using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Scheduling.Document;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Scheduling.Kinds;
using ThreeColor.Scheduling.Ledger;
using ThreeColor.Scheduling.Rolling;

namespace ThreeColor.Scheduling.Tests;

public class FoldTests
{
    private static readonly Story Red = new Story(Frames.District()).Enrolled("2023-01-01 10:00", Frames.Red);

    [Fact]
    public void Fold_ContactIntoRollingDuty_AllocatesNothing()
    {
        var kind = new RollingFold();
        var policy = Red.Policy;
        var terms = new DutyTerms(Story.Visit, policy.FindDuty(Story.Visit)!, false, policy.Days, policy.Tiers, policy.Tags, null);
        var text = new StateReader(Red.Duties(Red.At("2023-01-02")).First(duty => duty.Duty == Story.Visit).State);
        text.Word();
        var (state, closed) = (RollingState.Read(text), new ClosedWindows<RollingState>());
        var contact = Red.Contact("2023-01-03 09:00").Facts.Contacts[^1];
        var fact = new DutyFact(new(contact.OccurredAt, FactPhase.Contact, contact.Visit)) { Contact = contact };
        long allocated = 0;
        for (var i = 0; i < 100; i++)
        {
            closed.Clear();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var after = kind.Fold(state, fact, terms, closed);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal((2, 1), (after.Core.Number, closed.Count));
        }

        Assert.Equal(0, allocated);
    }

    [Theory]
    [InlineData("")]
    [InlineData("z9 1")]
    [InlineData("r1 1672538400 7")]
    [InlineData("r1 x")]
    [InlineData("a1 - 0 - 0 0 -1 - 0 =grid-1 1 0 1 - 0 - - - 1")]
    public void Resume_NoState_ToldClearly(string state)
    {
        var told = Assert.Throws<FormatException>(() => DutyKinds.Resume(state));
        Assert.Contains("from birth", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Advance_FactBehindAll_GoesOnWithoutHistory()
    {
        var first = DutyLedger.FromBirth(Red.Facts, Red.Editions, Red.At("2023-01-02"));
        var story = new Story(Red.Policy).Enrolled("2023-01-01 10:00", Frames.Red).Contact("2023-01-03 09:00");
        var moved = Assert.IsType<LedgerOutcome.Moved>(DutyLedger.Advance(new()
        {
            Duties = first.Duties,
            Facts = story.Facts with { Contacts = [story.Facts.Contacts[^1]] },
            SettledTo = story.At("2023-01-02"),
            ChangedAt = story.At("2023-01-03 09:00"),
            Editions = story.Editions,
            Now = story.At("2023-01-03 09:00"),
        })).Move;
        Assert.Equal(WindowEnding.Met, Assert.Single(moved.Ended).Ending);
        Assert.Same(first.Duties[0], moved.Duties[0]);
        Assert.NotSame(first.Duties[1], moved.Duties[1]);
    }

    [Fact]
    public void Advance_DutyRenamed_GoesOnUnderTheNewId()
    {
        static SchedulingPolicy Named(string id, string formerly) =>
            Frames.Of($$"""{ "id": "{{id}}", {{formerly}} "kind": "rolling", "every": { "red": "P2D" }, "contacts": ["home-visit"] }""");

        var old = new Story(Named("a", "")).Enrolled("2023-01-01 10:00", Frames.Red).Contact("2023-01-03 10:00");
        var move = DutyLedger.FromBirth(old.Facts, old.Editions, old.At("2023-01-03 11:00"));
        var renamed = old.Adopted("2023-01-04", Named("b", "\"formerly\": [\"a\"],"));
        var moved = Assert.IsType<LedgerOutcome.Moved>(DutyLedger.Advance(new()
        {
            Duties = move.Duties,
            Facts = renamed.Facts with { Contacts = [] },
            SettledTo = old.At("2023-01-03 11:00"),
            Editions = renamed.Editions,
            Now = old.At("2023-01-05"),
        })).Move;
        Assert.Equal([new Id<Duty>("a")], moved.Removed);
        var duty = Assert.Single(moved.Duties);
        Assert.Equal(("b", 2, old.At("2023-01-06")), (duty.Duty.Value, duty.Pending!.Number, duty.Pending.DueAt));
        Assert.Empty(moved.Ended);
    }
}
