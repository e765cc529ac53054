using NodaTime;
using ThreeColor.Scheduling.Folding;

namespace ThreeColor.Scheduling.Assessment;

/// <summary>How an assessment stands.</summary>
internal readonly record struct AssessmentState : IDutyState<AssessmentState>
{
    public static string Mark => "a1";

    public DutyCore Core { get; init; }

    /// <summary>When a window opens next, where one comes to be owed.</summary>
    public Instant? ReadyAt { get; init; }

    /// <summary>
    /// The date of the contact that opened the pending window: a further contact on it ends nothing; <see langword="null"/> where
    /// none did.
    /// </summary>
    public LocalDate? Opener { get; init; }

    /// <summary>
    /// When the person was decided while the window was not yet due; it falls away once the contacts of that instant are known.
    /// </summary>
    public Instant? DecidedAt { get; init; }

    /// <summary>Whether somebody undecided is owed a window that is not open.</summary>
    public bool IsReady =>
        Core is { Window: null, Waits: false, Setting: { Registered: true, IsUndecided: true, Presence: Presence.In } };

    public Instant? OpensAt => ReadyAt;

    public static AssessmentState Read(StateReader text) => new()
    {
        Core = text.Core(),
        ReadyAt = text.Moment(),
        Opener = text.Date(),
        DecidedAt = text.Moment(),
    };

    public void Write(StateWriter text)
    {
        text.Add(ReadyAt);
        text.Add(Opener);
        text.Add(DecidedAt);
    }
}
