using ThreeColor.InMemory;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Storage.Sqlite.Tests.Support;

/// <summary>A store by its five ports.</summary>
public sealed record StoreUnderTest(ICareStore Care, IOutbox Outbox, IPolicyStore Policies, ICareScreens Screens, ICareExport Export)
{
    public static StoreUnderTest InMemory()
    {
        var store = new InMemoryCareStore();
        return new(store, store, store, store, store);
    }

    public static StoreUnderTest Of(SqliteCareStore store) => new(store, store, store, store, store);

    public async Task<LoadedCare> LoadAsync(string resident, string? command = null) =>
        (await Care.LoadManyAsync([new(new(resident), command is null ? null : new Id<Command>(command))], default))[0];

    public async Task<CommitOutcome> CommitAsync(CareCommit commit) => (await Care.CommitManyAsync([commit], default))[0];

    /// <summary>Everything a stream gives.</summary>
    public static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> rows)
    {
        var all = new List<T>();
        await foreach (var row in rows)
            all.Add(row);
        return all;
    }

    /// <summary>Opens a resident's file and gives the chain to go on with.</summary>
    internal async Task<Chain> RegisterAsync(string resident, NodaTime.Instant? due = null, string unit = "u1", ValueList<Id<Unit>> path = default)
    {
        var chain = new Chain(new(resident));
        var file = CheckIns.File(new(resident)) with { Unit = new(unit) };
        await AdvanceAsync(chain, chain.Next("register", [new CareChange.FileWritten(file)], due) with { Path = path });
        return chain;
    }

    /// <summary>Writes a commit that must be taken, and moves the chain on.</summary>
    internal async Task AdvanceAsync(Chain chain, CareCommit commit)
    {
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(commit));
        chain.Advance(commit);
    }
}
