using NodaTime;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Calendar;

/// <summary>How a calendar duty stands.</summary>
internal readonly record struct CalendarState
{
    public DutyCore Core { get; init; }

    /// <summary>When the next block begins, where none is pending and one is to come.</summary>
    public Instant? NextAt { get; init; }

    /// <summary>The contacts of the pending block.</summary>
    public int Count { get; init; }

    /// <summary>The last of them.</summary>
    public Id<Visit> Last { get; init; }
}
