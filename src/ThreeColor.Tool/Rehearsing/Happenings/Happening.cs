using NodaTime;
using ThreeColor.Auditing;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing.Happenings;

/// <summary>Something that happened while a story was played, at an instant of true time.</summary>
internal abstract record Happening(Instant At)
{
    /// <summary>A line was played. It may have been refused; an expectation is neither done nor refused.</summary>
    public sealed record Line(Instant At, StoryLine Played, LineResult Result, Refusal? Refusal, Id<Worker>? By) : Happening(At)
    {
        /// <summary>What does not hold, where the line is an expectation.</summary>
        public ValueList<FailedClause> Failed { get; init; }
    }

    /// <summary>Something that the start of the engine tells, and that does not forbid to start.</summary>
    public sealed record StartTold(Instant At, Refusal Problem) : Happening(At);

    /// <summary>An event was raised, or has another stage, rung, post or owner than before.</summary>
    public sealed record EventMoved(Instant At, CareEvent Event, CareEvent? Before) : Happening(At);

    /// <summary>A window ended.</summary>
    public sealed record WindowEnded(Instant At, Id<Resident> Resident, Window Window) : Happening(At);

    /// <summary>A visit is due at another instant than before.</summary>
    public sealed record DueSet(Instant At, Id<Resident> Resident, Id<Duty> Duty, Instant DueAt) : Happening(At);

    /// <summary>A resident has another tier; <see langword="null"/> is none.</summary>
    public sealed record TierChanged(Instant At, Id<Resident> Resident, Id<Tier>? Tier) : Happening(At);

    /// <summary>The transport accepted a message.</summary>
    public sealed record Told(Instant At, Notice Notice) : Happening(At);

    /// <summary>The transport did not take a message.</summary>
    public sealed record NotDelivered(Instant At, Notice Notice) : Happening(At);

    /// <summary>Work for a resident failed.</summary>
    public sealed record InTrouble(Instant At, Id<Resident> Resident, string Code, string Detail) : Happening(At);

    /// <summary>A promise of the product is broken.</summary>
    public sealed record PromiseBroken(Instant At, BrokenPromise Promise) : Happening(At);

    /// <summary>The story is over.</summary>
    public sealed record Ended(Instant At, ClosingState State) : Happening(At);
}

/// <summary>What became of a line.</summary>
internal enum LineResult
{
    Done = 1,

    Refused = 2,

    Unchanged = 3,

    /// <summary>An expectation that holds.</summary>
    Held = 4,

    /// <summary>An expectation that does not hold.</summary>
    Failed = 5,
}

/// <summary>How everything stands when a story is over.</summary>
internal sealed record ClosingState(ValueList<ResidentAtEnd> Residents, ValueList<BrokenPromise> PromisesBroken, ValueList<Id<Resident>> Troubles);

/// <summary>How a resident stands when a story is over.</summary>
internal sealed record ResidentAtEnd(Id<Resident> Resident, Id<Tier>? Tier, ValueList<Window> Windows, ValueList<CareEvent> Events);
