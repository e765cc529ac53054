using ThreeColor.Simulation.Running;

namespace QDistrict;

/// <summary>Tells how far the year has come: one line that changes, or a line a month where output goes to a file.</summary>
internal sealed class ProgressLine : IProgress<YearProgress>, IDisposable
{
    private const int DaysPerLine = 30;
    private readonly bool _live = !Console.IsErrorRedirected;

    public void Report(YearProgress value)
    {
        var line = $"day {value.Day,4} of {value.Days}: {value.Visits,7:N0} visits, {value.Events,6:N0} events, {value.OpenEvents,4:N0} open";
        if (_live)
            Console.Error.Write($"\r{line}");
        else if (value.Day % DaysPerLine == 0 || value.Day == value.Days)
            Console.Error.WriteLine(line);
    }

    /// <summary>Leaves the line that changes, so that what follows begins on its own.</summary>
    public void Dispose()
    {
        if (_live)
            Console.Error.WriteLine();
    }
}
