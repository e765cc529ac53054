using NodaTime;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Folding;

/// <summary>Small questions that several kinds ask.</summary>
internal static class Lengths
{
    /// <summary>The longest a period of the calendar can be.</summary>
    public static Duration LongestOf(Period period) =>
        Duration.FromDays((period.Years * 366) + (period.Months * 31) + (period.Weeks * 7) + period.Days + 1);

    /// <summary>Whether a contact happened, was received and was not voided by an instant.</summary>
    public static bool IsKnownAt(this Contact contact, Instant now) =>
        contact.OccurredAt <= now && contact.ReceivedAt <= now && !(contact.VoidedAt <= now);
}
