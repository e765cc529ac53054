using System.Text;
using System.Text.Json.Nodes;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Policies;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>An edition that renames a tag: who held it holds it on, also where facts no longer prove it (DESIGN section 4, "A new edition").</summary>
public sealed class RenamedTagTests
{
    private readonly World _world = new(configure: options => options.Policy = OnlyByTag(TagTests.Tagged));

    private static CarePolicy Renamed { get; } = Renaming("""["falls"]""");

    // The same edition without a word about what the tag was called.
    private static CarePolicy Unsaid { get; } = Renaming(null);

    [Fact]
    public async Task ARenamedTag_IsHeldUnderItsNewName_AndTheClockRunsOn()
    {
        var before = await HoldFallsByMemoryAsync();
        Assert.True((await _world.Engine.PreviewAsync(Renamed, Office)).Require() is { IsSafe: true, FallOut: 0, Sooner: 0, Later: 0 });
        await AdoptAsync(Renamed);

        var care = await _world.CareAsync();
        Assert.Equal(["fall-prone"], care.Tags.Select(tag => tag.Value));
        var after = Assert.Single(care.PendingWindows);
        Assert.Equal((before.Duty, before.Number, before.DueAt, false), (after.Duty, after.Number, after.DueAt, after.Paused));
        Assert.Empty(await _world.VerifyAsync());
    }

    [Fact]
    public async Task ARenamedTag_SelectsItsLadder()
    {
        await HoldFallsByMemoryAsync();
        await AdoptAsync(Renamed);
        await _world.DoAsync(id => new CareCommand.RaiseEvent(Cause.Hazard, EventSource.Hazard, Severity.Small, "gas") { Id = id, Resident = Wang, Actor = Office });
        Assert.Equal("hazard-falls", (await _world.CareAsync()).OpenEvents.Single(e => e.Cause == Cause.Hazard).Ladder);
    }

    [Fact]
    public async Task ATagRenamedWithoutAWord_IsLost_AndThePreviewCountsWhoFallsOut()
    {
        await HoldFallsByMemoryAsync();
        Assert.Equal(1, (await _world.Engine.PreviewAsync(Unsaid, Office)).Require().FallOut);
        await AdoptAsync(Unsaid);
        Assert.Empty((await _world.CareAsync()).Tags);
        Assert.True(Assert.Single((await _world.CareAsync()).PendingWindows).Paused);
    }

    [Theory]
    [InlineData("""["fall-prone"]""", "TC0179", "/tags/fall-prone/formerly/0")]
    [InlineData("""["falls", "falls"]""", "TC0179", "/tags/fall-prone/formerly/1")]
    [InlineData("[]", "TC0010", "/tags/fall-prone/formerly")]
    [InlineData("\"falls\"", "TC0005", "/tags/fall-prone/formerly")]
    [InlineData("""["so old"]""", "TC0006", "/tags/fall-prone/formerly/0")]
    public void Formerly_ThatCannotBe_IsTheOnlyFaultAtItsPlace(string formerly, string code, string pointer)
    {
        var fault = Assert.Single(PolicyDocument.Read(Encoding.UTF8.GetBytes(Document(formerly).ToJsonString())).Faults, found => found.Code != "TC0206");
        Assert.Equal((code, pointer), (fault.Code, fault.At.Pointer));
    }

    [Fact]
    public void Formerly_AtTwoTags_IsReportedAtTheSecond()
    {
        var document = Document("""["falls"]""");
        document["tags"]!["steady"] = JsonNode.Parse("""{ "formerly": ["falls"] }""");
        var fault = Assert.Single(PolicyDocument.Read(Encoding.UTF8.GetBytes(document.ToJsonString())).Faults, found => found.Code == "TC0179");
        Assert.Equal("/tags/steady/formerly/0", fault.At.Pointer);
    }

    /// <summary>Somebody who was proved to fall, of whom nobody knows it any more: the tag is held, and its duty is the only one owed.</summary>
    private async Task<Duties.Window> HoldFallsByMemoryAsync()
    {
        await _world.EnrolAsync("blue");
        await _world.ClaimAsync([_world.Says("mobility.limited", FactValue.Of(true))]);
        await _world.GoToAsync("2023-01-02T10:00");
        await _world.ClaimAsync([_world.Says("mobility.limited", FactValue.Of(false)) with { Source = new("grid-visit") }]);
        var care = await _world.CareAsync();
        Assert.Empty(care.Assessment!.Tags);
        Assert.Equal(["falls"], care.Tags.Select(tag => tag.Value));
        return Assert.Single(care.PendingWindows);
    }

    private async Task AdoptAsync(CarePolicy policy)
    {
        (await _world.Engine.AdoptAsync(policy, Office, "agreed", acceptFallOut: policy == Unsaid)).Require();
        await _world.Engine.SweepAsync();
    }

    private static CarePolicy OnlyByTag(CarePolicy policy) => Read(OnlyByTag(JsonNode.Parse(policy.Document.Json)!));

    private static JsonNode OnlyByTag(JsonNode document)
    {
        var visit = document["duties"]![0]!;
        visit["every"]!.AsObject().Remove("blue");
        visit["remindBefore"]?.AsObject().Remove("blue");
        return document;
    }

    private static CarePolicy Renaming(string? formerly) => Read(Document(formerly));

    private static JsonNode Document(string? formerly)
    {
        var json = TagTests.Tagged.Document.Json.Replace("\"falls\"", "\"fall-prone\"", StringComparison.Ordinal);
        var document = OnlyByTag(JsonNode.Parse(json)!);
        if (formerly is not null)
            document["tags"]!["fall-prone"]!["formerly"] = JsonNode.Parse(formerly);
        return document;
    }

    private static CarePolicy Read(JsonNode document) => PolicyDocument.Read(Encoding.UTF8.GetBytes(document.ToJsonString())).Require();
}
