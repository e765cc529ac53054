using System.Globalization;
using ThreeColor.Simulation.Reports;

namespace QDistrict;

/// <summary>Prints the account of a year as plain tables.</summary>
internal static class Tables
{
    public static void Print(YearReport report, TextWriter output)
    {
        var summary = report.Summary;
        Lists(report, output);
        Patrol(report, output);
        Events(report, output);
        output.WriteLine();
        output.WriteLine("Silent time after a visit is overdue 逾期沉默时间 (minutes)");
        Row(output, "95th percentile", summary.SilentMinutes.P95, "result");
        Row(output, "longest", summary.SilentMinutes.Max, "result");
        Row(output, "bound of the policy", summary.SilentMinutes.Bound, "input");
        output.WriteLine();
        output.WriteLine("Visits 走访");
        Row(output, "implied by the cadences", summary.Visits.Implied, "input");
        Row(output, "residents seen", summary.Visits.Done, "result");
        Row(output, "the paper's year", summary.Visits.ReportedByPaper, "reported");
        output.WriteLine();
    }

    private static void Lists(YearReport report, TextWriter output)
    {
        var residents = report.Summary.Residents;
        output.WriteLine();
        output.WriteLine("Lists 名单                 at enrolment  at the end");
        foreach (var list in report.Tiers)
            output.WriteLine($"  {Pad($"{list.Tier.Name.In("en")} {list.Tier.Name.In("zh-Hans")}", 24)}{Number(list.AtEnrolment),12}{Number(list.AtEnd),12}");
        output.WriteLine($"  {Pad("Listed 在册", 24)}{Number(residents.Listed),12}{Number(report.Tiers.Sum(list => list.AtEnd)),12}");
        output.WriteLine($"  {Pad("Undecided 待定", 24)}{Number(residents.Undecided),12}");
        output.WriteLine($"  {Pad("Not listed 不列入", 24)}{Number(residents.NotListed),12}");
    }

    private static void Patrol(YearReport report, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Patrol screen 巡屏");
        output.WriteLine($"  {Pad("unit", 20)}expected      met     late  excused   missed  pending  overdue  on time  reached  door code  checklist  satisfied");
        foreach (var row in report.Coverage)
        {
            var ledger = row.Ledger;
            var counts = new[] { ledger.Expected, ledger.Met, ledger.Late, ledger.Excused, ledger.Missed, ledger.Pending, ledger.Overdue };
            output.WriteLine(
                $"  {Pad(new string(' ', row.Depth * 2) + row.Name, 19)}{string.Concat(counts.Select(count => $"{Number(count),9}"))}" +
                $"{Share(ledger.OnTimeRate),9}{Share(ledger.ReachedRate),9}{Share(row.ByDoorCode, row.Seen),11}{Share(row.WholeChecklist, row.Seen),11}{Share(row.Satisfied, row.Evaluations),11}");
        }
    }

    private static void Events(YearReport report, TextWriter output)
    {
        var events = report.Summary.Events;
        output.WriteLine();
        output.WriteLine($"Events 事件: {Number(events.Raised)} raised, {Number(events.Closed)} closed, {Number(events.Open)} open, {Number(events.Retracted)} retracted, {Number(events.Reopened)} reopened");
        foreach (var source in events.BySource)
            output.WriteLine($"  {Pad(source.Name, 24)}{Number(source.Count),12}");
        output.WriteLine("  by stage at the end 环节");
        foreach (var stage in report.Stages.GroupBy(stage => stage.Stage))
            output.WriteLine($"    {Pad(stage.Key.ToString(), 22)}{Number(stage.Sum(count => count.Count)),12}");
        output.WriteLine("  by highest rung reached 最高层级");
        foreach (var rung in events.ByTopRung)
            output.WriteLine($"    {Pad(rung.Name, 22)}{Number(rung.Count),12}");
    }

    private static void Row(TextWriter output, string label, long figure, string mark) =>
        output.WriteLine($"  {Pad(label, 24)}{Number(figure),12}  {mark}");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(int part, int whole) => Share(whole == 0 ? null : (double)part / whole);

    private static string Share(double? share) => share is { } value ? (Math.Floor(value * 1000) / 10).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";

    // Chinese characters take two columns of a terminal.
    private static string Pad(string text, int columns) => text + new string(' ', Math.Max(1, columns - text.Sum(c => c < 0x2E80 ? 1 : 2)));
}
