using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Residents;

namespace ThreeColor.Tool.Rehearsing.Expecting;

/// <summary>How everything stands at the instant of an expectation.</summary>
internal sealed record Situation
{
    public required Instant Now { get; init; }

    /// <summary>Everybody, by id.</summary>
    public required ValueList<Life> Residents { get; init; }

    /// <summary>What the transport accepted since the last expectation.</summary>
    public required ValueList<Notice> Told { get; init; }

    /// <summary>Why the last line that was no expectation was refused; <see langword="null"/> where it was not.</summary>
    public required Refusal? Refused { get; init; }

    public required ValueList<Id<Resident>> Troubles { get; init; }

    public required ValueList<int> PromisesBroken { get; init; }

    public required DateTimeZone Zone { get; init; }
}

/// <summary>A resident with all of their past.</summary>
internal sealed record Life(ResidentCare Care, CareHistory Past)
{
    public IEnumerable<Window> Windows => Past.Windows.Concat(Care.PendingWindows);
}
