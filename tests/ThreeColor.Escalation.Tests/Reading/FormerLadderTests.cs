using ThreeColor.Escalation.Tests.Life;
using ThreeColor.Events;

namespace ThreeColor.Escalation.Tests.Reading;

public sealed class FormerLadderTests
{
    private const string Visit = "\"id\": \"visit\",";
    private const string Need = "\"id\": \"need\",";

    [Theory]
    [InlineData("home", "need", "visit")]
    [InlineData("call", "need", "visit")]
    [InlineData("elsewhere", "need", "need")]
    [InlineData("", "need", "need")]
    [InlineData("home", "hazard", "need")]
    [InlineData("visit", "need", "visit")]
    [InlineData("need", "need", "need")]
    public void LadderOf_FormerId_IsTheLadderThatTookItOver(string raisedOn, string cause, string ladder)
    {
        var json = QDistrict.Json.Replace(
            Visit, """
            "id": "visit", "formerly": ["home", "call"],
            """, StringComparison.Ordinal);
        // A second ladder of the cause, for people of a tier, so that only the former name leads to it.
        json = json.Replace("\"causes\": [\"worker-did-not-come\"]", "\"for\": { \"tiers\": [\"red\"] }, \"causes\": [\"need\"]", StringComparison.Ordinal)
            .Replace("\"causes\": [\"need\", \"hazard\"]", "\"causes\": [\"need\", \"hazard\", \"worker-did-not-come\"]", StringComparison.Ordinal);
        var (policy, faults) = QDistrict.Read(json);
        Assert.Empty(faults);
        Assert.Equal([new("home"), new("call")], policy!.Ladders[0].Formerly);
        var care = new Scene().Raise().After with { Ladder = raisedOn, Cause = new(cause) };
        Assert.Equal(ladder, policy.LadderOf(care).Id.Value);
    }

    // A ladder that took over may be shorter than the one the event was raised on.
    [Fact]
    public void Advance_RungBeyondTheLadder_GoesOnAtItsTop()
    {
        var top = new Scene().Climbed(new Scene().Raise().After, 3);
        var care = top with { Cause = Cause.Emergency };
        Assert.Equal(2, EventLife.Advance(care, new Scene().At(care.DueAt!.Value))!.After.Rung);
        Assert.Contains(EventActionKind.FeedBack, EventLife.AllowedActions(care, new Scene().At(care.DueAt!.Value, Scene.Force)));
    }

    [Theory]
    [InlineData("\"formerly\": [\"need\"],", "", "TC0308", "/ladders/0/formerly/0")]
    [InlineData("\"formerly\": [\"home\", \"visit\"],", "", "TC0308", "/ladders/0/formerly/1")]
    [InlineData("\"formerly\": [\"home\", \"home\"],", "", "TC0309", "/ladders/0/formerly/1")]
    [InlineData("\"formerly\": [\"home\"],", "\"formerly\": [\"call\", \"home\"],", "TC0309", "/ladders/2/formerly/1")]
    [InlineData("\"formerly\": [],", "", "TC0010", "/ladders/0/formerly")]
    [InlineData("\"formerly\": \"home\",", "", "TC0005", "/ladders/0/formerly")]
    [InlineData("\"formerly\": [\"home visit\"],", "", "TC0006", "/ladders/0/formerly/0")]
    [InlineData("\"formerli\": [\"home\"],", "", "TC0003", "/ladders/0/formerli")]
    public void Read_WrongFormerIds_IsTheOnlyFaultAtItsPlace(string visit, string need, string code, string pointer)
    {
        var json = QDistrict.Json.Replace(Visit, Visit + visit, StringComparison.Ordinal).Replace(Need, Need + need, StringComparison.Ordinal);
        var (policy, faults) = QDistrict.Read(json);
        Assert.Null(policy);
        var fault = Assert.Single(faults);
        Assert.Equal((code, pointer), (fault.Code, fault.At.Pointer));
        Assert.All([fault.Message, fault.Remedy], text => Assert.Equal(2, text.Translations.Count(t => t.Text.Length > 0)));
    }
}
