using NodaTime;
using ThreeColor.Duties;

namespace ThreeColor.Scheduling.Tests;

public class CalendarDutyTests
{
    private static Story Weekly(int times, string more = "", LocalTime cutOff = default) => new Story(Frames.Of(
        $$"""{ "id": "w", "kind": "calendar", "per": "week", "times": {{times}}, {{more}} "tiers": ["red"], "contacts": ["home-visit"] }""",
        "Asia/Shanghai",
        cutOff)).Listed("2023-01-02", Frames.Red);

    [Theory]
    [InlineData("2023-01-02 00:00", "01-09 Met,01-16 NotYetDue")]
    [InlineData("2023-01-08 23:59", "01-09 Met,01-16 NotYetDue")]
    [InlineData("2023-01-09 00:00", "01-09 Missed,01-16 Met")]
    public void Compute_ContactAtTheEdgesOfAWeek_CountsFromItsStartToItsEnd(string contact, string expected) =>
        Assert.Equal(expected.Split(','), Weekly(1).Contact(contact).Lines("2023-01-09 12:00"));

    [Fact]
    public void Compute_TwiceAWeek_MetByTheSecondContact()
    {
        var story = Weekly(2).Contact("2023-01-03 10:00").Contact("2023-01-05 10:00").Contact("2023-01-06 10:00").Contact("2023-01-10 10:00");
        Assert.Equal(["01-09 NotYetDue"], story.Lines("2023-01-05 09:59"));
        Assert.Equal(["01-09 Met", "01-16 Missed", "01-23 NotYetDue"], story.Lines("2023-01-16"));
        Assert.Equal("v2", story.Windows("2023-01-16")[0].MetBy!.Value.Value);
    }

    [Fact]
    public void Compute_EnrolledWithinAWeek_FirstWholeWeekCounts()
    {
        var story = new Story(Weekly(1).Policy).Listed("2023-01-02 00:01", Frames.Red);
        Assert.Empty(story.Lines("2023-01-08 23:59"));
        Assert.Equal(story.At("2023-01-09"), DutyLedger.NextChange(story.Duties(story.At("2023-01-03")), [], story.Editions, story.At("2023-01-03")));
        Assert.Equal(["01-16 NotYetDue"], story.Lines("2023-01-09"));
    }

    [Theory]
    [InlineData(2, "2023-01-02 10:00,2023-01-02 10:01", "01-09 Missed,01-16 NotYetDue")]
    [InlineData(2, "2023-01-02 08:00,2023-01-02 20:00", "01-09 Missed,01-16 NotYetDue")]
    [InlineData(3, "2023-01-02 08:00,2023-01-02 20:00,2023-01-04 08:00", "01-09 Missed,01-16 NotYetDue")]
    [InlineData(2, "2023-01-02 23:59,2023-01-03 00:00", "01-09 Met,01-16 NotYetDue")]
    [InlineData(2, "2023-01-02 10:00,2023-01-05 10:00", "01-09 Met,01-16 NotYetDue")]
    public void Compute_Row35ContactsOfOneDay_CountOnce(int times, string contacts, string expected) =>
        Assert.Equal(expected.Split(','), contacts.Split(',').Aggregate(Weekly(times), (story, at) => story.Contact(at)).Lines("2023-01-09"));

    [Theory]
    [InlineData("2023-01-03 03:59", "01-09 04:00 Missed,01-16 04:00 NotYetDue")]
    [InlineData("2023-01-03 04:00", "01-09 04:00 Met,01-16 04:00 NotYetDue")]
    public void Compute_ContactsAboutTheCutOff_ByThePolicysDays(string second, string expected) => Assert.Equal(
        expected.Split(','),
        Weekly(2, cutOff: new(4, 0)).Listed("2023-01-02 04:00", Frames.Red).Contact("2023-01-02 12:00").Contact(second).Lines("2023-01-09 04:00"));

    [Fact]
    public void Compute_SameDayStated_SeveralOfOneDayCount()
    {
        var story = Weekly(8, "\"sameDay\": true,");
        for (var hour = 10; hour < 17; hour++)
            story.Contact($"2023-01-02 {hour}:00");
        Assert.Equal(["01-09 NotYetDue"], story.Lines("2023-01-02 18:00"));
        Assert.Equal(["01-09 Met"], story.Contact("2023-01-02 17:00").Lines("2023-01-02 18:00"));
    }

    [Fact]
    public void Compute_FirstOfTheDayVoided_TheSecondCounts()
    {
        var story = Weekly(2).Contact("2023-01-02 10:00", voidedAt: "2023-01-04 10:00").Contact("2023-01-02 10:01").Contact("2023-01-05 10:00");
        Assert.Equal("v3", story.Windows("2023-01-05 10:00")[0].MetBy!.Value.Value);
        Assert.Equal(["01-09 NotYetDue"], Weekly(2).Contact("2023-01-02 10:00", voidedAt: "2023-01-04").Contact("2023-01-05 10:00").Lines("2023-01-06"));
    }

    [Fact]
    public void Resume_StateOfTheFormBefore_GoesOn()
    {
        var story = Weekly(2).Contact("2023-01-02 10:00");
        var facts = story.Facts;
        var open = story.Duties(story.At("2023-01-02 10:00"))[0];
        var words = open.State.Split(' ');
        Assert.Equal(("c2", "0"), (words[0], words[^1]));
        var before = open with { State = string.Join(' ', words[1..^2].Prepend("c1")) };
        Assert.Equal(["01-09 NotYetDue"], After("2023-01-02 10:01"));
        Assert.Equal(["01-09 Met"], After("2023-01-03 10:00"));

        string[] After(string contact)
        {
            var now = story.At(contact);
            var moved = Assert.IsType<Ledger.LedgerOutcome.Moved>(DutyLedger.Advance(new()
            {
                Duties = [before],
                Facts = facts with { Contacts = [facts.Contacts[0] with { Visit = new("next"), OccurredAt = now, ReceivedAt = now }] },
                SettledTo = story.At("2023-01-02 10:00"),
                ChangedAt = now,
                Editions = story.Editions,
                Now = now,
            })).Move;
            return [.. moved.Ended.Append(moved.Duties[0].Pending).OfType<Window>().Select(window => $"{story.Local(window.DueAt)} {window.StatusAt(now)}")];
        }
    }
}
