using System.Text;
using System.Text.Json;
using ThreeColor.Simulation.Reports;

namespace ThreeColor.Simulation.Tests.Reports;

public sealed class SummaryJsonTests
{
    private static readonly string Text = Encoding.UTF8.GetString(SummaryJson.ToBytes(SampleReport.Summary));

    [Fact]
    public void ToBytes_Names_StandInTheirFixedOrder()
    {
        using var document = JsonDocument.Parse(Text);
        Assert.Equal(
            ["policy", "seed", "days", "residents", "grid", "visits", "ledger", "events", "silentMinutes", "notices"], NamesOf(document.RootElement));
        Assert.Equal(["register", "listed", "red", "yellow", "blue", "undecided", "notListed"], NamesOf(document.RootElement.GetProperty("residents")));
        Assert.Equal(["towns", "general", "ordinary", "micro", "workers"], NamesOf(document.RootElement.GetProperty("grid")));
        Assert.Equal(["expected", "met", "late", "excused", "missed", "pending", "overdue"], NamesOf(document.RootElement.GetProperty("ledger")));
        Assert.Equal(["raised", "closed", "open", "reopened", "retracted", "bySource", "byTopRung"], NamesOf(document.RootElement.GetProperty("events")));
        Assert.Equal(["p95", "max", "bound"], NamesOf(document.RootElement.GetProperty("silentMinutes")));
        Assert.Equal(["committed", "delivered", "escalated"], NamesOf(document.RootElement.GetProperty("notices")));
        Assert.Equal(["implied", "done", "reportedByPaper"], NamesOf(document.RootElement.GetProperty("visits")));
    }

    [Fact]
    public void ToBytes_Residents_AddUp()
    {
        using var document = JsonDocument.Parse(Text);
        var residents = document.RootElement.GetProperty("residents");
        Assert.Equal(2370, residents.GetProperty("listed").GetInt32());
        Assert.Equal(2890, residents.GetProperty("register").GetInt32());
    }

    [Fact]
    public void ToBytes_Layout_IsTheSameOnEveryMachine()
    {
        Assert.DoesNotContain('\r', Text);
        Assert.StartsWith("{\n  \"policy\": {\n    \"id\": \"q-district\",\n", Text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> NamesOf(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
