using System.Text;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Policies;
using ThreeColor.PolicyText;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>An open event keeps the policy it was raised under (DESIGN section 5; promise 10).</summary>
public sealed class PolicyVersionTests
{
    private readonly World _world = new();

    // Twice as long to answer on every ladder.
    private static CarePolicy Slower { get; } = PolicyDocument.Read(Encoding.UTF8.GetBytes(
        Policy.Document.Json.Replace("\"answerWithin\": \"PT4H\"", "\"answerWithin\": \"PT8H\"", StringComparison.Ordinal))).Require();

    [Fact]
    public async Task AnOpenEvent_UnderANewPolicy_KeepsItsLimits()
    {
        await RaiseAsync(_world.Engine, "c1");
        var engine = _world.Create(_world.Store, options =>
        {
            options.Policy = Slower;
            options.EarlierPolicies.Add(Policy);
        });
        await engine.StartAsync();
        _world.Clock.Reset(At("2023-01-01T14:00"));
        await engine.SweepAsync();
        var climbed = await _world.OpenEventAsync();
        Assert.Equal((1, Policy.Digest, At("2023-01-01T18:00")), (climbed.Rung, climbed.PolicyDigest, climbed.DueAt!.Value));
        Assert.Equal(2, _world.Store.Policies.Count);
    }

    [Fact]
    public async Task AnOpenEvent_WhosePolicyIsNotThere_StopsTheEngineLoudly()
    {
        await RaiseAsync(_world.Engine, "c1");
        var engine = _world.Create(_world.Store, options => options.Policy = Slower);
        _world.Clock.Reset(At("2023-01-01T14:00"));
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => engine.SweepAsync());
        Assert.Contains(Policy.Digest, thrown.Message, StringComparison.Ordinal);
    }

    private async Task RaiseAsync(CareEngine engine, string command)
    {
        await engine.StartAsync();
        await _world.EnrolAsync();
        await engine.ExecuteAsync(new CareCommand.RaiseEvent(Cause.Need, EventSource.ResidentRequest, Severity.Small, "lamp") { Id = new(command), Resident = Wang, Actor = Li });
    }
}
