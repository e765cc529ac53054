using NodaTime;
using ThreeColor;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite;
using ThreeColor.Storage.Sqlite.Tests.Support;

// Commits check-ins until it is killed, and acknowledges each one on its output after the commit; told "early", before it,
// which is the fault that the crash test must catch. Arguments: database, durability, "early" or "late".
var early = args[2] == "early";
using var store = SqliteCareStore.Open(new() { Path = args[0], Create = true, Durability = Enum.Parse<Durability>(args[1]) });
var resident = new Id<Resident>("r1");
var loaded = (await store.LoadManyAsync([new(resident, null)], CancellationToken.None))[0];
var chain = new Chain(resident, loaded.Version, loaded.AuditHead);
if (loaded.Care is null)
    await CommitAsync([new CareChange.FileWritten(CheckIns.File(resident))], null);
while (true)
{
    var sequence = chain.Version + 1;
    if (early)
        Acknowledge(sequence);
    await CommitAsync(CheckIns.Changes(resident, sequence), CheckIns.MessageOf(resident, sequence));
    if (!early)
        Acknowledge(sequence);
}

async Task CommitAsync(CareChange[] changes, OutboxMessage? message)
{
    var commit = chain.Next($"c{chain.Version + 1}", changes, Instant.FromUnixTimeSeconds(chain.Version), message is null ? [] : [message]);
    var outcome = (await store.CommitManyAsync([commit], CancellationToken.None))[0];
    if (outcome != CommitOutcome.Committed)
        throw new InvalidOperationException($"The commit ended as {outcome}.");
    chain.Advance(commit);
}

// The semicolon tells a whole line from one that the kill cut short.
void Acknowledge(long sequence)
{
    Console.Out.Write($"{CheckIns.VisitOf(sequence)};\n");
    Console.Out.Flush();
}
