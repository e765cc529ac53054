using NodaTime;
using ThreeColor.Auditing;
using ThreeColor.Commands;
using ThreeColor.Deciding;
using ThreeColor.Events;
using ThreeColor.Json;
using ThreeColor.Policies;
using ThreeColor.PolicyText;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Running;

/// <summary>Turns a decision into a commit: changes, counts, messages and one audit row.</summary>
internal sealed class CommitWriter(Func<string> salts)
{
    public CareCommit Write(CareCommand command, LoadedCare loaded, CareDecision.Accepted decision, Instant now, PolicyEdition edition)
    {
        var version = loaded.Version + 1;
        var row = new AuditRow
        {
            Resident = command.Resident,
            Sequence = version,
            At = now,
            Actor = command.Actor.Worker.Value,
            Purpose = command.Actor.Purpose.ToString(),
            Command = command.Id,
            Kind = command.Kind,
            PolicyDigest = edition.Policy.Digest,
            Payload = CareJson.Write(new AuditPayload { Changes = Audited(decision.Changes, loaded.Care), Reasons = decision.Reasons }),
            Salt = salts(),
            PayloadDigest = "",
            PreviousHash = loaded.AuditHead,
            Hash = "",
        };
        return new CareCommit
        {
            Resident = command.Resident,
            ExpectedVersion = loaded.Version,
            Changes = decision.Changes,
            NextDueAt = decision.NextDueAt,
            Edition = edition.Number,
            Rank = decision.Rank,
            Coverage = decision.Coverage,
            Messages = Messages(decision.Notices, command.Resident.Value, version, now),
            Audit = AuditChain.Seal(row),
        };
    }

    private static ValueList<CareChange> Audited(ValueList<CareChange> changes, ResidentCare? before)
    {
        var audited = new CareChange[changes.Count];
        for (var i = 0; i < audited.Length; i++)
            audited[i] = changes[i] is CareChange.EventWritten { Event: var after } && EventBefore(changes, i, after.Id, before) is { } known
                ? new CareChange.EventMoved(after.Id, EventMembers.Changed(known, after))
                : changes[i].Audited();
        return [.. audited];
    }

    private static CareEvent? EventBefore(ValueList<CareChange> changes, int index, Id<CareEvent> id, ResidentCare? before)
    {
        for (var i = index - 1; i >= 0; i--)
            if (changes[i] is CareChange.EventWritten { Event: var written } && written.Id == id)
                return written;
        return before?.FindEvent(id);
    }

    private static ValueList<OutboxMessage> Messages(ValueList<Notice> notices, string resident, long version, Instant now)
    {
        if (notices.IsEmpty)
            return [];
        var messages = new OutboxMessage[notices.Count];
        for (var i = 0; i < messages.Length; i++)
            messages[i] = new OutboxMessage
            {
                Id = $"{resident}/{version}/{i}",
                Type = NoticeTypes.Of(notices[i].Kind),
                Subject = notices[i].Event?.Value ?? resident,
                Time = now,
                Notice = notices[i],
            };
        return [.. messages];
    }
}
