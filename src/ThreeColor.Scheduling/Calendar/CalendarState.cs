using NodaTime;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Calendar;

/// <summary>How a calendar duty stands.</summary>
internal readonly record struct CalendarState : IDutyState<CalendarState>
{
    public static string Mark => "c2";

    /// <summary>Of states that knew neither when the last contact was nor what was paused.</summary>
    public static string FormerMark => "c1";

    public DutyCore Core { get; init; }

    /// <summary>
    /// When the next block begins, where none is pending and one is to come; while the duty waits for an off-time to end, the instant before
    /// which none begins.
    /// </summary>
    public Instant? NextAt { get; init; }

    /// <summary>The contacts that count of the pending block; while the duty waits, of the block that the last of them lies in.</summary>
    public int Count { get; init; }

    /// <summary>The last of them.</summary>
    public Id<Visit> Last { get; init; }

    /// <summary>When that was; <see langword="null"/> where there is none, or an earlier version did not write it.</summary>
    public Instant? LastAt { get; init; }

    /// <summary>How many days of the pending block lay wholly in off-times that are over.</summary>
    public int Paused { get; init; }

    public Instant? OpensAt => Core.Window is null && !Core.Waits ? NextAt : null;

    public static CalendarState Read(StateReader text)
    {
        var state = new CalendarState
        {
            Core = text.Core(),
            NextAt = text.Moment(),
            Count = text.Number(int.MaxValue),
            Last = text.IdOf<Visit>() ?? default,
        };
        if (text.GoesOn)
            return state with { LastAt = text.Moment(), Paused = text.Number(int.MaxValue) };
        var at = state.Core.At;
        return at.Phase == FactPhase.Contact && at.Visit == state.Last ? state with { LastAt = at.At } : state;
    }

    public void Write(StateWriter text)
    {
        text.Add(NextAt);
        text.Add(Count);
        text.Add(Last);
        text.Add(LastAt);
        text.Add(Paused);
    }
}
