using ThreeColor.Policies;
using ThreeColor.PolicyText;
using ThreeColor.Simulation.Running;

namespace ThreeColor.Simulation.Tests.Running;

public sealed class PolicyFitTests
{
    [Fact]
    public void ImpliedVisits_OfThePaper_AreAboutFiftyThreeThousandFiveHundred() =>
        Assert.Equal(53_526, ImpliedVisits.Count(PaperPolicy.Read(), new(28, 506, 1836, 120, 400), 365));

    [Fact]
    public void Check_PolicyWithoutAPost_NamesItInBothLanguages()
    {
        var text = PaperPolicy.Text.Replace("town-supervisor", "town-watcher", StringComparison.Ordinal);
        var fault = Assert.Single(PolicyFit.Check(PolicyDocument.Read(System.Text.Encoding.UTF8.GetBytes(text)).Require()));
        Assert.Equal("TC0501", fault.Code);
        Assert.Contains("post 'town-supervisor'", fault.Message.In("en"), StringComparison.Ordinal);
        Assert.Contains("岗位", fault.Message.In("zh-Hans"), StringComparison.Ordinal);
    }
}
