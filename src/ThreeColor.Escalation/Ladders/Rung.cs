using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Ladders;

/// <summary>One step of a ladder: a post, its time limits, and whom to tell besides (MECHANISM D5, E2).</summary>
/// <remarks>Made only from a policy document, so that what runs is what its digest names.</remarks>
public sealed record Rung
{
    internal Rung(Id<Post> post) => Post = post;

    /// <summary>The post.</summary>
    public Id<Post> Post { get; }

    /// <summary>How long the post may take to report in; above zero; <see langword="null"/> at the top, which owns on arrival.</summary>
    public Duration? AnswerWithin { get; internal init; }

    /// <summary>How long the owner may take from reporting in to feeding back; at least <see cref="AnswerWithin"/>; <see langword="null"/> at the top.</summary>
    public Duration? FinishWithin { get; internal init; }

    /// <summary>How often the top is reminded while the event is open; <see langword="null"/> below the top.</summary>
    public Duration? RemindEvery { get; internal init; }

    /// <summary>The clock that measures the limits; reminders of the top always go by elapsed time.</summary>
    public LimitClock Clock { get; internal init; } = LimitClock.Elapsed;

    /// <summary>Whether the resident's contact persons are asked to look in when the event arrives here.</summary>
    public bool NotifyContactPersons { get; internal init; }

    /// <summary>Departments and outside services told when the event arrives here.</summary>
    public ValueList<Id<Department>> NotifyDepartments { get; internal init; }
}
