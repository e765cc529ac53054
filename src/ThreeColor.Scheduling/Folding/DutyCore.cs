using System.Diagnostics.CodeAnalysis;
using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Folding;

/// <summary>The part of a duty's state that every kind has.</summary>
internal readonly record struct DutyCore
{
    private readonly OpenWindow? _window;

    /// <summary>The place of the last fact that changed the state.</summary>
    public FactKey At { get; init; }

    public Setting Setting { get; init; }

    /// <summary>The number of the newest window, 0 before the first.</summary>
    public int Number { get; init; }

    /// <summary>The pending window, or <see langword="null"/>.</summary>
    public OpenWindow? Window { get => _window; init => _window = value; }

    /// <summary>The number of the newest window that is over.</summary>
    public int Ended => Window is null ? Number : Number - 1;

    /// <summary>Whether a window is pending.</summary>
    public bool IsOpen => _window.HasValue;

    /// <summary>The pending window in its place; default where there is none.</summary>
    [UnscopedRef]
    public ref readonly OpenWindow OpenInPlace => ref Nullable.GetValueRefOrDefaultRef(in _window);

    /// <summary>The pending window as a row, were no pause known; <see langword="null"/> where none is pending.</summary>
    public Window? Pending(Id<Duty> duty) => Window is not { } window ? null : new()
    {
        Duty = duty,
        Number = Number,
        OpensAt = window.OpensAt,
        DueAt = window.DueAt,
        MissedAt = window.MissedAt,
        Tier = window.Frozen ? window.Tier : Setting.Tier,
        Unit = window.Frozen ? window.Unit : Setting.Unit,
    };

    /// <summary>Whether an off-time excused a window, so that the next opens at its end.</summary>
    public bool Waits { get; init; }

    /// <summary>The state as changed by the fact of a place; a state never goes back.</summary>
    public DutyCore Moved(in FactKey key) => this with { At = At.OrLater(key) };

    public DutyCore Open(Instant at, Instant due, Instant? missed, in FactKey key) =>
        this with { At = At.OrLater(key), Number = Number + 1, Window = new(at, due, missed), Waits = false };

    /// <summary>A contact ends the pending window and opens the next: both at once, because this is what happens most.</summary>
    public DutyCore Renew(Contact contact, Instant due, Instant? missed, in FactKey key, ClosedWindows closed)
    {
        // All members anew rather than `with`, which copies the whole first.
        Record(contact.OccurredAt < OpenInPlace.DueAt ? WindowEnding.Met : WindowEnding.Late, contact.OccurredAt, contact.Visit, closed);
        return new() { At = At.OrLater(key), Setting = Setting, Number = Number + 1, Window = new(contact.OccurredAt, due, missed) };
    }

    /// <summary>Ends the pending window; it counts under tier and unit at the earlier of its ending and its due.</summary>
    public DutyCore Close(WindowEnding ending, Instant at, Id<Visit>? by, in FactKey key, ClosedWindows closed)
    {
        Record(ending, at, by, closed);
        return this with { At = At.OrLater(key), Window = null };
    }

    public DutyCore Excuse(in OpenWindow window, ClosedWindows closed) =>
        Close(WindowEnding.Excused, window.DueAt, null, new(window.DueAt, FactPhase.Time), closed) with { Waits = true };

    public DutyCore Meet(Contact contact, in FactKey key, ClosedWindows closed)
    {
        var ending = contact.OccurredAt < Window!.Value.DueAt ? WindowEnding.Met : WindowEnding.Late;
        return Close(ending, contact.OccurredAt, contact.Visit, key, closed);
    }

    private void Record(WindowEnding ending, Instant at, Id<Visit>? by, ClosedWindows closed)
    {
        ref readonly var window = ref OpenInPlace;
        closed.Add(new(Number, window.OpensAt, window.DueAt, ending, at)
        {
            MetBy = by,
            Tier = window.Frozen ? window.Tier : Setting.Tier,
            Unit = window.Frozen ? window.Unit : Setting.Unit,
        });
    }
}
