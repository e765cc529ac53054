using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Escalation;
using ThreeColor.Events;
using ThreeColor.Residents;

namespace ThreeColor.Auditing;

/// <summary>Promises about the events of one resident.</summary>
internal static class EventPromises
{
    public static IEnumerable<BrokenPromise> Check(ResidentCare care)
    {
        foreach (var twice in care.OpenEvents.GroupBy(careEvent => careEvent.Cause).Where(group => group.Count() > 1))
            yield return new(1, care.Resident.Id, $"{twice.Count()} open events of cause {twice.Key}.");
        foreach (var careEvent in care.OpenEvents.Where(careEvent => careEvent.DueAt is null))
            yield return new(4, care.Resident.Id, $"Event {careEvent.Id} is open without a due time.");
        foreach (var window in care.PendingWindows.Where(window => window.StatusAt(care.SettledTo ?? Instant.MinValue) == WindowStatus.Overdue))
            if (care.OpenEvents.Count(careEvent => careEvent.Stage != EventStage.FedBack && EventGround.Lists(careEvent, window)) is var holders and not 1)
                yield return new(20, care.Resident.Id, $"Window {window.Number} of {window.Duty} is overdue and listed by {holders} open events.");
    }

    public static bool IsProperlyClosed(CareEvent careEvent) => careEvent.Evaluation switch
    {
        EvaluationResult.Satisfied => careEvent.Evaluator is { } evaluator && evaluator != careEvent.Handler,
        EvaluationResult.Waived => careEvent.WaiverReason.Length > 0,
        _ => false,
    };
}
