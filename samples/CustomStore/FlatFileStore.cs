using System.Text;
using System.Text.Json;
using NodaTime;
using ThreeColor;
using ThreeColor.InMemory;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace CustomStore;

/// <summary>A store of one flat file: what was written is a line of JSON at its end, and opening it does every line again, in memory.</summary>
/// <remarks>Reading is the in-memory store's work; this class sees to it that nothing is acknowledged before its line is on the disk.</remarks>
public sealed class FlatFileStore : ICareStore, IOutbox, IPolicyStore, IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly InMemoryCareStore _memory = new();
    private readonly FileStream _file;
    private bool _broken;

    private FlatFileStore(FileStream file) => _file = file;

    /// <summary>What screens are read from.</summary>
    public ICareScreens Screens => _memory;

    /// <summary>What exports are read from.</summary>
    public ICareExport Export => _memory;

    /// <summary>Called before each line is written, with its bytes; tests let it fail as a full disk does.</summary>
    public Func<FileStream, byte[], Task> BeforeLine { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Opens the file, or begins it. A line that the end of a process cut short was never acknowledged, and is taken off.</summary>
    public static async Task<FlatFileStore> OpenAsync(string path)
    {
        var store = new FlatFileStore(new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));
        var text = new byte[store._file.Length];
        await store._file.ReadExactlyAsync(text);
        var whole = Array.LastIndexOf(text, (byte)'\n') + 1;
        foreach (var line in Encoding.UTF8.GetString(text, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            await store.DoAgainAsync(JsonSerializer.Deserialize<Line>(line, LineJson.Options)!);
        store._file.SetLength(whole);
        store._file.Position = whole;
        return store;
    }

    public Task<IReadOnlyList<LoadedCare>> LoadManyAsync(IReadOnlyList<CareRequest> requests, CancellationToken cancellationToken) =>
        _memory.LoadManyAsync(requests, cancellationToken);

    public Task<IReadOnlyList<CommitOutcome>> CommitManyAsync(
        IReadOnlyList<CareCommit> commits, CancellationToken cancellationToken) => WriteAsync(
        () => _memory.CommitManyAsync(commits, default),
        outcomes => new Line { Commits = [.. commits.Where((_, i) => outcomes[i] == CommitOutcome.Committed)] },
        cancellationToken);

    public Task ReportTroubleAsync(IReadOnlyList<TroubleReport> reports, CancellationToken cancellationToken) =>
        WriteAsync(Done(() => _memory.ReportTroubleAsync(reports, default)), _ => new Line { Reports = [.. reports] }, cancellationToken);

    // Leases end with the process that holds them: they are not written.
    public Task<IReadOnlyList<Id<Resident>>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken) =>
        WriteAsync(() => _memory.ClaimDueAsync(claim, default), _ => new Line(), cancellationToken);

    public Task<IReadOnlyList<OutboxEntry>> ClaimAsync(Instant now, int limit, Instant leaseUntil, CancellationToken cancellationToken) =>
        WriteAsync(() => _memory.ClaimAsync(now, limit, leaseUntil, default), _ => new Line(), cancellationToken);

    public Task CompleteAsync(IReadOnlyList<DeliveryResult> results, CancellationToken cancellationToken) =>
        WriteAsync(Done(() => _memory.CompleteAsync(results, default)), _ => new Line { Results = [.. results] }, cancellationToken);

    public Task SaveAsync(PolicyVersion policy, CancellationToken cancellationToken) =>
        WriteAsync(Done(() => _memory.SaveAsync(policy, default)), _ => new Line { Policy = policy }, cancellationToken);

    public Task<PolicyVersion?> FindAsync(string digest, CancellationToken cancellationToken) =>
        _memory.FindAsync(digest, cancellationToken);

    public Task<bool> AdoptAsync(AdoptedEdition edition, CancellationToken cancellationToken) => WriteAsync(
        () => _memory.AdoptAsync(edition, default), adopted => adopted ? new Line { Edition = edition } : new Line(), cancellationToken);

    public Task<IReadOnlyList<AdoptedEdition>> EditionsAsync(CancellationToken cancellationToken) =>
        _memory.EditionsAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _file.DisposeAsync();
        _one.Dispose();
    }

    private static Func<Task<bool>> Done(Func<Task> act) => async () =>
    {
        await act();
        return true;
    };

    // One after the other: in memory first, which tells what fits, then on the disk. Memory that is ahead of the disk is of no use any more.
    private async Task<T> WriteAsync<T>(Func<Task<T>> act, Func<T, Line> lineOf, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_broken)
                throw new IOException("A line could not be written. Open the store again: it then holds what was acknowledged.");
            var result = await act();
            await AppendAsync(lineOf(result));
            return result;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task AppendAsync(Line line)
    {
        if (line.IsEmpty)
            return;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(line, LineJson.Options);
        try
        {
            await BeforeLine(_file, bytes);
            await _file.WriteAsync((byte[])[.. bytes, (byte)'\n'], CancellationToken.None);
            _file.Flush(flushToDisk: true);
        }
        catch
        {
            _broken = true;
            throw;
        }
    }

    private async Task DoAgainAsync(Line line)
    {
        await _memory.CommitManyAsync(line.Commits, default);
        await _memory.ReportTroubleAsync(line.Reports, default);
        await _memory.CompleteAsync(line.Results, default);
        if (line.Policy is { } policy)
            await _memory.SaveAsync(policy, default);
        if (line.Edition is { } edition)
            await _memory.AdoptAsync(edition, default);
    }
}
