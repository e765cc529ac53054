using NodaTime;
using ThreeColor.Visits;

namespace ThreeColor.Deciding;

/// <summary>What the times of a visit are worth (DESIGN section 4).</summary>
/// <remarks>A visit is always recordable; a time that cannot be weakens its evidence.</remarks>
internal static class VisitTimes
{
    /// <summary>How far a visit may lie outside its own arrival and departure, and how far ahead somebody at the door may tell when they will leave.</summary>
    public static readonly Duration Margin = Duration.FromHours(1);

    /// <summary>The instant that counts: never after now.</summary>
    public static Instant OccurredAt(CareDraft draft, Visit visit) => Instant.Min(visit.OccurredAt, draft.Now);

    /// <summary>Why the evidence is weaker than it says; <see langword="null"/> where the times fit.</summary>
    public static string? Weakness(CareDraft draft, Visit visit, Instant received)
    {
        var (arrived, departed, now) = (visit.Evidence.ArrivedAt, visit.Evidence.DepartedAt, draft.Now);
        // How late a visit may be told is for the edition under which it was made.
        var lateness = draft.Context.Editions.Duties.At(OccurredAt(draft, visit)).Policy.Lateness;
        var ahead = now + lateness.Ahead;
        if (visit.OccurredAt > ahead)
            return "ClockAhead";
        if (visit.OccurredAt < draft.Care.Resident.RegisteredAt)
            return "BeforeEnrolment";
        if (received - visit.OccurredAt > lateness.Evidence)
            return "TooLate";
        if (departed < arrived || departed > now + Margin || arrived > ahead)
            return "TimesContradict";
        return arrived > visit.OccurredAt + Margin || departed < visit.OccurredAt - Margin ? "TimesContradict" : null;
    }
}
