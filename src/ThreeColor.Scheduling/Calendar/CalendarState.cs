using NodaTime;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Calendar;

/// <summary>How a calendar duty stands.</summary>
internal readonly record struct CalendarState : IDutyState<CalendarState>
{
    public static string Mark => "c1";

    public DutyCore Core { get; init; }

    /// <summary>When the next block begins, where none is pending and one is to come.</summary>
    public Instant? NextAt { get; init; }

    /// <summary>The contacts of the pending block.</summary>
    public int Count { get; init; }

    /// <summary>The last of them.</summary>
    public Id<Visit> Last { get; init; }

    public Instant? OpensAt => Core.Window is null ? NextAt : null;

    public static CalendarState Read(StateReader text) => new()
    {
        Core = text.Core(),
        NextAt = text.Moment(),
        Count = text.Number(int.MaxValue),
        Last = text.IdOf<Visit>() ?? default,
    };

    public void Write(StateWriter text)
    {
        text.Add(NextAt);
        text.Add(Count);
        text.Add(Last);
    }
}
