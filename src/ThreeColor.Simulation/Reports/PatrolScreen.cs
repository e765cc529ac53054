namespace ThreeColor.Simulation.Reports;

/// <summary>The patrol screen of the report (MECHANISM F1): district and towns at sight, general grids on demand.</summary>
internal static class PatrolScreen
{
    public static void Write(HtmlWriter html, YearReport report)
    {
        html.Open("section").Say("h2", "巡屏", "The patrol screen");
        Table(html, report.Coverage.Where(row => row.Depth <= 1));
        html.Open("details").Open("summary").Say("各总网格（村、社区）", "General grids (villages and communities)").Close();
        Table(html, report.Coverage.Where(row => row.Depth >= 1));
        html.Close();
        html.Say(
            "p",
            "应走访 = 按时 + 补访 + 免访 + 缺访 + 待走访；按时率 = 按时 ÷（按时 + 补访 + 缺访 + 逾期），到达率另计补访。率须与凭证、内容、评价和样本量同看；样本少时不宜比较。",
            "Expected = met + late + excused + missed + pending. On time = met ÷ (met + late + missed + overdue); reached also counts late ones. Read rates with evidence, substance, feedback and sample size; small samples do not compare.",
            ("class", "note"));
        html.Close().Line();
    }

    private static void Table(HtmlWriter html, IEnumerable<CoverageRow> rows)
    {
        html.Open("div", ("class", "scroll")).Open("table").Open("thead").Open("tr");
        html.Say("th", "单位", "Unit").Say("th", "应走访", "Expected").Say("th", "按时", "Met").Say("th", "补访", "Late").Say("th", "免访", "Excused");
        html.Say("th", "缺访", "Missed").Say("th", "待走访", "Pending").Say("th", "其中逾期", "of these overdue");
        html.Say("th", "按时率", "On time").Say("th", "到达率", "Reached").Say("th", "样本", "Sample");
        html.Say("th", "扫码", "Door code").Say("th", "清单完整", "Checklist whole").Say("th", "评价满意", "Satisfied");
        html.Close().Close().Open("tbody").Line();
        foreach (var row in rows)
            Row(html, row);
        html.Close().Close().Close();
    }

    private static void Row(HtmlWriter html, CoverageRow row)
    {
        var ledger = row.Ledger;
        html.Open("tr", ("class", row.Depth == 0 ? "total" : ""));
        html.Element("td", row.Name, ("class", $"in{Figures.Plain(Math.Min(row.Depth, 2))}"), ("title", row.Unit));
        foreach (var count in new[] { ledger.Expected, ledger.Met, ledger.Late, ledger.Excused, ledger.Missed, ledger.Pending, ledger.Overdue })
            html.Element("td", Figures.Of(count));
        html.Element("td", Figures.Share(ledger.OnTimeRate)).Element("td", Figures.Share(ledger.ReachedRate)).Element("td", Figures.Of(ledger.Counted));
        html.Element("td", Figures.Share(row.ByDoorCode, row.Seen)).Element("td", Figures.Share(row.WholeChecklist, row.Seen));
        html.Element("td", row.Evaluations == 0 ? "–" : $"{Figures.Share(row.Satisfied, row.Evaluations)} ({Figures.Of(row.Evaluations)})");
        html.Close().Line();
    }
}
