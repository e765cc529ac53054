using System.Xml.Linq;
using ThreeColor.Simulation.Reports;

namespace ThreeColor.Simulation.Tests.Reports;

public sealed class ReportHtmlTests
{
    private static readonly string Page = ReportHtml.ToText(SampleReport.Make());

    [Fact]
    public void ToText_NamesWithMarkup_AreEncoded()
    {
        Assert.DoesNotContain("<script", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>&", Page, StringComparison.Ordinal);
        Assert.Contains("第1社区&lt;script&gt;", Page, StringComparison.Ordinal);
        Assert.Contains("Q区 &lt;b&gt;&amp;&quot;&#x27;", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void ToText_Whole_IsWellFormed()
    {
        var document = Document();
        Assert.Equal("html", document.Root!.Name.LocalName);
        Assert.Equal(2, document.Descendants().Count(element => element.Name.LocalName == "svg"));
    }

    [Fact]
    public void ToText_EveryChineseText_StandsBesideItsEnglish()
    {
        var spans = Document().Descendants("span").ToList();
        var chinese = spans.Where(span => span.Attribute("lang")?.Value == "zh-Hans").ToList();
        Assert.NotEmpty(chinese);
        Assert.All(chinese, span => Assert.Equal("en", span.ElementsAfterSelf().First().Attribute("lang")?.Value));
        Assert.Equal(chinese.Count, spans.Count(span => span.Attribute("lang")?.Value == "en"));
    }

    [Fact]
    public void ToText_Charts_HaveALegendEntryForEverySeries()
    {
        var legends = Document().Descendants("ul").Where(list => list.Attribute("class")?.Value == "legend").ToList();
        Assert.Equal([3, 7], legends.Select(legend => legend.Elements("li").Count()));
        Assert.Equal("红色Red", legends[0].Elements("li").First().Value);
    }

    [Fact]
    public void ToText_VisitFigures_AreMarkedAsInputResultAndReported()
    {
        var tiles = Document().Descendants("div").Where(div => div.Attribute("class")?.Value == "tile").Select(tile => tile.Value).ToList();
        Assert.Contains(tiles, tile => tile.Contains("53,526", StringComparison.Ordinal) && tile.Contains("input", StringComparison.Ordinal));
        Assert.Contains(tiles, tile => tile.Contains("51,234", StringComparison.Ordinal) && tile.Contains("result", StringComparison.Ordinal));
        Assert.Contains(tiles, tile => tile.Contains("39,000", StringComparison.Ordinal) && tile.Contains("reported", StringComparison.Ordinal));
    }

    [Fact]
    public void ToText_Anything_LoadsNothingFromOutside()
    {
        var attributes = Document().Descendants().SelectMany(element => element.Attributes()).Where(attribute => !attribute.IsNamespaceDeclaration);
        Assert.DoesNotContain(attributes, attribute => attribute.Name.LocalName is "src" or "href" or "action");
        Assert.DoesNotContain("@import", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Page.Replace("url(#", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void ToText_Ids_AreUnique()
    {
        var ids = Document().Descendants().Select(element => element.Attribute("id")?.Value).Where(id => id is not null).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }

    [Fact]
    public void ToText_Twice_GivesTheSameText() => Assert.Equal(Page, ReportHtml.ToText(SampleReport.Make()));

    [Theory]
    [InlineData(0.99999, "99.9 %")]
    [InlineData(1.0, "100.0 %")]
    [InlineData(0.0, "0.0 %")]
    [InlineData(null, "–")]
    public void Share_NearTheWhole_NeverRoundsUpToIt(double? share, string expected) => Assert.Equal(expected, Figures.Share(share));

    private static XDocument Document() => XDocument.Parse(Page["<!DOCTYPE html>".Length..]);
}
