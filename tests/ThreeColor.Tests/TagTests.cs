using System.Text;
using System.Text.Json.Nodes;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Policies;
using ThreeColor.PolicyText;
using ThreeColor.Residents;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>Duties, checklist items and ladders select by tags, the unordered outputs of rules (DESIGN section 3).</summary>
public sealed class TagTests
{
    internal static readonly CarePolicy Tagged = Read(document =>
    {
        document["tags"] = Json("""{ "falls": { "name": { "zh-Hans": "易跌倒", "en": "prone to falls" } } }""");
        document["rules"]!.AsArray().Add(Json("""{ "id": "tag-falls", "tag": "falls", "any": ["mobility.limited"] }"""));
        document["duties"]!.AsArray().Add(Json("""{ "id": "handrail", "kind": "rolling", "every": { "blue": "P3D" }, "contacts": ["home-visit"], "for": { "tags": ["falls"] } }"""));
        document["checklist"]!.AsArray().Add(Json("""{ "id": "enter.handrail", "text": { "zh-Hans": "扶手", "en": "Handrail" }, "for": { "tags": ["falls"] } }"""));
        var ladder = document["ladders"]!.AsArray().First(entry => entry!["causes"]!.AsArray().Any(cause => cause!.GetValue<string>() == "hazard"))!.DeepClone();
        ladder["id"] = "hazard-falls";
        ladder["causes"] = new JsonArray("hazard");
        ladder["for"] = Json("""{ "tags": ["falls"] }""");
        ladder.AsObject().Remove("start");
        ladder["rungs"]!.AsArray().RemoveAt(0);
        document["ladders"]!.AsArray().Add(ladder);
    });

    private readonly World _world = new(configure: options => options.Policy = Tagged);

    [Fact]
    public async Task Tag_GivenAndTaken_OpensAndExcusesItsDuty()
    {
        await _world.EnrolAsync("blue");
        Assert.DoesNotContain((await _world.LifeAsync()).Windows, window => window.Duty.Value == "handrail");

        await SayLimitedAsync("2023-01-02T10:00", true);
        var care = await _world.CareAsync();
        Assert.Equal(["falls"], care.Tags.Select(tag => tag.Value));
        Assert.Equal(At("2023-01-06T00:00"), Assert.Single(care.PendingWindows, window => window.Duty.Value == "handrail").DueAt);

        await SayLimitedAsync("2023-01-03T10:00", false);
        Assert.True((await _world.CareAsync()).Tags.IsEmpty);
        await _world.GoToAsync("2023-01-08T00:00");
        Assert.NotNull(Assert.Single((await _world.LifeAsync()).Windows, window => window.Duty.Value == "handrail").EndedAt);
    }

    [Fact]
    public async Task Tag_NotKnownAnyMore_IsKept()
    {
        await _world.EnrolAsync("blue");
        await SayLimitedAsync("2023-01-02T10:00", true);
        await _world.GoToAsync("2023-01-03T10:00");
        await _world.ClaimAsync([_world.Says("mobility.limited", FactValue.Of(false)) with { Source = new("grid-visit") }]);
        var care = await _world.CareAsync();
        Assert.True(care.Assessment!.Tags.IsEmpty);
        Assert.Equal(["falls"], care.Tags.Select(tag => tag.Value));
    }

    [Theory]
    [InlineData(false, "need", "micro-grid-leader")]
    [InlineData(true, "hazard-falls", "ordinary-grid-leader")]
    public async Task RaiseEvent_ClimbsTheLadderForTheTag_AndStaysOnIt(bool limited, string ladder, string post)
    {
        await _world.EnrolAsync("blue");
        await SayLimitedAsync("2023-01-02T10:00", limited);
        await _world.DoAsync(id => new CareCommand.RaiseEvent(Cause.Hazard, EventSource.Hazard, Severity.Small, "gas") { Id = id, Resident = Wang, Actor = Office });
        var raised = (await _world.CareAsync()).OpenEvents.Single(e => e.Cause == Cause.Hazard);
        Assert.Equal((ladder, post), (raised.Ladder, raised.Post.Post.Value));

        await SayLimitedAsync("2023-01-02T10:15", !limited);
        Assert.Equal(ladder, (await _world.CareAsync()).OpenEvents.Single(e => e.Cause == Cause.Hazard).Ladder);
    }

    [Fact]
    public void ChecklistFor_Tag_AddsItsItem()
    {
        Assert.Equal(9, Tagged.Scheduling.ChecklistFor(new("blue"), []).Count);
        Assert.Equal("enter.handrail", Tagged.Scheduling.ChecklistFor(new("blue"), [new("falls")])[^1].Id.Value);
    }

    [Theory]
    [InlineData("""{ "tags": ["fals"] }""", "TC0008")]
    [InlineData("""{ "tiers": ["purple"] }""", "TC0008")]
    [InlineData("""{ "tags": [] }""", "TC0010")]
    [InlineData("{}", "TC0010")]
    public void For_UnknownOrEmpty_IsReportedInItsPlace(string selection, string code)
    {
        var document = JsonNode.Parse(Tagged.Document.Json)!;
        document["duties"]!.AsArray()[^1]!["for"] = Json(selection);
        var fault = Assert.Single(PolicyDocument.Read(Encoding.UTF8.GetBytes(document.ToJsonString())).Faults, fault => fault.At.Pointer.Contains("/for", StringComparison.Ordinal));
        Assert.Equal(code, fault.Code);
    }

    private async Task SayLimitedAsync(string at, bool limited)
    {
        await _world.GoToAsync(at);
        await _world.ClaimAsync([_world.Says("mobility.limited", FactValue.Of(limited))]);
    }

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;

    private static CarePolicy Read(Action<JsonNode> edit)
    {
        var document = JsonNode.Parse(Policy.Document.Json)!;
        edit(document);
        return PolicyDocument.Read(Encoding.UTF8.GetBytes(document.ToJsonString())).Require();
    }
}
