using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Policies;
using ThreeColor.Scheduling.Expected;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Scheduling.Reading.Parts;

namespace ThreeColor.Scheduling.Assessment;

/// <summary>Assessments.</summary>
internal sealed class AssessmentKind : DutyKind<AssessmentState>
{
    public override string Word => "assessment";

    public override string Mark => "a1";

    public override bool Owns(DutyRule rule) => rule is DutyRule.Assessment;

    /// <summary>An assessment covers everybody as soon as there is one.</summary>
    public override AssessmentState New(in DutyCore core, DutyTerms terms) => new()
    {
        Core = core with { Setting = core.Setting with { Presence = terms.Retired ? core.Setting.Presence : Presence.In } },
    };

    public override DutyCore CoreOf(in AssessmentState state) => state.Core;

    public override AssessmentState With(in AssessmentState state, in DutyCore core) => state with { Core = core };

    public override Instant? OpensAt(in AssessmentState state) => state.ReadyAt;

    public override bool Step(ref AssessmentState state, in FactKey until, DutyTerms terms, ClosedWindows closed) =>
        AssessmentFold.Step(ref state, until, terms, closed);

    public override AssessmentState Apply(in AssessmentState state, in DutyFact fact, DutyTerms terms, ClosedWindows closed) =>
        AssessmentFold.Apply(state, fact, terms, closed);

    public override AssessmentState Read(StateReader text) => new()
    {
        Core = text.Core(),
        ReadyAt = text.Moment(),
        Opener = text.Date(),
        DecidedAt = text.Moment(),
    };

    public override void Write(in AssessmentState state, StateWriter text)
    {
        text.Add(state.ReadyAt);
        text.Add(state.Opener);
        text.Add(state.DecidedAt);
    }

    public override int Count(ExpectedFacts facts) => AssessmentCount.Of(facts);

    public override DutyDraft? Read(Id<Duty> id, ObjectReader reader, DutyParts parts) => AssessmentReader.Read(id, reader, parts);
}
