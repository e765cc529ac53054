using System.Text;
using System.Text.Json.Nodes;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Policies;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>A policy may want a lowering to stay possible for some days before a person may confirm it (DESIGN section 3).</summary>
public sealed class LoweringTests
{
    private readonly World _world = new(configure: options => options.Policy = Patient());

    [Fact]
    public async Task ConfirmLowering_BeforeItsTime_IsRefused_AndDoneAfter()
    {
        await _world.EnrolAsync("red");
        await _world.GoToAsync("2023-05-01T10:00");
        await _world.ClaimAsync([_world.Says("care.cover", FactValue.Of("basic"))]);

        await _world.GoToAsync("2023-05-07T23:59");
        Assert.DoesNotContain(_world.Transport.Sent, message => message.Notice.Kind == NoticeKind.ConfirmLowering);
        await _world.ClaimAsync([_world.Says("care.cover", FactValue.Of("basic"))]);
        Assert.Equal("TC0162", Assert.IsType<CareResult.Refused>(await ConfirmAsync()).Refusal.Code);
        Assert.Equal("red", (await _world.CareAsync()).Tier?.Value);

        await _world.GoToAsync("2023-05-08T00:15");
        Assert.Single(_world.Transport.Sent, message => message.Notice.Kind == NoticeKind.ConfirmLowering);
        Assert.IsType<CareResult.Done>(await ConfirmAsync());
        Assert.Equal("blue", (await _world.CareAsync()).Tier?.Value);
    }

    private Task<CareResult> ConfirmAsync() =>
        _world.DoAsync(id => new CareCommand.ConfirmLowering(new("blue")) { Id = id, Resident = Wang, Actor = Chen });

    private static CarePolicy Patient()
    {
        var document = JsonNode.Parse(Policy.Document.Json)!;
        document["unknowns"]!["lowering"] = new JsonObject { ["after"] = "P7D" };
        return PolicyDocument.Read(Encoding.UTF8.GetBytes(document.ToJsonString())).Require();
    }
}
