using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Tests;

/// <summary>Nobody undecided is forgotten, and nobody is judged for a duty that fell away (DESIGN section 3, unknowns).</summary>
public class AssessmentTests
{
    private static Story Registered => new Story(Frames.District()).RegisteredAt("2023-01-01 10:00");

    [Fact]
    public void Compute_NoContact_OverdueUntilContact()
    {
        var story = Registered;
        Assert.Equal(["01-09 NotYetDue"], story.Lines("2023-01-08 23:59"));
        Assert.Equal(["01-09 Overdue"], story.Lines("2023-06-01"));
    }

    [Fact]
    public void Compute_ContactOnTheDayOfRegistration_MeetsIt() =>
        Assert.Equal(["01-09 Met", "01-09 NotYetDue"], Registered.Contact("2023-01-01 15:00").Lines("2023-01-02"));

    [Fact]
    public void Compute_ContactThatLeavesHerUndecided_OpensTheNext()
    {
        var story = Registered.Contact("2023-01-10 09:00").Contact("2023-01-10 17:00");
        Assert.Equal(["01-09 Late", "01-18 NotYetDue"], story.Lines("2023-01-11"));
    }

    [Fact]
    public void Compute_DecidedByTheContact_OpensNothing() =>
        Assert.Equal(["01-09 Met"], Registered.Contact("2023-01-05 09:00").Standing("2023-01-05 09:00", Standing.NotListed).Lines("2023-02-01"));

    [Fact]
    public void Compute_DecidedWithoutContactBeforeDue_Excused() =>
        Assert.Equal(["01-09 Excused"], Registered.Standing("2023-01-08 23:59", Standing.NotListed).Lines("2023-02-01"));

    [Fact]
    public void Compute_DecidedWhileOverdue_StaysOverdueUntilContact()
    {
        var story = Registered.Standing("2023-01-09", Standing.NotListed).Contact("2023-01-20 09:00");
        Assert.Equal(["01-09 Overdue"], story.Lines("2023-01-20 08:59"));
        Assert.Equal(["01-09 Late"], story.Lines("2023-01-20 09:00"));
    }

    [Fact]
    public void Compute_DueInHospital_ExcusedAndOwedAgainAfter()
    {
        var story = Registered.Pause("2023-01-08", "2023-01-20 15:00");
        Assert.Equal(["01-09 Excused"], story.Lines("2023-01-20 14:59"));
        Assert.Equal(["01-09 Excused", "01-28 NotYetDue"], story.Lines("2023-01-20 15:00"));
    }

    [Fact]
    public void Compute_ListedFromTheStart_OwesNoAssessment() =>
        Assert.Equal(["01-04 NotYetDue"], new Story(Frames.District()).Enrolled("2023-01-01 10:00", Frames.Red).Lines("2023-01-02"));
}
