using NodaTime;
using ThreeColor.InMemory;
using ThreeColor.Policies;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Running;
using ThreeColor.Security;

namespace ThreeColor.Tool.Rehearsing.Running;

/// <summary>The stage on which a story is played: the real engine over the in-memory store, and everything around it that a story may turn.</summary>
internal sealed class Stage
{
    private const int Page = 500;

    public Stage(CarePolicy policy)
    {
        Watch = new Watch(Clock);
        SeenDirectory = new PartialDirectory(Directory);
        Transport = new StoryTransport(Watch.Sent, Clock);
        var ports = new CarePorts
        {
            Store = new WatchedStore(Store, Watch.Committed, Watch.Failed),
            Outbox = Store,
            Policies = Store,
            Screens = Store,
            Directory = SeenDirectory,
            Transport = Transport,
            Clock = Clock,
            KeyRing = new HmacKeyRing([new(1, new byte[32])]),
            Access = new PostAccessPolicy(SeenDirectory),
        };
        Engine = new CareEngine(ports, new CareEngineOptions { Policy = policy, Salts = static () => new string('0', 32) });
    }

    public StoryClock Clock { get; } = new();

    public StoryDirectory Directory { get; } = new();

    public PartialDirectory SeenDirectory { get; }

    public StoryTransport Transport { get; }

    public InMemoryCareStore Store { get; } = new();

    public Watch Watch { get; }

    public CareEngine Engine { get; }

    /// <summary>Everybody, by id.</summary>
    public async Task<List<ResidentCare>> ResidentsAsync(CancellationToken cancellationToken)
    {
        var all = new List<ResidentCare>();
        while (true)
        {
            Id<Resident>? after = all.Count == 0 ? null : all[^1].Resident.Id;
            var page = await Store.ResidentsAsync(null, after, Page, cancellationToken).ConfigureAwait(false);
            all.AddRange(page);
            if (page.Count < Page)
                return all;
        }
    }

    /// <summary>Those in trouble, by id.</summary>
    public async Task<ValueList<Id<Resident>>> TroublesAsync(CancellationToken cancellationToken)
    {
        var troubles = await Store.TroublesAsync(null, null, int.MaxValue, cancellationToken).ConfigureAwait(false);
        return troubles.Select(trouble => trouble.Resident).ToValueList();
    }

    /// <summary>A resident with all of their past; <see langword="null"/> where there is none.</summary>
    public async Task<(ResidentCare Care, CareHistory Past)?> LifeAsync(Id<Resident> resident, CancellationToken cancellationToken)
    {
        var request = new CareRequest(resident, null) { HistorySince = Instant.MinValue };
        var loaded = (await Store.LoadManyAsync([request], cancellationToken).ConfigureAwait(false))[0];
        return loaded.Care is { } care ? (care, loaded.History ?? new() { Since = Instant.MinValue }) : null;
    }
}
