using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Conformance.Stories;

// A new store, and what facts do to it, in few words.
internal sealed class StoreStory(StoreUnderTest store) : IAsyncDisposable
{
    public static readonly Instant Start = Instant.FromUtc(2025, 3, 1, 0, 0);
    public static readonly Duration Lease = Duration.FromMinutes(5);
    public static readonly Duration Micro = Duration.FromTicks(10);

    private StoreUnderTest _store = store;

    public ICareStore Care => _store.Care;

    public IOutbox Outbox => _store.Outbox;

    public IPolicyStore Policies => _store.Policies;

    public ICareScreens Screens => _store.Screens;

    public ICareExport Export => _store.Export;

    public IReadOnlyList<CrashPoint> CrashPoints => _store.CrashPoints;

    public static async Task<StoreStory> OpenAsync(Func<Task<StoreUnderTest>> open) => new(await open());

    public static Instant Day(int day) => Instant.FromUnixTimeSeconds(day * 86_400L);

    public async Task ReopenAsync()
    {
        var reopen = _store.Reopen;
        Expect.True(reopen is not null, "This fact closes the store and opens it again; StoreUnderTest.Reopen is not set.");
        _store = await reopen!();
    }

    public async Task<LoadedCare> LoadAsync(CareRequest request) => Expect.Single(await Care.LoadManyAsync([request], default));

    public Task<LoadedCare> LoadAsync(string resident, string? command = null) =>
        LoadAsync(new(new(resident), command is null ? null : new Id<Command>(command)));

    public async Task<ResidentCare> CareOfAsync(string resident)
    {
        var care = (await LoadAsync(resident)).Care;
        Expect.True(care is not null, $"The store does not know {resident}, who was committed.");
        return care!;
    }

    public async Task<CareHistory> HistoryAsync(string resident, Instant since)
    {
        var history = (await LoadAsync(new CareRequest(new(resident), null) { HistorySince = since })).History;
        Expect.True(history is not null, $"The history of {resident} was asked for and is missing.");
        return history!;
    }

    public async Task<CommitOutcome> CommitAsync(CareCommit commit) => Expect.Single(await Care.CommitManyAsync([commit], default));

    /// <summary>Opens a resident's file and gives the chain to go on with.</summary>
    public async Task<Chain> RegisterAsync(string resident, Instant? due = null, string unit = "u1", ValueList<Id<Unit>> path = default)
    {
        var chain = new Chain(new(resident));
        var file = CheckIns.File(new(resident)) with { Unit = new(unit) };
        await AdvanceAsync(chain, chain.Next("register", [new CareChange.FileWritten(file)], due) with { Path = path });
        return chain;
    }

    /// <summary>Opens the file of somebody in a unit below another, and makes changes to it.</summary>
    public async Task<Chain> SettleAsync(string resident, string unit, string above, params CareChange[] changes)
    {
        var chain = await RegisterAsync(resident, null, unit, Records.PathOf(unit, above));
        await AdvanceAsync(chain, "settle", changes);
        return chain;
    }

    /// <summary>Writes a commit that must be taken, and moves the chain on.</summary>
    public async Task AdvanceAsync(Chain chain, CareCommit commit)
    {
        Expect.Equal(CommitOutcome.Committed, await CommitAsync(commit), $"Commit {commit.Audit.Command} of {commit.Resident}");
        chain.Advance(commit);
    }

    public Task AdvanceAsync(Chain chain, string command, params IEnumerable<CareChange> changes) =>
        AdvanceAsync(chain, chain.Next(command, changes));

    public async Task<string[]> ClaimAsync(Instant now, int limit = 10, string? unit = null, int edition = 0) =>
        Texts(await Care.ClaimDueAsync(new(now, limit, now + Lease, unit is null ? null : new Id<Unit>(unit), edition), default));

    public async Task<string[]> TakeAsync(Instant now, int limit = 10) =>
        Texts((await Outbox.ClaimAsync(now, limit, now + Lease, default)).Select(entry => entry.Message.Id));

    public Task CompleteAsync(string message, int attempts, DeliveryState state, Instant? next = null) =>
        Outbox.CompleteAsync([new(message, attempts, state, Start, next)], default);

    public Task ReportAsync(string resident, Instant at, Instant next, OutboxMessage? message = null, string detail = "unit") =>
        Care.ReportTroubleAsync([new(new(resident), "TC0613", detail, at, next, message)], default);

    public async Task<string[]> TroublesAsync(string? unit = null) =>
        Texts(
            (await Screens.TroublesAsync(unit is null ? null : new Id<Unit>(unit), null, 100, default)).Select(trouble => trouble.Resident));

    public async Task<string[]> VisitsAsync() =>
        Texts((await AllAsync(Export.VisitsAsync(default))).Select(visit => $"{visit.Id} {visit.Resident}"));

    public async Task<string[]> WindowsAsync() =>
        Texts((await AllAsync(Export.WindowsAsync(default))).Select(row => $"{row.Resident} {row.Window.Duty} {row.Window.Number}"));

    public Task<List<AuditRow>> AuditAsync(string resident) => AllAsync(Export.AuditAsync(new(resident), default));

    /// <summary>Everything a stream gives.</summary>
    public static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> rows)
    {
        var all = new List<T>();
        await foreach (var row in rows)
            all.Add(row);
        return all;
    }

    public static string[] Texts<T>(IEnumerable<T> items) => [.. items.Select(item => $"{item}")];

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
