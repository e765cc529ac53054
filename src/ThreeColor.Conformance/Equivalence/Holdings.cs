using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Equivalence;

// Everything two stores hold, one against the other.
internal static class Holdings
{
    private static readonly Id<Resident>[] Residents = [new("r1"), new("r2"), new("\uFF21"), new("\U00020BB7")];

    public static async Task AlikeAsync(StoreStory left, StoreStory right)
    {
        foreach (var since in new[] { Instant.MinValue, Start + Duration.FromMinutes(3) })
        {
            CareRequest[] requests = [
                .. Residents.Select(
                    resident => new CareRequest(resident, new("c1")) { HistorySince = since, Key = new(HistoryKind.Pause, "p1") })
            ];
            Expect.Sequence(
                await left.Care.LoadManyAsync(requests, default), await right.Care.LoadManyAsync(requests, default), "What is loaded");
        }

        foreach (var resident in Residents)
            await AuditGivesTheStateAsync(left, right, resident);
        await StreamsAlikeAsync(left, right);
        var end = Instant.FromUtc(2030, 1, 1, 0, 0);
        Expect.Equal(
            await StepActs.LookAsync(left, new(null, end, 100)), await StepActs.LookAsync(right, new(null, end, 100)),
            "What the screens show");
        Expect.Sequence(await left.ClaimAsync(end, 100, edition: 9), await right.ClaimAsync(end, 100, edition: 9), "Who is due");
        Expect.Sequence(
            await left.Outbox.ClaimAsync(end, 1000, end, default), await right.Outbox.ClaimAsync(end, 1000, end, default),
            "What is to be sent");
    }

    private static async Task StreamsAlikeAsync(StoreStory left, StoreStory right)
    {
        Expect.Sequence(await AllAsync(left.Export.VisitsAsync(default)), await AllAsync(right.Export.VisitsAsync(default)), "All visits");
        Expect.Sequence(
            await AllAsync(left.Export.WindowsAsync(default)), await AllAsync(right.Export.WindowsAsync(default)), "All windows");
        Expect.Sequence(await AllAsync(left.Export.EventsAsync(default)), await AllAsync(right.Export.EventsAsync(default)), "All events");
        Expect.Equal(await left.Export.CountMessagesAsync(default), await right.Export.CountMessagesAsync(default), "Messages by state");
    }

    private static async Task AuditGivesTheStateAsync(StoreStory left, StoreStory right, Id<Resident> resident)
    {
        var audit = await right.AuditAsync(resident.Value);
        Expect.Sequence(await left.AuditAsync(resident.Value), audit, $"The audit of {resident}");
        ResidentCare? replayed = null;
        foreach (var row in audit)
            replayed = ResidentCare.Replay(replayed, CareJson.Read<AuditPayload>(row.Payload).Changes, row.At);
        Expect.Equal(replayed, (await right.LoadAsync(resident.Value)).Care, $"The state of {resident}, against the replay of the audit");
    }
}
