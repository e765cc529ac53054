using NodaTime;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.InMemory;

// One resident: the state, the past, and what sweeps go by.
internal sealed class KeptCare
{
    public required ResidentCare Care { get; set; }

    public KeptHistory History { get; } = new();

    public Instant? NextDueAt { get; set; }

    public Instant? LeaseUntil { get; set; }

    public int Edition { get; set; }

    public int Rank { get; set; }

    public List<AuditRow> Audit { get; } = [];

    public HashSet<Id<Command>> Commands { get; } = [];

    public long Version => Audit.Count;

    public string AuditHead => Audit.Count == 0 ? "" : Audit[^1].Hash;

    // A lease that ends later than one given now is void: a clock ran ahead when it was given.
    public bool IsFree(Instant now, Instant leaseUntil) => LeaseUntil is not { } until || until <= now || until > leaseUntil;
}
