using NodaTime;
using ThreeColor.Events;

namespace ThreeColor.Deciding;

/// <summary>What an event about to be raised is about.</summary>
internal sealed record NewEvent
{
    public required Id<Cause> Cause { get; init; }

    public required EventSource Source { get; init; }

    public Severity Severity { get; init; } = Severity.Small;

    /// <summary>What was told or found; none where only windows are its ground.</summary>
    public ValueList<EventReport> Reports { get; init; }

    /// <summary>From when received data showed a duty overdue; <see langword="null"/> for other sources.</summary>
    public Instant? SilentFrom { get; init; }

    /// <summary>The windows that are its ground.</summary>
    public ValueList<ListedWindows> Listed { get; init; }

    /// <summary>The event whose windows it takes over, with its rung and its clock; <see langword="null"/> where none.</summary>
    public CareEvent? TakesOver { get; init; }

    /// <summary>An event of one report.</summary>
    public static NewEvent Of(Id<Cause> cause, EventReport report) =>
        new() { Cause = cause, Source = report.Source, Severity = report.Severity, Reports = [report] };
}
