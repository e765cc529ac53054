using NodaTime;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Tool.Rehearsing.Stories;

internal abstract partial record StoryStep
{
    /// <summary>What somebody does to one resident's care; <c>By</c> is <see langword="null"/> where the nearest post that may does it.</summary>
    public abstract record Deed(Id<Resident> Resident, Id<Worker>? By) : StoryStep;

    public sealed record Enrol(
        Id<Resident> Resident,
        Id<Organisation.Unit> Home,
        Id<Dwelling> Dwelling,
        ValueList<ContactPerson> ContactPersons,
        ValueList<FactTold> Facts,
        Id<Worker>? By)
        : Deed(Resident, By);

    public sealed record TellFacts(Id<Resident> Resident, ValueList<FactTold> Told, Id<Worker>? By) : Deed(Resident, By);

    public sealed record CheckIn(VisitTold Visit, Id<Worker>? By) : Deed(Visit.Resident, By);

    public sealed record Correct(VisitTold Visit, Id<Worker>? By) : Deed(Visit.Resident, By);

    public sealed record Void(Id<Resident> Resident, Id<Visit> Visit, string Reason, Id<Worker>? By) : Deed(Resident, By);

    public sealed record StartPause(Id<Resident> Resident, Pause Pause, Id<Worker>? Second, Id<Worker>? By) : Deed(Resident, By);

    public sealed record EndPause(Id<Resident> Resident, Id<Pause> Id, Instant End, Id<Worker>? By) : Deed(Resident, By);

    public sealed record VoidPause(Id<Resident> Resident, Id<Pause> Id, string Reason, Id<Worker>? By) : Deed(Resident, By);

    public sealed record Confirm(Id<Resident> Resident, Id<Pause> Id, Id<Worker>? By) : Deed(Resident, By);

    public sealed record Dispensation(EventName Event, Instant Until, string Reason, Id<Worker>? By) : Deed(Event.Resident, By);

    public sealed record Override(Id<Resident> Resident, Id<TierOverride> Id, Id<Tier> Tier, Instant Until, string Reason, Id<Worker>? By)
        : Deed(Resident, By);

    public sealed record WithdrawOverride(Id<Resident> Resident, Id<TierOverride> Id, Id<Worker>? By) : Deed(Resident, By);

    public sealed record Appeal(Id<Resident> Resident, Id<TierAppeal> Id, string Appellant, string Statement, Instant AnswerBy, Id<Worker>? By)
        : Deed(Resident, By);

    public sealed record AnswerAppeal(Id<Resident> Resident, Id<TierAppeal> Id, AppealOutcome Outcome, string Grounds, Id<Worker>? By)
        : Deed(Resident, By);

    public sealed record ConfirmLowering(Id<Resident> Resident, Id<Tier>? To, Id<Worker>? By) : Deed(Resident, By);

    public sealed record Move(Id<Resident> Resident, Id<Organisation.Unit> Home, Id<Dwelling>? Dwelling, Id<Worker>? By) : Deed(Resident, By);

    public sealed record Raise(Id<Resident> Resident, Id<Cause> Cause, EventSource Source, Severity Severity, string Subject, Id<Worker>? By)
        : Deed(Resident, By);

    public sealed record Act(EventName Event, EventAction Action, Id<Worker>? By) : Deed(Event.Resident, By);
}

/// <summary>A fact and its value; its own source tells it.</summary>
internal sealed record FactTold(Id<Fact> Fact, FactValue Value);

/// <summary>An event as a story names it: by its id, or as the open one of a resident and cause.</summary>
/// <param name="Id">The id; <see langword="null"/> where the open one is meant.</param>
/// <param name="Resident">The resident.</param>
/// <param name="Cause">The cause; <see langword="null"/> where the id says all.</param>
internal sealed record EventName(Id<CareEvent>? Id, Id<Resident> Resident, Id<Cause>? Cause);

/// <summary>A visit as a story tells it.</summary>
internal sealed record VisitTold
{
    public required Id<Visit> Id { get; init; }

    public required Id<Resident> Resident { get; init; }

    /// <summary>Who made it; <see langword="null"/> for the worker at the nearest post that may.</summary>
    public required Id<Worker>? Worker { get; init; }

    /// <summary>The kind of contact; <see langword="null"/> for the policy's strongest, or weakest where nobody opened.</summary>
    public required Id<ContactKind>? Kind { get; init; }

    public required Instant Occurred { get; init; }

    public required bool Seen { get; init; }

    public required Scan Scan { get; init; }

    public Instant? Arrived { get; init; }

    public Instant? Departed { get; init; }

    public ValueList<ChecklistAnswer> Checklist { get; init; }
}

/// <summary>What was scanned.</summary>
/// <param name="Made">Whether anything was.</param>
/// <param name="Door">The dwelling whose code it was; <see langword="null"/> for the resident's own at the time.</param>
internal readonly record struct Scan(bool Made, Id<Dwelling>? Door);
