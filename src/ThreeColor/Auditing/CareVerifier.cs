using System.Runtime.CompilerServices;
using NodaTime;
using ThreeColor.Events;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Auditing;

/// <summary>Checks the promises over a live store, read-only: chains, replay, events, ledger (DESIGN sections 6 and 7).</summary>
/// <remarks>Safe for concurrent use. Run it while nobody writes, or a resident in motion may be reported.</remarks>
public sealed class CareVerifier
{
    private const int Page = 200;

    private readonly ICareReader _reader;

    /// <summary>Makes a verifier.</summary>
    /// <param name="reader">The store.</param>
    public CareVerifier(ICareReader reader) => _reader = reader;

    /// <summary>Checks every resident and yields each broken promise; none when all hold.</summary>
    /// <param name="cancellationToken">Cancels between residents.</param>
    public async IAsyncEnumerable<BrokenPromise> VerifyAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Id<Resident>? after = null;
        while (true)
        {
            var residents = await _reader.ResidentsAsync(after, Page, cancellationToken).ConfigureAwait(false);
            foreach (var care in residents)
            {
                foreach (var broken in EventPromises(care))
                    yield return broken;
                if (await AuditPromiseAsync(care, cancellationToken).ConfigureAwait(false) is { } audit)
                    yield return audit;
            }

            if (residents.Count < Page)
                break;
            after = residents[^1].Resident.Id;
        }

        await foreach (var broken in ClosedPromisesAsync(cancellationToken).ConfigureAwait(false))
            yield return broken;
    }

    private static IEnumerable<BrokenPromise> EventPromises(ResidentCare care)
    {
        foreach (var twice in care.OpenEvents.GroupBy(careEvent => careEvent.Cause).Where(group => group.Count() > 1))
            yield return new(1, care.Resident.Id, $"{twice.Count()} open events of cause {twice.Key}.");
        foreach (var careEvent in care.OpenEvents.Where(careEvent => careEvent.DueAt is null || careEvent.Called.IsDefault))
            yield return new(4, care.Resident.Id, $"Event {careEvent.Id} is open without a due time or a called worker.");
    }

    private async Task<BrokenPromise?> AuditPromiseAsync(ResidentCare care, CancellationToken cancellationToken)
    {
        ResidentCare? replayed = null;
        var hash = "";
        var sequence = 0L;
        while (true)
        {
            var rows = await _reader.AuditAsync(care.Resident.Id, sequence, Page, cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
            {
                if (row.Sequence != ++sequence || !AuditChain.Verify(row, hash))
                    return new(3, care.Resident.Id, $"The audit chain breaks at row {row.Sequence}.");
                hash = row.Hash;
                var changes = CareJson.Read<AuditPayload>(row.Payload).Changes;
                replayed = changes.IsEmpty ? replayed : ResidentCare.Replay(replayed, changes);
            }

            if (rows.Count < Page)
                return replayed == care ? null : new(3, care.Resident.Id, "Replaying the audit does not give the state.");
        }
    }

    private async IAsyncEnumerable<BrokenPromise> ClosedPromisesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Id<CareEvent>? after = null;
        while (true)
        {
            var events = await _reader.EventsAsync(after, Page, cancellationToken).ConfigureAwait(false);
            foreach (var careEvent in events)
                if (careEvent.Stage == EventStage.Evaluated && !IsProperlyClosed(careEvent))
                    yield return new(2, careEvent.Resident, $"Event {careEvent.Id} is closed without evaluation by another worker or a reasoned waiver.");
            if (events.Count < Page)
                yield break;
            after = events[^1].Id;
        }
    }

    private static bool IsProperlyClosed(CareEvent careEvent) => careEvent.Evaluation switch
    {
        EvaluationResult.Satisfied => careEvent.Evaluator is { } evaluator && evaluator != careEvent.Handler,
        EvaluationResult.Waived => careEvent.WaiverReason.Length > 0,
        _ => false,
    };
}
