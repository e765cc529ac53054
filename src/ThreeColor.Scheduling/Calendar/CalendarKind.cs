using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Policies;
using ThreeColor.Scheduling.Expected;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Scheduling.Reading.Parts;

namespace ThreeColor.Scheduling.Calendar;

/// <summary>Calendar duties.</summary>
internal sealed class CalendarKind : DutyKind<CalendarState>
{
    public override string Word => "calendar";

    public override string Mark => "c1";

    public override bool Owns(DutyRule rule) => rule is DutyRule.Calendar;

    public override CalendarState New(in DutyCore core, DutyTerms terms) => new() { Core = core };

    public override DutyCore CoreOf(in CalendarState state) => state.Core;

    public override CalendarState With(in CalendarState state, in DutyCore core) => state with { Core = core };

    public override Instant? OpensAt(in CalendarState state) => state.Core.Window is null ? state.NextAt : null;

    public override bool Step(ref CalendarState state, in FactKey until, DutyTerms terms, ClosedWindows closed) =>
        CalendarFold.Step(ref state, until, terms, closed);

    public override CalendarState Apply(in CalendarState state, in DutyFact fact, DutyTerms terms, ClosedWindows closed) =>
        CalendarFold.Apply(state, fact, terms, closed);

    public override CalendarState Read(StateReader text) => new()
    {
        Core = text.Core(),
        NextAt = text.Moment(),
        Count = text.Number(int.MaxValue),
        Last = text.IdOf<Visits.Visit>() ?? default,
    };

    public override void Write(in CalendarState state, StateWriter text)
    {
        text.Add(state.NextAt);
        text.Add(state.Count);
        text.Add(state.Last);
    }

    public override int Count(ExpectedFacts facts) => CalendarCount.Of(facts);

    public override DutyDraft? Read(Id<Duty> id, ObjectReader reader, DutyParts parts) => CalendarReader.Read(id, reader, parts);
}
