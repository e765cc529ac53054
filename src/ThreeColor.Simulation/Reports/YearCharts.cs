using System.Globalization;
using NodaTime;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;
using ThreeColor.Events;

namespace ThreeColor.Simulation.Reports;

/// <summary>Draws the charts of a year as SVG with their words kept as text.</summary>
internal static class YearCharts
{
    private const double Width = 980;
    private const double Height = 300;

    // Told apart in print and by people who see few colours: by dash as well as by colour.
    private static readonly LineStyle[] Dashes = [LineStyle.Solid, LineStyle.Dash, LineStyle.Dot, LineStyle.DashDot];
    private static readonly string[] DashNames = ["solid", "dashed", "dotted", "dashed"];

    private static readonly OxyColor[] SourceColors =
    [
        OxyColor.Parse("#b5473c"), OxyColor.Parse("#d98f5a"), OxyColor.Parse("#e3c16f"), OxyColor.Parse("#7fae8e"),
        OxyColor.Parse("#4f8fa8"), OxyColor.Parse("#6a6fa8"), OxyColor.Parse("#8b8f97"),
    ];

    public static Markup Coverage(YearReport report)
    {
        var model = Model();
        model.Axes.Add(Weeks(report));
        var lowest = report.WeeklyCoverage.Where(w => w.Counted > 0).Select(w => 100.0 * w.OnTime / w.Counted).DefaultIfEmpty(0).Min();
        var axis = Left();
        axis.Minimum = Math.Max(0, Math.Floor((lowest - 2) / 10) * 10);
        axis.Maximum = 100;
        axis.StringFormat = "0'%'";
        model.Axes.Add(axis);
        for (var i = 0; i < report.Tiers.Count; i++)
        {
            var tier = report.Tiers[i].Tier;
            var line = new LineSeries { Color = ColorOf(tier.Code.Value, i), StrokeThickness = 2, LineStyle = Dashes[i % Dashes.Length] };
            foreach (var week in report.WeeklyCoverage.Where(w => w.Tier == tier.Code && w.Counted > 0))
                line.Points.Add(new(Day(week.Week), 100.0 * week.OnTime / week.Counted));
            model.Series.Add(line);
        }

        return ToSvg(model, "coverage");
    }

    public static Markup Events(YearReport report)
    {
        var weeks = report.WeeklyEvents.Select(e => e.Week).Distinct().Order().ToList();
        var counts = report.WeeklyEvents.ToLookup(e => (e.Week, e.Source), e => e.Count);
        var model = Model();
        model.Axes.Add(Weeks(report));
        model.Axes.Add(Left());
        var below = weeks.ToDictionary(week => week, _ => 0.0);
        for (var i = 0; i < Names.Sources.Count; i++)
            model.Series.Add(Bars(Names.Sources[i], SourceColors[i], weeks, counts, below));
        return ToSvg(model, "events");
    }

    private static RectangleBarSeries Bars(
        EventSource source, OxyColor color, List<LocalDate> weeks, ILookup<(LocalDate Week, EventSource Source), int> counts, Dictionary<LocalDate, double> below)
    {
        var bars = new RectangleBarSeries { FillColor = color, StrokeThickness = 0 };
        foreach (var week in weeks)
        {
            var height = counts[(week, source)].Sum();
            if (height == 0)
                continue;
            bars.Items.Add(new(Day(week) + 0.5, below[week], Day(week) + 6.5, below[week] + height));
            below[week] += height;
        }

        return bars;
    }

    private static PlotModel Model()
    {
        var model = new PlotModel
        {
            Culture = CultureInfo.InvariantCulture,
            DefaultFont = "sans-serif",
            DefaultFontSize = 12,
            PlotAreaBorderThickness = new(0, 0, 0, 1),
            PlotAreaBorderColor = OxyColor.Parse("#9aa0aa"),
            TextColor = OxyColor.Parse("#3c4048"),
            Background = OxyColors.Transparent,
            Padding = new(12, 6, 16, 4),
        };
        return model;
    }

    private static LinearAxis Left() => new()
    {
        Position = AxisPosition.Left,
        Minimum = 0,
        MajorGridlineStyle = LineStyle.Solid,
        MajorGridlineColor = OxyColor.Parse("#e4e6ea"),
        TickStyle = TickStyle.None,
    };

    private static DateTimeAxis Weeks(YearReport report)
    {
        var from = Day(report.From);
        var to = Math.Max(Day(report.To) + 1, from + 7);
        var months = to - from > 70;
        return new()
        {
            Position = AxisPosition.Bottom,
            Minimum = from,
            Maximum = to,
            StringFormat = months ? "yyyy-MM" : "MM-dd",
            IntervalType = months ? DateTimeIntervalType.Months : DateTimeIntervalType.Days,
            TickStyle = TickStyle.Outside,
            MajorGridlineStyle = LineStyle.None,
        };
    }

    private static OxyColor ColorOf(string tier, int place) => tier switch
    {
        "red" => OxyColor.Parse("#b8352b"),
        "yellow" => OxyColor.Parse("#b98a00"),
        "blue" => OxyColor.Parse("#2b66b8"),
        _ => SourceColors[place % SourceColors.Length],
    };

    private static double Day(LocalDate date) => DateTimeAxis.ToDouble(date.ToDateTimeUnspecified());

    /// <summary>What the colours and dashes of the coverage chart stand for.</summary>
    public static IEnumerable<LegendEntry> CoverageLegend(YearReport report) =>
        report.Tiers.Select((list, i) => new LegendEntry(list.Tier.Name, Css(ColorOf(list.Tier.Code.Value, i)), DashNames[i % DashNames.Length]));

    /// <summary>What the colours of the event chart stand for.</summary>
    public static IEnumerable<LegendEntry> EventsLegend() =>
        Names.Sources.Select((source, i) => new LegendEntry(Names.Say(Names.Of(source)), Css(SourceColors[i]), "block"));

    private static string Css(OxyColor color) => $"#{color.R:x2}{color.G:x2}{color.B:x2}";

    private static Markup ToSvg(PlotModel model, string name)
    {
        var exporter = new SvgExporter { Width = Width, Height = Height, IsDocument = false };
        var svg = exporter.ExportToString(model);
        // Both drawings number their clip paths from 1; in one page, ids must differ.
        svg = svg.Replace("id=\"clipPath", $"id=\"{name}-", StringComparison.Ordinal).Replace("#clipPath", $"#{name}-", StringComparison.Ordinal);
        // Inside a page there is no XML declaration, and the page gives the width.
        var content = svg[(svg.IndexOf('>', svg.IndexOf("<svg", StringComparison.Ordinal)) + 1)..];
        return Markup.FromTrusted(FormattableString.Invariant($"<svg role=\"img\" viewBox=\"0 0 {Width} {Height}\" xmlns=\"http://www.w3.org/2000/svg\">{content}"));
    }
}
