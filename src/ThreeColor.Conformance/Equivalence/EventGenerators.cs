using NodaTime;
using ThreeColor.Events;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Equivalence.Pools;

namespace ThreeColor.Conformance.Equivalence;

internal static class EventGenerators
{
    public static Gen<CareEvent> Events(Id<Resident> resident) =>
        from basis in EventHeads(resident)
        from owner in Maybe(Workers)
        from due in MaybeInstant
        from snoozed in MaybeInstant
        from handler in Maybe(Workers)
        from fedBack in MaybeInstant
        from evaluator in Maybe(Workers)
        from evaluation in Maybe(Gen.Elements(EvaluationResult.Satisfied, EvaluationResult.Waived))
        from waiver in Texts
        from ended in MaybeInstant
        from silentFrom in MaybeInstant
        from silentUntil in MaybeInstant
        from whistles in Lists(from called in Instants from answered in MaybeInstant select new Whistle(new("health"), called, answered))
        from listed in Lists(from duty in DutyIds from first in Gen.Choose(1, 3) from due in Instants select new ListedWindows(duty, first, first + 1, due, due))
        from reports in Lists(from at in Instants from text in Texts select new EventReport(at, EventSource.Hazard, Severity.Small, text, new("v1")))
        from times in Gen.Choose(0, 2)
        select basis with
        {
            Reports = reports, DispensedUntil = snoozed, Dispensations = times, Snoozes = times, LimitAfter = due, EnteredBy = handler,
            Owner = owner, DueAt = due, SnoozedUntil = snoozed, Handler = handler, FedBackAt = fedBack, Evaluator = evaluator,
            Evaluation = evaluation, WaiverReason = waiver, EndedAt = ended, SilentFrom = silentFrom, SilentUntil = silentUntil,
            Whistles = whistles, Listed = listed,
        };

    private static Gen<CareEvent> EventHeads(Id<Resident> resident) =>
        from cause in Ids<Cause>("hazard", "need")
        from episode in Gen.Choose(1, 3)
        from stage in Gen.Elements(Enum.GetValues<EventStage>())
        from source in Gen.Elements(Enum.GetValues<EventSource>())
        from raised in Instants
        from subject in Texts
        from rung in Counts
        from unit in Units
        from called in Maybe(Workers)
        from revision in Counts
        select new CareEvent
        {
            Id = CareEvent.IdOf(resident, cause, episode), Resident = resident, Cause = cause, Episode = episode, Source = source,
            Severity = Severity.Big, Stage = stage, RaisedAt = raised, PolicyDigest = "p", Subject = subject, Rung = rung, TopRung = 3,
            Post = new(new("leader"), unit), Called = called, Reopened = rung, Revision = revision,
        };
}
