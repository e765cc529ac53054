using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Policies;
using ThreeColor.Running;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>Editions of the policy: adopted at an instant, kept by the store, followed by everybody, rewriting nothing (DESIGN sections 4 to 7; promise 10).</summary>
public sealed class EditionTests
{
    private readonly World _world = new();

    // Twice as long to answer on every ladder.
    private static CarePolicy Slower { get; } = Changed("\"answerWithin\": \"PT4H\"", "\"answerWithin\": \"PT8H\"");

    private static CarePolicy Weekly { get; } = Changed("\"red\": \"P2D\", \"yellow\": \"P7D\"", "\"red\": \"P7D\", \"yellow\": \"P7D\"");

    private static CarePolicy Daily { get; } = Changed("\"red\": \"P2D\", \"yellow\": \"P7D\"", "\"red\": \"P1D\", \"yellow\": \"P7D\"");

    [Fact]
    public async Task AnOpenEvent_UnderANewEdition_KeepsItsLimits()
    {
        await _world.EnrolAsync();
        await RaiseAsync("c1");
        await AdoptAsync(Slower);
        _world.Clock.Reset(At("2023-01-01T14:00"));
        await _world.Engine.SweepAsync();
        var climbed = await _world.OpenEventAsync();
        Assert.Equal((1, Policy.Digest, At("2023-01-01T18:00")), (climbed.Rung, climbed.PolicyDigest, climbed.DueAt!.Value));
        Assert.Equal(Slower.Digest, _world.Engine.Policy.Digest);
    }

    [Fact]
    public async Task AnotherEngine_OverTheSameStore_LoadsEveryEditionAndFollowsNewOnes()
    {
        await _world.EnrolAsync();
        await RaiseAsync("c1");
        await AdoptAsync(Slower);
        var other = _world.Create(_world.Store, options => options.Policy = null);
        Assert.Empty(await other.StartAsync());
        Assert.Equal(Slower.Digest, other.Policy.Digest);
        _world.Clock.Reset(At("2023-01-01T14:00"));
        await other.SweepAsync();
        Assert.Equal((1, Policy.Digest), ((await _world.OpenEventAsync()).Rung, (await _world.OpenEventAsync()).PolicyDigest));

        await AdoptAsync(Weekly);
        await other.SweepAsync();
        Assert.Equal(Weekly.Digest, other.Policy.Digest);
    }

    [Fact]
    public async Task Start_WithAnotherPolicyThanTheOneInForce_SaysSo()
    {
        await _world.Engine.StartAsync();
        var thrown = await Assert.ThrowsAsync<CareStartException>(() => _world.Create(_world.Store, options => options.Policy = Slower).StartAsync());
        Assert.Equal("TC0646", Assert.Single(thrown.Problems).Code);
    }

    [Fact]
    public async Task Start_WithoutAnyPolicy_SaysSo()
    {
        var thrown = await Assert.ThrowsAsync<CareStartException>(() => _world.Create(_world.Store, options => options.Policy = null).StartAsync());
        Assert.Equal("TC0645", Assert.Single(thrown.Problems).Code);
    }

    [Fact]
    public async Task APolicy_BeforeItsFirstDay_NeitherStartsNorIsAdopted()
    {
        var later = Changed("\"from\": \"2023-01-01\"", "\"from\": \"2023-01-02\"");
        var thrown = await Assert.ThrowsAsync<CareStartException>(() => _world.Create(_world.Store, options => options.Policy = later).StartAsync());
        Assert.Equal("TC0647", Assert.Single(thrown.Problems).Code);
        Assert.Equal("TC0647", RefusedBy(await _world.Engine.AdoptAsync(later, Office)));
        _world.Clock.Reset(At("2023-01-02T00:00"));
        Assert.IsType<CareAnswer<Ports.AdoptedEdition>.Found>(await _world.Engine.AdoptAsync(later, Office));
    }

    [Fact]
    public async Task Adopt_ByAnybodyButTheLastResort_IsRefused() =>
        Assert.Equal("TC0611", RefusedBy(await _world.Engine.AdoptAsync(Slower, Chen)));

    // Timelines, row 26.
    [Fact]
    public async Task ATighterEdition_RedatesTheOpenWindowAndNoOther()
    {
        await _world.EnrolAsync();
        foreach (var day in (string[])["01", "03", "05", "07", "09"])
        {
            await _world.GoToAsync($"2023-01-{day}T11:00");
            await _world.VisitAsync($"V{day}");
        }

        await _world.GoToAsync("2023-01-09T12:00");
        await AdoptAsync(Daily);
        await _world.Engine.SweepAsync();
        await _world.DoAsync(id => new CareCommand.UpdateFile(WangFile() with { Name = "王秀瑛" }) { Id = id, Resident = Wang, Actor = Office });
        var windows = (await _world.LifeAsync()).Windows;
        Assert.Equal(["04 Met", "06 Met", "08 Met", "10 Met", "11 NotYetDue"], windows.Select(Text));
        Assert.Empty(await _world.VerifyAsync());
    }

    // Timelines, row 27; it was retracted silently before.
    [Fact]
    public async Task ALooserEdition_CuresNothingOverdue()
    {
        await _world.EnrolAsync();
        await _world.VisitAsync("V1");
        await _world.GoToAsync("2023-01-04T12:00");
        var raised = await _world.OpenEventAsync();
        await AdoptAsync(Weekly);
        await _world.GoToAsync("2023-01-11T00:15");
        var open = await _world.OpenEventAsync();
        Assert.Equal((raised.Id, true), (open.Id, open.IsOpen));
        Assert.Equal(["04 Missed", "11 Overdue"], (await _world.LifeAsync()).Windows.Select(Text));
        Assert.Empty(await _world.VerifyAsync());
    }

    [Fact]
    public async Task NewRules_SayRedOfTheSameFacts_TheNextSweepListsThem()
    {
        await _world.EnrolAsync("yellow");
        await AdoptAsync(Changed("\"id\": \"R1\", \"tier\": \"red\", \"basis\": \"R\", \"all\": [{ \"care\": \"lacking+\" }", "\"id\": \"R1\", \"tier\": \"red\", \"basis\": \"R\", \"all\": [{ \"care\": \"partDay+\" }"));
        await _world.Engine.SweepAsync();
        Assert.Equal("red", (await _world.CareAsync()).Tier?.Value);
        Assert.Equal(0, await _world.Engine.SweepAsync());
    }

    [Fact]
    public async Task ARenamedTier_IsHeldUnderItsNewName_AndTheClockRunsOn()
    {
        await _world.EnrolAsync();
        await _world.VisitAsync("V1");
        var renamed = Renamed();
        Assert.True((await _world.Engine.PreviewAsync(renamed, Office)).Require().IsSafe);
        await _world.GoToAsync("2023-01-02T10:00");
        await AdoptAsync(renamed);
        await _world.Engine.SweepAsync();
        var care = await _world.CareAsync();
        Assert.Equal("crimson", care.Tier?.Value);
        Assert.Equal(("crimson", At("2023-01-04T00:00")), (Assert.Single(care.PendingWindows).Tier?.Value, Assert.Single(care.PendingWindows).DueAt));
        Assert.Empty(await _world.VerifyAsync());
    }

    [Fact]
    public async Task Adopt_WhereSomebodyWouldFallOut_IsRefusedWithNumbersUnlessAccepted()
    {
        await _world.EnrolAsync("blue");
        var without = Changed(", \"blue\": \"P1M\"", "", ", \"blue\": \"P3D\"", "");
        var preview = (await _world.Engine.PreviewAsync(without, Office)).Require();
        Assert.Equal((1, 1, 0), (preview.Residents, preview.FallOut, preview.UnknownTiers));
        var refused = Assert.IsType<CareAnswer<Ports.AdoptedEdition>.Refused>(await _world.Engine.AdoptAsync(without, Office)).Refusal;
        Assert.Equal(("TC0648", RefusalKind.Conflict), (refused.Code, refused.Kind));
        Assert.Contains("1 of 1", refused.Message.In("en"), StringComparison.Ordinal);
        Assert.Equal(Policy.Digest, _world.Engine.Policy.Digest);
        Assert.IsType<CareAnswer<Ports.AdoptedEdition>.Found>(await _world.Engine.AdoptAsync(without, Office, "agreed", acceptFallOut: true));
    }

    [Fact]
    public async Task AnEarlierEdition_IsAdoptedAgainLikeAnyOther()
    {
        await _world.EnrolAsync();
        await AdoptAsync(Weekly);
        await _world.GoToAsync("2023-01-02T10:00");
        var again = (await _world.Engine.AdoptAsync(Policy, Office)).Require();
        Assert.Equal((3, Policy.Digest), (again.Number, again.Digest));
        await _world.Engine.SweepAsync();
        Assert.Equal(3, (await _world.CareAsync()).Edition);
        Assert.Empty(await _world.VerifyAsync());
    }

    // Found by random months: the store kept two editions of one instant, and no engine over it could read them ever after.
    [Fact]
    public async Task SeveralEditions_AdoptedAtOneInstant_FollowOneAnother()
    {
        await _world.EnrolAsync();
        foreach (var policy in (CarePolicy[])[Weekly, Daily, Slower])
        {
            Assert.True((await _world.Engine.PreviewAsync(policy, Office)).Require().IsSafe);
            await AdoptAsync(policy);
        }

        _world.Clock.Advance(Duration.FromHours(1));
        await _world.Engine.SweepAsync();
        Assert.Equal((Slower.Digest, 4), (_world.Engine.Policy.Digest, (await _world.CareAsync()).Edition));
        Assert.Equal(Slower.Digest, (await StartedAsync()).Policy.Digest);
        Assert.Empty(await _world.VerifyAsync());
    }

    // A clock that went back adopts behind what was adopted already.
    [Fact]
    public async Task AnEdition_AdoptedBeforeTheNewest_ComesIntoForceBehindIt()
    {
        await _world.EnrolAsync();
        var first = (await _world.Engine.AdoptAsync(Weekly, Office)).Require();
        _world.Clock.Reset(first.From - Duration.FromHours(1));
        var second = (await _world.Engine.AdoptAsync(Daily, Office)).Require();
        Assert.Equal((3, true), (second.Number, second.From > first.From));
        Assert.Equal(Policy.Digest, _world.Engine.Policy.Digest);
    }

    private async Task<CareEngine> StartedAsync()
    {
        var other = _world.Create(_world.Store, options => options.Policy = null);
        await other.StartAsync();
        return other;
    }

    [Fact]
    public async Task Preview_TellsWhoMovesAndWhatFallsDueSooner_AndChangesNothing()
    {
        await _world.EnrolAsync();
        var before = await _world.CareAsync();
        var preview = (await _world.Engine.PreviewAsync(Daily, Office)).Require();
        Assert.Equal((1, 0, 1), (preview.Sooner, preview.Later, Assert.Single(preview.Moves).Count));
        Assert.Equal(before, await _world.CareAsync());
    }

    private static CarePolicy Changed(params string[] fromTo)
    {
        var json = Policy.Document.Json;
        for (var i = 0; i < fromTo.Length; i += 2)
        {
            Assert.Contains(fromTo[i], json, StringComparison.Ordinal);
            json = json.Replace(fromTo[i], fromTo[i + 1], StringComparison.Ordinal);
        }

        // Its embedded tests say what the rules were.
        var document = JsonNode.Parse(json)!;
        document.AsObject().Remove("tests");
        document["require"] = new JsonArray();
        return PolicyDocument.Read(Encoding.UTF8.GetBytes(document.ToJsonString())).Require();
    }

    private static CarePolicy Renamed() => Changed("\"red\"", "\"crimson\"", "\"code\": \"crimson\",", "\"code\": \"crimson\", \"formerly\": [\"red\"],");

    private string Text(Window window) => $"{window.DueAt.InZone(Policy.Frame.Zone).Day:00} {window.StatusAt(_world.Clock.GetCurrentInstant())}";

    private static string RefusedBy<T>(CareAnswer<T> answer) => Assert.IsType<CareAnswer<T>.Refused>(answer).Refusal.Code;

    private async Task AdoptAsync(CarePolicy policy) => (await _world.Engine.AdoptAsync(policy, Office)).Require();

    private Task<CareResult> RaiseAsync(string command) => _world.Engine.ExecuteAsync(
        new CareCommand.RaiseEvent(Cause.Need, EventSource.ResidentRequest, Severity.Small, "lamp") { Id = new(command), Resident = Wang, Actor = Li });
}
