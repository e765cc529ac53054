using NodaTime;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.InMemory;

internal sealed class KeptCare
{
    public required ResidentCare Care { get; set; }

    public Instant? NextDueAt { get; set; }

    public Instant? LeaseUntil { get; set; }

    public List<AuditRow> Audit { get; } = [];

    public HashSet<Id<Command>> Commands { get; } = [];

    public long Version => Audit.Count;

    public string AuditHead => Audit.Count == 0 ? "" : Audit[^1].Hash;
}
