using NodaTime;
using ThreeColor.Events;

namespace ThreeColor.Escalation.Moves;

/// <summary>Makes notices about events.</summary>
internal static class Notices
{
    public static Notice About(CareEvent care, NoticeKind kind, Recipient recipient, Instant? dueAt = null) =>
        new() { Kind = kind, Recipient = recipient, Resident = care.Resident, Event = care.Id, DueAt = dueAt };
}
