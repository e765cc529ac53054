using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Events;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// One row for each commit, chained.
internal static class AuditFacts
{
    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("audit.one-row", "One commit, one row, of that resident alone; none for what was refused.", OneRowAsync),
        Of("audit.bytes", "A hash covers every column: one byte changed and the chain is broken.", BytesAsync),
        Of("audit.order", "A chain is read from its first link to its last.", OrderAsync),
        Of("audit.replay", "Replaying the audit gives the state: else one of the two is wrong.", ReplayAsync),
    ];

    private static async Task OneRowAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.RegisterAsync("r2");
        var commit = chain.Next("c2", []);
        await s.AdvanceAsync(chain, commit);
        await s.CommitAsync(commit);
        await s.CommitAsync(new Chain(new("r1"), 9).Next("c9", []));
        await s.ReportAsync("r1", Start, Start);
        Expect.Sequence(["register", "c2"], (await s.AuditAsync("r1")).Select(row => row.Command.Value));
        Expect.Sequence(["register"], (await s.AuditAsync("r2")).Select(row => row.Command.Value));
        Expect.Empty(await s.AuditAsync("unknown"));
        Expect.Empty(await s.AuditAsync("R1"));
    }

    private static async Task BytesAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        string[] texts = ["", "王 'x' \"y\"", "a\0b\r\n", "e\u0301", new('长', 5_000)];
        foreach (var (number, text) in texts.Index())
        {
            var commit = chain.Next($"c{number}", CheckIns.Changes(new("r1"), number + 2), at: Start + (number * Micro));
            var row = commit.Audit with
            {
                Actor = text, Purpose = text, Kind = text, PolicyDigest = text, Form = number,
                Payload = commit.Audit.Payload + " ", Salt = text, PayloadDigest = Hex(number), Hash = Hex(number + 9),
            };
            await s.AdvanceAsync(chain, commit with { Audit = row });
            Expect.Equal(row, (await s.AuditAsync("r1"))[^1]);
            Expect.Equal(row.Hash, (await s.LoadAsync("r1")).AuditHead);
        }
    }

    private static async Task OrderAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        for (var i = 2; i <= 12; i++)
            await s.AdvanceAsync(chain, chain.Next($"c{99 - i}", [], at: Start - (i * Micro)));
        var rows = await s.AuditAsync("r1");
        Expect.Sequence(Enumerable.Range(1, 12).Select(i => (long)i), rows.Select(row => row.Sequence));
        Expect.Sequence(["", .. rows.SkipLast(1).Select(row => row.Hash)], rows.Select(row => row.PreviousHash));
    }

    private static async Task ReplayAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        for (var i = 2; i < 8; i++)
            await s.AdvanceAsync(chain, chain.Next($"c{i}", CheckIns.Changes(new("r1"), i), at: Day(i)));
        ResidentCare? care = null;
        foreach (var row in await s.AuditAsync("r1"))
            care = ResidentCare.Replay(care, CareJson.Read<AuditPayload>(row.Payload).Changes, row.At);
        Expect.Equal(care, (await s.LoadAsync("r1")).Care);
    }

    private static string Hex(int number) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number)));
}
