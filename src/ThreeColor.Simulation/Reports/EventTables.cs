namespace ThreeColor.Simulation.Reports;

/// <summary>The event tables of the report: by source and stage, and by the highest rung reached (MECHANISM E).</summary>
internal static class EventTables
{
    public static void Write(HtmlWriter html, YearReport report)
    {
        var events = report.Summary.Events;
        html.Open("section").Say("h2", "事件", "Events");
        html.Say(
            "p",
            $"共产生 {Figures.Of(events.Raised)} 件：办结 {Figures.Of(events.Closed)}，未结 {Figures.Of(events.Open)}，撤销 {Figures.Of(events.Retracted)}；其中曾退回重办 {Figures.Of(events.Reopened)} 件。",
            $"{Figures.Of(events.Raised)} raised: {Figures.Of(events.Closed)} closed, {Figures.Of(events.Open)} open, {Figures.Of(events.Retracted)} retracted; {Figures.Of(events.Reopened)} were reopened at least once.");
        BySource(html, report);
        ByRung(html, report);
        var notices = report.Summary.Notices;
        html.Say(
            "p",
            $"通知：提交 {Figures.Of(notices.Committed)}，送达 {Figures.Of(notices.Delivered)}，未送达而升级 {Figures.Of(notices.Escalated)}。",
            $"Messages: {Figures.Of(notices.Committed)} committed, {Figures.Of(notices.Delivered)} delivered, {Figures.Of(notices.Escalated)} escalated after failed attempts.",
            ("class", "note"));
        html.Close().Line();
    }

    private static void BySource(HtmlWriter html, YearReport report)
    {
        var stages = report.Stages.ToLookup(stage => (Names.Of(stage.Source), stage.Stage), stage => stage.Count);
        html.Open("div", ("class", "scroll")).Open("table").Open("thead").Open("tr").Say("th", "来源", "Source");
        foreach (var stage in Names.Stages)
            html.Open("th").Say(Names.Say(stage)).Close();
        html.Say("th", "合计", "All").Close().Close().Open("tbody");
        foreach (var source in report.Summary.Events.BySource)
        {
            html.Open("tr").Open("td").Say(Names.Say(source.Name)).Close();
            foreach (var stage in Names.Stages)
                html.Element("td", Figures.Of(stages[(source.Name, stage)].Sum()));
            html.Element("td", Figures.Of(source.Count)).Close();
        }

        html.Close().Close().Close();
    }

    private static void ByRung(HtmlWriter html, YearReport report)
    {
        var raised = report.Summary.Events.Raised;
        html.Say("h2", "升级到的最高层级", "Highest rung reached").Open("table").Open("thead").Open("tr");
        html.Say("th", "岗位", "Post").Say("th", "事件", "Events").Say("th", "占比", "Share").Close().Close().Open("tbody");
        foreach (var rung in report.Summary.Events.ByTopRung)
        {
            var name = report.Posts.FirstOrDefault(post => post.Post == rung.Name)?.Name ?? LocalizedText.Of(rung.Name, rung.Name);
            html.Open("tr").Open("td").Say(name).Close().Element("td", Figures.Of(rung.Count)).Element("td", Figures.Share(rung.Count, raised)).Close();
        }

        html.Close().Close();
    }
}
