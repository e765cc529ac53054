using NodaTime.Text;

namespace ThreeColor.Simulation.Reports;

/// <summary>Writes <c>report.html</c>: one file without script or network, in Chinese and English with a switch, made to be printed too.</summary>
public static class ReportHtml
{
    /// <summary>The page. The same report gives the same text.</summary>
    public static string ToText(YearReport report)
    {
        var html = new HtmlWriter();
        html.Raw(Markup.FromTrusted("<!DOCTYPE html>")).Line();
        html.Open("html", ("lang", "zh-Hans"));
        WriteHead(html, report);
        html.Open("body");
        WriteSwitch(html);
        html.Open("main");
        WriteTitle(html, report);
        ReportSections.VisitFigures(html, report);
        ReportSections.Lists(html, report);
        ReportSections.Charts(html, report);
        PatrolScreen.Write(html, report);
        EventTables.Write(html, report);
        WriteFoot(html, report);
        html.Close().Line().Close().Line().Close().Line();
        return html.ToString();
    }

    private static void WriteHead(HtmlWriter html, YearReport report)
    {
        html.Open("head").Line();
        html.Empty("meta", ("charset", "utf-8")).Line();
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Element("title", $"{report.District} · ThreeColor").Line();
        html.Open("style").Raw(ReportStyle.Css).Close().Line();
        html.Close().Line();
    }

    // The inputs come before <main>, so that style alone can hide a language: no script, and nothing to load.
    private static void WriteSwitch(HtmlWriter html)
    {
        foreach (var (id, label) in new[] { ("both", "中文 + English"), ("zh", "中文"), ("en", "English") })
        {
            if (id == "both")
                html.Empty("input", ("type", "radio"), ("name", "language"), ("id", id), ("checked", "checked"));
            else
                html.Empty("input", ("type", "radio"), ("name", "language"), ("id", id));
            html.Element("label", label, ("for", id));
        }

        html.Line();
    }

    private static void WriteTitle(HtmlWriter html, YearReport report)
    {
        var summary = report.Summary;
        html.Open("header");
        html.Open("h1").Text(report.District).Text(" ").Say("关爱走访年度报告", "A year of home visits").Close();
        html.Open("p").Text($"{LocalDatePattern.Iso.Format(report.From)} – {LocalDatePattern.Iso.Format(report.To)} · ");
        html.Say($"共 {Figures.Of(summary.Days)} 天", $"{Figures.Of(summary.Days)} days").Close();
        html.Say(
            "p",
            "本报告由模拟生成：居民、人员与网格均为虚构，制度与人数规模取自论文。不涉及任何真实个人。",
            "This report comes from a simulation: residents, workers and grids are invented; the rules and the numbers of people follow the paper. It shows no real person.",
            ("class", "note"));
        html.Close().Line();
    }

    private static void WriteFoot(HtmlWriter html, YearReport report)
    {
        var policy = report.Summary.Policy;
        html.Open("footer").Open("p").Say("制度", "Policy").Text($" {policy.Id} {policy.Version} · SHA-256 ");
        html.Element("code", policy.Digest).Text(" · ").Say("种子", "seed").Text($" {Figures.Plain(report.Summary.Seed)}").Close();
        html.Open("p").Say("论文", "Paper").Text(" doi:10.12677/ass.2025.149814").Close();
        html.Close().Line();
    }
}
