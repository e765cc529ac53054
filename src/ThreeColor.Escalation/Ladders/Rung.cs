using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Ladders;

/// <summary>One step of a ladder: a post, its time limits, and whom to tell besides (MECHANISM D5, E2).</summary>
public sealed record Rung
{
    /// <summary>The post.</summary>
    public required Id<Post> Post { get; init; }

    /// <summary>How long the post may take to report in; above zero; <see langword="null"/> at the top, which owns on arrival.</summary>
    public Duration? AnswerWithin { get; init; }

    /// <summary>How long the owner may take from reporting in to feeding back; at least <see cref="AnswerWithin"/>; <see langword="null"/> at the top.</summary>
    public Duration? FinishWithin { get; init; }

    /// <summary>How often the top is reminded while the event is open; <see langword="null"/> below the top.</summary>
    public Duration? RemindEvery { get; init; }

    /// <summary>The clock that measures the limits; reminders of the top always go by elapsed time.</summary>
    public LimitClock Clock { get; init; } = LimitClock.Elapsed;

    /// <summary>Whether the resident's contact persons are asked to look in when the event arrives here.</summary>
    public bool NotifyContactPersons { get; init; }

    /// <summary>Departments and outside services told when the event arrives here.</summary>
    public ValueList<Id<Department>> NotifyDepartments { get; init; }
}
