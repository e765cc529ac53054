using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Escalation.Tests.Life;
using ThreeColor.Events;

namespace ThreeColor.Escalation.Tests;

public sealed class EventGroundTests
{
    private static readonly Id<Duty> Visit = new("home-visit"), Call = new("call");
    private static readonly CareEvent Bare = new Scene().Raise().After with { Listed = [] };

    private static readonly Gen<int[]> YearInAnyOrder = Gen.Shuffle(Enumerable.Range(1, 365).ToArray());

    private static readonly Gen<(Id<Duty> Duty, int Number)> SomeWindow =
        from duty in Gen.Elements(Visit, Call)
        from number in Gen.Choose(1, 12)
        select (duty, number);

    [Property(MaxTest = 50)]
    public Property List_AYearInAnyOrder_IsOneRange() => Prop.ForAll(YearInAnyOrder.ToArbitrary(), numbers =>
    {
        var listed = numbers.Aggregate(Bare, (care, number) => EventGround.List(care, Window(Visit, number)));
        Assert.Equal([Range(Visit, 1, 365)], listed.Listed);
        Assert.Equal(listed.Listed, EventGround.Of([.. numbers.Select(number => Window(Visit, number))]));
    });

    [Property]
    public Property List_AnyWindows_KeepsExactlyTheseInOrderAndApart() => Prop.ForAll(Gen.ListOf(SomeWindow).ToArbitrary(), windows =>
    {
        var care = windows.Aggregate(Bare, (care, window) => EventGround.List(care, Window(window.Duty, window.Number)));
        foreach (var duty in new[] { Visit, Call })
            for (var number = 0; number <= 13; number++)
                Assert.Equal(windows.Contains((duty, number)), EventGround.Lists(care, Window(duty, number)));
        Assert.Equal(care.Listed.OrderBy(range => range.Duty).ThenBy(range => range.First), care.Listed);
        Assert.All(care.Listed, range => Assert.Equal(Range(range.Duty, range.First, range.Last), range));
        Assert.All(care.Listed.Zip(care.Listed.Skip(1)), pair => Assert.True(pair.First.Duty != pair.Second.Duty || pair.First.Last + 1 < pair.Second.First));
        Assert.All(windows, window => Assert.Same(care, EventGround.List(care, Window(window.Duty, window.Number))));
    });

    [Property]
    public Property Unlist_AnyCut_TakesExactlyTheTail() => Prop.ForAll(Gen.ListOf(SomeWindow).ToArbitrary(), SomeWindow.ToArbitrary(), (windows, cut) =>
    {
        var care = windows.Aggregate(Bare, (care, window) => EventGround.List(care, Window(window.Duty, window.Number)));
        var (after, firstDue) = EventGround.Unlist(care, cut.Duty, cut.Number, DueOf(cut.Number), DueOf(cut.Number - 1));
        var kept = windows.Where(window => window.Duty != cut.Duty || window.Number < cut.Number);
        var taken = windows.Where(window => window.Duty == cut.Duty && window.Number >= cut.Number).Select(window => window.Number).ToList();
        Assert.Equal(EventGround.Of([.. kept.Select(window => Window(window.Duty, window.Number))]), after.Listed);
        Assert.Equal(taken.Count == 0 ? null : DueOf(taken.Min()), firstDue);
        Assert.Equal(taken.Count == 0, ReferenceEquals(care, after));
    });

    [Fact]
    public void List_GapFilled_JoinsBothSides()
    {
        var care = Bare with { Listed = [Range(Visit, 1, 2), Range(Visit, 4, 5)] };
        Assert.Equal([Range(Visit, 1, 5)], EventGround.List(care, Window(Visit, 3)).Listed);
        Assert.Equal(3, EventGround.List(care, Window(Visit, 7)).Listed.Count);
        Assert.Equal([Range(Call, 3, 3), .. care.Listed], EventGround.List(care, Window(Call, 3)).Listed);
        Assert.Equal(care.Revision, EventGround.List(care, Window(Visit, 3)).Revision);
    }

    [Theory]
    [InlineData(2, true, false)]
    [InlineData(3, false, false)]
    [InlineData(5, false, true)]
    public void List_AgainWithAnotherDue_ReplacesThatOfAnEnd(int number, bool first, bool last)
    {
        var (care, other) = (Bare with { Listed = [Range(Visit, 2, 5)] }, DueOf(number) + Duration.FromHours(1));
        var range = Assert.Single(EventGround.List(care, Window(Visit, number) with { DueAt = other }).Listed);
        Assert.Equal((first ? other : DueOf(2), last ? other : DueOf(5)), (range.FirstDue, range.LastDue));
    }

    // The range knows the dues of windows 2 and 6 only.
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(6, 6)]
    [InlineData(4, null)]
    [InlineData(7, null)]
    public void Unlist_NothingPassed_TellsTheDueItKnows(int from, int? due) =>
        Assert.Equal(due is { } number ? DueOf(number) : null, EventGround.Unlist(Bare with { Listed = [Range(Visit, 2, 6)] }, Visit, from).FirstDue);

    [Fact]
    public void Unlist_CutWithoutTheDueBefore_NeverEndsTooEarly()
    {
        var care = Bare with { Listed = [Range(Visit, 2, 6)] };
        Assert.Equal(DueOf(6), EventGround.Unlist(care, Visit, 5).After.Listed[0].LastDue);
        Assert.Equal(DueOf(5), EventGround.Unlist(care, Visit, 5, DueOf(5)).After.Listed[0].LastDue);
        Assert.Equal(DueOf(4), EventGround.Unlist(care, Visit, 5, DueOf(5), DueOf(4)).After.Listed[0].LastDue);
        Assert.Equal([Range(Visit, 2, 2)], EventGround.Unlist(care, Visit, 3).After.Listed);
    }

    private static Instant DueOf(int number) => Instant.FromUtc(2023, 1, 1, 0, 0) + Duration.FromDays(2 * number);

    private static ListedWindows Range(Id<Duty> duty, int first, int last) => new(duty, first, last, DueOf(first), DueOf(last));

    private static Window Window(Id<Duty> duty, int number) =>
        new() { Duty = duty, Number = number, OpensAt = DueOf(number - 1), DueAt = DueOf(number), Unit = new("m") };
}
