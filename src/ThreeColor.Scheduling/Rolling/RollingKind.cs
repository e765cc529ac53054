using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Policies;
using ThreeColor.Scheduling.Expected;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Scheduling.Reading.Parts;

namespace ThreeColor.Scheduling.Rolling;

/// <summary>Rolling duties.</summary>
internal sealed class RollingKind : DutyKind<RollingState>
{
    public override string Word => "rolling";

    public override string Mark => "r1";

    public override bool Owns(DutyRule rule) => rule is DutyRule.Rolling;

    public override RollingState New(in DutyCore core, DutyTerms terms) => new() { Core = core };

    public override DutyCore CoreOf(in RollingState state) => state.Core;

    public override RollingState With(in RollingState state, in DutyCore core) => state with { Core = core };

    public override bool Step(ref RollingState state, in FactKey until, DutyTerms terms, ClosedWindows closed) =>
        RollingFold.Step(ref state, until, terms, closed);

    public override RollingState Apply(in RollingState state, in DutyFact fact, DutyTerms terms, ClosedWindows closed) =>
        RollingFold.Apply(state, fact, terms, closed);

    public override RollingState Read(StateReader text)
    {
        var state = new RollingState { Core = text.Core() };
        if (text.IdOf<Tiers.Tier>() is not { } owed)
            return state;
        state = state with
        {
            Owed = owed,
            Every = text.Cadence(),
            Anchor = text.Date() ?? default,
            Base = text.Date() ?? default,
            Next = text.Number(int.MaxValue),
        };
        var earliest = new TierDue[text.Number(byte.MaxValue)];
        for (var i = 0; i < earliest.Length; i++)
            earliest[i] = new(text.IdOf<Tiers.Tier>() ?? default, text.MomentOrStart());
        return state with { Earliest = [.. earliest] };
    }

    public override void Write(in RollingState state, StateWriter text)
    {
        text.Add(state.Owed);
        if (state.Owed.IsDefault)
            return;
        text.Add(state.Every);
        text.Add((LocalDate?)state.Anchor);
        text.Add((LocalDate?)state.Base);
        text.Add(state.Next);
        text.Add(state.Earliest.Count);
        foreach (var (tier, due) in state.Earliest)
        {
            text.Add(tier);
            text.Add((Instant?)due);
        }
    }

    public override int Count(ExpectedFacts facts) => RollingCount.Of(facts);

    public override DutyDraft? Read(Id<Duty> id, ObjectReader reader, DutyParts parts) => RollingReader.Read(id, reader, parts);
}
