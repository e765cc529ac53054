using ThreeColor.InMemory;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Storage.Sqlite.Tests.Support;

/// <summary>A store by its three ports.</summary>
public sealed record StoreUnderTest(ICareStore Care, IOutbox Outbox, ICareReader Reader)
{
    public static StoreUnderTest InMemory()
    {
        var store = new InMemoryCareStore();
        return new(store, store, store);
    }

    public static StoreUnderTest Of(SqliteCareStore store) => new(store, store, store);

    public async Task<LoadedCare> LoadAsync(string resident, string? command = null) =>
        (await Care.LoadManyAsync([new(new(resident), command is null ? null : new Id<Command>(command))], default))[0];

    public async Task<CommitOutcome> CommitAsync(CareCommit commit) => (await Care.CommitManyAsync([commit], default))[0];

    /// <summary>Opens a resident's file and gives the chain to go on with.</summary>
    internal async Task<Chain> RegisterAsync(string resident, NodaTime.Instant? due = null, string unit = "u1")
    {
        var chain = new Chain(new(resident));
        var file = CheckIns.File(new(resident)) with { Unit = new(unit) };
        var commit = chain.Next("register", [new CareChange.FileWritten(file)], due);
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(commit));
        chain.Advance(commit);
        return chain;
    }
}
