using System.Diagnostics;
using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Conformance;

/// <summary>Kills a process that writes, again and again: nothing it acknowledged may be lost, and nothing may be half there.</summary>
/// <remarks>The process is a small program of yours that opens your store and calls <see cref="WriteUntilKilledAsync"/>.</remarks>
public static class CrashTrial
{
    private const int MostLines = 300;

    private static readonly Id<Resident> Writer = new("r1");

    /// <summary>The half of the writing process: commits check-ins without end, and acknowledges each on its output after the commit.</summary>
    /// <param name="store">The store, whose data are those of the runs before.</param>
    /// <param name="output">The output that the trial reads: <see cref="Console.Out"/>.</param>
    /// <exception cref="InvalidOperationException">A commit is not taken.</exception>
    public static async Task WriteUntilKilledAsync(StoreUnderTest store, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(output);
        var loaded = (await store.Care.LoadManyAsync([new(Writer, null)], CancellationToken.None))[0];
        var chain = new Chain(Writer, loaded.Version, loaded.AuditHead);
        if (loaded.Care is null)
            await CommitAsync(store, chain, [new CareChange.FileWritten(CheckIns.File(Writer))], null);
        while (true)
        {
            var sequence = chain.Version + 1;
            await CommitAsync(store, chain, CheckIns.Changes(Writer, sequence), CheckIns.MessageOf(Writer, sequence));
            // The semicolon tells a whole line from one that the kill cut short.
            await output.WriteAsync($"{CheckIns.VisitOf(sequence)};\n");
            await output.FlushAsync();
        }
    }

    /// <summary>Starts the writing process, kills it and checks what is left, several times over the same data.</summary>
    /// <param name="writer">How to start the process.</param>
    /// <param name="open">Opens the store over the data that the process wrote; it is disposed before the process starts again.</param>
    /// <param name="kills">How often, 1 or more.</param>
    /// <param name="seed">Decides after how many commits, up to 300, each kill comes.</param>
    /// <exception cref="ConformanceException">Something acknowledged is lost, or something is half there.</exception>
    public static async Task RunAsync(ProcessStartInfo writer, Func<Task<StoreUnderTest>> open, int kills = 8, int seed = 11)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(open);
        var random = new Random(seed);
        var acknowledged = new List<string>();
        for (var kill = 0; kill < kills; kill++)
        {
            await WriteAndKillAsync(writer, random.Next(1, MostLines), acknowledged);
            var fact = new ConformanceFact<StoreUnderTest>("crash.killed", "Power fails and processes die; a visit that was acknowledged has been made.", async again =>
            {
                await using var story = await StoreStory.OpenAsync(again);
                await IsWholeAsync(story, acknowledged);
            });
            await fact.RunAsync(open);
        }
    }

    private static async Task CommitAsync(StoreUnderTest store, Chain chain, CareChange[] changes, OutboxMessage? message)
    {
        var commit = chain.Next(
            $"c{chain.Version + 1}", changes, Instant.FromUnixTimeSeconds(chain.Version), message is null ? [] : [message]);
        var outcome = (await store.Care.CommitManyAsync([commit], CancellationToken.None))[0];
        if (outcome != CommitOutcome.Committed)
            throw new InvalidOperationException($"The commit ended as {outcome}.");
        chain.Advance(commit);
    }

    private static async Task WriteAndKillAsync(ProcessStartInfo start, int lines, List<string> acknowledged)
    {
        start.RedirectStandardOutput = true;
        using var writer = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} does not start.");
        for (var i = 0; i < lines; i++)
            Acknowledge(await writer.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The writer ended by itself."));
        writer.Kill();
        while (await writer.StandardOutput.ReadLineAsync() is { } line)
            Acknowledge(line);
        await writer.WaitForExitAsync();

        void Acknowledge(string line)
        {
            if (line.EndsWith(';'))
                acknowledged.Add(line[..^1]);
        }
    }

    private static async Task IsWholeAsync(StoreStory story, List<string> acknowledged)
    {
        var loaded = await story.LoadAsync(Writer.Value);
        var audit = await story.AuditAsync(Writer.Value);
        Expect.Equal(
            (audit.Count, audit.Count == 0 ? "" : audit[^1].Hash), ((int)loaded.Version, loaded.AuditHead),
            "The version and head, against the audit");
        ResidentCare? replayed = null;
        foreach (var row in audit)
            replayed = ResidentCare.Replay(replayed, CareJson.Read<AuditPayload>(row.Payload).Changes, row.At);
        Expect.Equal(replayed, loaded.Care, "The state, against the replay of the audit");
        var messages = audit.Count(row => CheckIns.MessageOf(Writer, row.Sequence) is not null);
        Expect.Equal(
            messages, (int)(await story.Export.CountMessagesAsync(default)).Committed, "Messages in the outbox, against the audit");
        var visits = (await StoreStory.AllAsync(story.Export.VisitsAsync(default))).Select(visit => visit.Id.Value).ToHashSet();
        Expect.Equal(Math.Max(0, audit.Count - 1), visits.Count, "Visits, against the audit");
        Expect.Empty(acknowledged.Where(id => !visits.Contains(id)), "Acknowledged and lost");
    }
}
