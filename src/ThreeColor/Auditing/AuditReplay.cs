using System.Text.Json;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Auditing;

/// <summary>Follows a resident's audit from row to row: the chain holds, and replaying it gives the state.</summary>
internal static class AuditReplay
{
    public static async Task<BrokenPromise?> CheckAsync(ICareExport export, ResidentCare care, CancellationToken cancellationToken)
    {
        ResidentCare? replayed = null;
        var hash = "";
        var sequence = 0L;
        await foreach (var row in export.AuditAsync(care.Resident.Id, cancellationToken).ConfigureAwait(false))
        {
            if (row.Sequence != ++sequence || !AuditChain.Verify(row, hash))
                return new(3, care.Resident.Id, $"The audit chain breaks at row {row.Sequence}.");
            hash = row.Hash;
            if (row.Form != AuditRow.CurrentForm)
                continue;
            if (TryRead(row.Payload) is not { } payload)
                return new(3, care.Resident.Id, $"The payload of audit row {row.Sequence} cannot be read.");
            var changes = payload.Changes;
            replayed = replayed is null && changes.IsEmpty ? null : ResidentCare.Replay(replayed, changes, row.At);
        }

        return replayed == care || care.SettledTo is null ? null : new(3, care.Resident.Id, "Replaying the audit does not give the state.");
    }

    private static AuditPayload? TryRead(string payload)
    {
        try
        {
            return CareJson.Read<AuditPayload>(payload);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
