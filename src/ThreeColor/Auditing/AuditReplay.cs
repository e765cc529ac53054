using System.Text.Json;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Auditing;

/// <summary>Follows a resident's audit from row to row: the chain holds, and replaying it gives the state.</summary>
/// <remarks>What an audit does not repeat comes from the rows it names, whose digests it holds.</remarks>
internal static class AuditReplay
{
    public static async Task<BrokenPromise?> CheckAsync(
        ICareExport export, ResidentCare care, CareHistory? past, CancellationToken cancellationToken)
    {
        var rows = new AuditedRows(past);
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
            if (rows.Complete(payload.Changes) is not { } changes)
                return new(3, care.Resident.Id, $"A row that audit row {row.Sequence} names is not there, or cannot be read.");
            replayed = replayed is null && changes.Count == 0 ? null : ResidentCare.Replay(replayed, changes, row.At);
        }

        if (rows.FirstAltered() is { } window)
            return new(3, care.Resident.Id, $"Window {window.Number} of {window.Duty} is not what the audit says.");

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
