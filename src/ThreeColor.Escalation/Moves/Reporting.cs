using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Stages;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Moves;

/// <summary>A second report about an open event: nothing of it is lost, and somebody hears of it.</summary>
internal static class Reporting
{
    public static EventDecision.Moved Add(in EventCase at, EventReport report)
    {
        var (before, reason) = (at.Event, new Reason(EscalationReasons.ReportAdded, report.Source.ToString()));
        var grown = new EventCase(Grow(before, report), at.Context);
        var start = at.Ladder.StartFor(grown.Event.Severity);
        if (before.Stage == EventStage.FedBack)
            return RungArrival.Arrive(grown, at.Fire(EventTrigger.WindowJoined), Math.Max(before.Rung, start), null, [reason]);
        if (before.DispensedUntil is not null || (report.Severity > before.Severity && start > before.Rung))
            return RungArrival.Arrive(grown, at.Fire(EventTrigger.CallAnew), Math.Max(before.Rung, start), null, [reason]);
        var after = grown.Event with
        {
            DueAt = before.SnoozedUntil is null ? before.DueAt : at.Context.Now + at.Ladder.RemindEvery,
            Revision = before.Revision + 1,
        };
        ValueList<Notice> notices = at.Holder is { } holder ? [Notices.About(after, NoticeKind.ReportAdded, Recipient.Of(holder))] : [];
        return new(after, notices, [reason]);
    }

    private static CareEvent Grow(CareEvent care, EventReport report)
    {
        var reports = care.Reports.Add(report).TakeLast(CareEvent.ReportsKept).ToValueList();
        var severity = report.Severity > care.Severity ? report.Severity : care.Severity;
        return care with { Reports = reports, Subject = CareEvent.SubjectOf(reports), Severity = severity, SnoozedUntil = null, DispensedUntil = null };
    }
}
