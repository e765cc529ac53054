using NodaTime;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Facts;

/// <summary>What is known of contacts as of an instant.</summary>
internal static class KnownContacts
{
    /// <summary>Whether a contact happened, was received and was not voided by an instant.</summary>
    public static bool IsKnownAt(this Contact contact, Instant now) =>
        contact.OccurredAt <= now && contact.ReceivedAt <= now && !(contact.VoidedAt <= now);
}
