using NodaTime;
using ThreeColor.Auditing;
using ThreeColor.Commands;
using ThreeColor.Deciding;
using ThreeColor.Events;
using ThreeColor.Json;
using ThreeColor.Policies;
using ThreeColor.PolicyText;
using ThreeColor.Ports;

namespace ThreeColor.Running;

/// <summary>Turns a decision into a commit: changes, messages and one audit row.</summary>
internal sealed class CommitWriter
{
    private readonly Func<string> _salts;

    public CommitWriter(Func<string> salts) => _salts = salts;

    public CareCommit Write(CareCommand command, LoadedCare loaded, CareDecision.Accepted decision, Instant now, CarePolicy policy)
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
            PolicyDigest = policy.Digest,
            Payload = CareJson.Write(new AuditPayload { Changes = decision.Changes, Reasons = decision.Reasons }),
            Salt = _salts(),
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
            Messages = Messages(decision.Notices, command.Resident.Value, version, now),
            Audit = AuditChain.Seal(row),
        };
    }

    private static ValueList<OutboxMessage> Messages(ValueList<Notice> notices, string resident, long version, Instant now)
    {
        var messages = new OutboxMessage[notices.Count];
        for (var i = 0; i < messages.Length; i++)
            messages[i] = new OutboxMessage
            {
                Id = $"{resident}/{version}/{i}",
                Type = TypeOf(notices[i].Kind),
                Subject = notices[i].Event?.Value ?? resident,
                Time = now,
                Notice = notices[i],
            };
        return [.. messages];
    }

    private static string TypeOf(NoticeKind kind) => kind switch
    {
        NoticeKind.VisitDueSoon => "threecolor.notice.visit-due-soon",
        NoticeKind.Called => "threecolor.notice.called",
        NoticeKind.StillOpen => "threecolor.notice.still-open",
        NoticeKind.Whistle => "threecolor.notice.whistle",
        NoticeKind.EvaluationDue => "threecolor.notice.evaluation-due",
        NoticeKind.PleaseLookIn => "threecolor.notice.please-look-in",
        NoticeKind.PauseReview => "threecolor.notice.pause-review",
        NoticeKind.ConfirmLowering => "threecolor.notice.confirm-lowering",
        NoticeKind.AppealFiled => "threecolor.notice.appeal-filed",
        NoticeKind.OverrideEnded => "threecolor.notice.override-ended",
        _ => throw new InvalidOperationException($"Unknown notice {kind}."),
    };
}
