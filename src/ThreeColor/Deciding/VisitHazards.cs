using ThreeColor.Escalation;
using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Deciding;

/// <summary>The hazards that visits find: each visit's are one report of the event, added whole, withdrawn or replaced with the visit.</summary>
internal static class VisitHazards
{
    // Ids hold no white space, so the names can be told apart again.
    private const string Between = ", ";

    public static void Raise(CareDraft draft, Visit visit)
    {
        if (ReportOf(visit) is { } report)
            EventStep.RaiseOrAdd(draft, Cause.Hazard, report);
    }

    /// <summary>A hazard that a wrong visit found was never there: an event without any other ground is retracted.</summary>
    public static void Withdraw(CareDraft draft, Id<Visit> voided)
    {
        foreach (var careEvent in draft.Care.OpenEvents.Where(careEvent => Lists(careEvent, voided)).ToList())
        {
            var reports = careEvent.Reports.RemoveAll(report => report.Visit == voided);
            if (reports.IsEmpty && careEvent.Listed.IsEmpty)
                draft.Take(EventLife.Retract(careEvent, draft.ContextOf(careEvent)));
            else
                draft.Write(new CareChange.EventWritten(With(careEvent, reports)));
        }
    }

    /// <summary>What a corrected visit found takes the place of what it was said to have found; only what is new is told.</summary>
    public static void Correct(CareDraft draft, Visit visit)
    {
        if (ReportOf(visit) is not { } report)
        {
            Withdraw(draft, visit.Id);
            return;
        }

        var listing = draft.Care.Events.Where(careEvent => careEvent.Stage != EventStage.Retracted && Lists(careEvent, visit.Id)).ToList();
        var known = listing.SelectMany(careEvent => careEvent.Reports).Where(told => Is(told, visit.Id)).SelectMany(told => told.Text.Split(Between));
        var fresh = report.Text.Split(Between).Except(known).ToList();
        if (listing.Find(careEvent => careEvent.IsOpen) is { } open)
            Replace(draft, open, report, fresh.Count > 0);
        else if (fresh.Count > 0 && draft.Care.OpenEvents.All(careEvent => careEvent.Cause != Cause.Hazard) && FindRetracted(draft, visit.Id) is { } retracted)
            draft.Take(EventLife.Reinstate(With(retracted, [report]), draft.ContextOf(retracted)));
        else if (fresh.Count > 0)
            EventStep.RaiseOrAdd(draft, Cause.Hazard, report with { Text = string.Join(Between, fresh) });
    }

    private static void Replace(CareDraft draft, CareEvent open, EventReport report, bool isNews)
    {
        var index = open.Reports.FindIndex(told => Is(told, report.Visit!.Value));
        if (isNews)
            draft.Take(EventLife.ReportAdded(With(open, open.Reports.RemoveAll(told => told == open.Reports[index])), report, draft.ContextOf(open)));
        else if (open.Reports[index] != report)
            draft.Write(new CareChange.EventWritten(With(open, open.Reports.SetItem(index, report))));
    }

    private static EventReport? ReportOf(Visit visit)
    {
        var hazards = visit.Checklist.Where(answer => answer.Result == ChecklistResult.Hazard).Select(answer => answer.Item.Value).ToList();
        return hazards.Count == 0 ? null : new(visit.OccurredAt, EventSource.Hazard, Severity.Small, string.Join(Between, hazards), visit.Id);
    }

    private static CareEvent? FindRetracted(CareDraft draft, Id<Visit> visit) =>
        draft.Care.Events.FirstOrDefault(careEvent => careEvent.Stage == EventStage.Retracted && careEvent.Cause == Cause.Hazard && Lists(careEvent, visit));

    private static CareEvent With(CareEvent careEvent, ValueList<EventReport> reports) =>
        careEvent with { Reports = reports, Subject = CareEvent.SubjectOf(reports) };

    private static bool Lists(CareEvent careEvent, Id<Visit> visit) => careEvent.Reports.Any(report => Is(report, visit));

    private static bool Is(EventReport report, Id<Visit> visit) => report.Visit == visit && report.Source == EventSource.Hazard;
}
