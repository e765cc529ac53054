using ThreeColor.Duties;
using ThreeColor.Residents;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Ledger;

namespace ThreeColor.Deciding;

/// <summary>Moves the duties on to now by the facts, and lets the events about visits follow.</summary>
internal static class LedgerStep
{
    public static void Run(CareDraft draft)
    {
        var before = draft.Care;
        switch (DutyLedger.Advance(draft.Facts.Request()))
        {
            case LedgerOutcome.NeedsHistory needs:
                draft.WantHistory(needs.Since);
                break;
            case LedgerOutcome.Moved { Move: var move }:
                draft.Coverage.Add(CoverageChange.Of(before.Duties, draft.Facts.FoldedTo, move, draft.Now));
                Write(draft, before, move);
                draft.Facts.Moved(move);
                OverdueEvents.Follow(draft, before, move);
                break;
        }
    }

    private static void Write(CareDraft draft, ResidentCare before, LedgerMove move)
    {
        Id<Duty>? reopened = null;
        foreach (var window in move.Reopened)
            if (window.Duty != reopened)
            {
                reopened = window.Duty;
                draft.Write(new CareChange.WindowsReopened(window.Duty, window.Number));
            }

        foreach (var window in move.Ended)
        {
            draft.Write(new CareChange.WindowEnded(window));
            Explain(draft, window);
        }

        foreach (var duty in move.Removed)
            draft.Write(new CareChange.DutyRemoved(duty));
        foreach (var duty in move.Duties)
            if (before.FindDuty(duty.Duty) is var known && known != duty)
                draft.Write(new CareChange.DutyWritten(KeepReminder(duty, known)));
    }

    private static OpenDuty KeepReminder(OpenDuty duty, OpenDuty? before) =>
        duty with { RemindedOf = before is not null && before.RemindedOf == duty.Pending?.DueAt ? before.RemindedOf : null };

    private static void Explain(CareDraft draft, Window window)
    {
        if (window.Ending is WindowEnding.Met or WindowEnding.Late)
            draft.Because(window.Ending == WindowEnding.Met ? "window.met" : "window.late", window.Duty.Value, $"number={window.Number}");
        else if (window.Ending == WindowEnding.Excused)
            draft.Because("window.excused", window.Duty.Value, $"number={window.Number}");
    }
}
