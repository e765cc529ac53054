namespace ThreeColor.Simulation.Reports;

/// <summary>The first sections of the report: figures side by side, lists, charts.</summary>
internal static class ReportSections
{
    private static readonly LocalizedText Input = LocalizedText.Of("输入", "input");
    private static readonly LocalizedText Result = LocalizedText.Of("结果", "result");
    private static readonly LocalizedText Reported = LocalizedText.Of("论文所报", "reported");

    public static void VisitFigures(HtmlWriter html, YearReport report)
    {
        var summary = report.Summary;
        html.Open("section").Say("h2", "走访：要求、完成与论文所报", "Visits: implied, done, reported");
        html.Open("div", ("class", "tiles"));
        Tile(html, summary.Visits.Implied, LocalizedText.Of("按频次应走访", "implied by the cadences"), Input);
        Tile(html, summary.Visits.Done, LocalizedText.Of("实际见到居民", "residents seen"), Result);
        Tile(html, summary.Visits.ReportedByPaper, LocalizedText.Of("论文全年走访", "visits of the paper's year"), Reported);
        html.Close();
        html.Say(
            "p",
            "三个数字并列，互不调整。论文在报告走访率 100% 的同时报告 39,000 次走访，少于其频次所要求的次数。完成数可以高于要求数：有人年内才列入，有人被提前走访，同住者一并见到。",
            "The three stand side by side and none is adjusted to another. The paper reports 39,000 visits beside a visit rate of 100 %, fewer than its cadences ask for. More can be done than implied: some are listed during the year, some are visited early, and people who share a home are seen together.",
            ("class", "note"));
        SilentTime(html, summary.SilentMinutes);
        html.Close().Line();
    }

    public static void Lists(HtmlWriter html, YearReport report)
    {
        html.Open("section").Say("h2", "名单", "The lists");
        html.Open("table").Open("thead").Open("tr");
        html.Say("th", "等级", "Tier").Say("th", "入册时", "At enrolment").Say("th", "期末", "At the end").Close().Close().Open("tbody");
        foreach (var list in report.Tiers)
        {
            html.Open("tr").Open("td").Open("span", ("class", $"dot dot-{Figures.Plain(list.Tier.Rank)}")).Close().Say(list.Tier.Name).Close();
            html.Element("td", Figures.Of(list.AtEnrolment)).Element("td", Figures.Of(list.AtEnd)).Close();
        }

        var residents = report.Summary.Residents;
        Row(html, "total", LocalizedText.Of("在册关爱", "Listed"), residents.Listed, report.Tiers.Sum(list => list.AtEnd));
        Row(html, "", LocalizedText.Of("待定（信息不足）", "Undecided (facts missing)"), residents.Undecided, null);
        Row(html, "", LocalizedText.Of("不列入", "Not listed"), residents.NotListed, null);
        html.Close().Close();
        var grid = report.Summary.Grid;
        html.Say(
            "p",
            $"{grid.Towns} 个镇街、{grid.General} 个总网格（数目为假定）、{grid.Ordinary} 个一般网格、{Figures.Of(grid.Micro)} 个微网格，专职网格员 {Figures.Of(grid.Workers)} 人。",
            $"{grid.Towns} towns and streets, {grid.General} general grids (number assumed), {grid.Ordinary} ordinary grids, {Figures.Of(grid.Micro)} micro grids, {Figures.Of(grid.Workers)} full-time grid workers.",
            ("class", "note"));
        html.Close().Line();
    }

    public static void Charts(HtmlWriter html, YearReport report)
    {
        html.Open("section").Say("h2", "全年走势", "The year in weeks");
        Chart(html, LocalizedText.Of("各等级每周按时走访率（按到期周计）", "On-time rate per tier and week in which visits fell due"), YearCharts.Coverage(report), YearCharts.CoverageLegend(report));
        Chart(html, LocalizedText.Of("每周新增事件（按来源）", "Events raised per week, by source"), YearCharts.Events(report), YearCharts.EventsLegend());
        html.Close().Line();
    }

    private static void Chart(HtmlWriter html, LocalizedText caption, Markup drawing, IEnumerable<LegendEntry> legend)
    {
        html.Open("figure").Open("figcaption").Say(caption).Close().Raw(drawing).Open("ul", ("class", "legend"));
        foreach (var entry in legend)
            html.Open("li").Open("i", ("class", entry.Shape), ("style", $"border-color: {entry.Color}")).Close().Say(entry.Label).Close();
        html.Close().Close().Line();
    }

    private static void SilentTime(HtmlWriter html, SilentMinutes silent)
    {
        html.Say("h2", "逾期后的沉默时间", "Silent time after a visit is overdue").Open("div", ("class", "tiles"));
        Tile(html, Figures.Minutes(silent.P95), LocalizedText.Of("第 95 百分位", "95th percentile"), Result);
        Tile(html, Figures.Minutes(silent.Max), LocalizedText.Of("最长", "longest"), Result);
        Tile(html, Figures.Minutes(silent.Bound), LocalizedText.Of("制度规定的上限", "bound given by the policy"), Input);
        html.Close();
    }

    private static void Tile(HtmlWriter html, long figure, LocalizedText label, LocalizedText mark) => Tile(html, Figures.Of(figure), label, mark);

    private static void Tile(HtmlWriter html, string figure, LocalizedText label, LocalizedText mark) =>
        html.Open("div", ("class", "tile")).Element("b", figure).Open("small").Say(label).Close().Text(" ")
            .Open("span", ("class", "mark")).Say(mark).Close().Close();

    private static void Row(HtmlWriter html, string style, LocalizedText label, int atEnrolment, int? atEnd) =>
        html.Open("tr", ("class", style)).Open("td").Say(label).Close().Element("td", Figures.Of(atEnrolment))
            .Element("td", atEnd is { } number ? Figures.Of(number) : "–").Close();
}
