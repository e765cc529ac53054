using FluentValidation;
using NodaTime;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Policies;
using ThreeColor.Residents;

namespace ThreeColor.Commands;

/// <summary>Checks commands against the policy before anything is decided.</summary>
internal sealed class CareCommandValidator : AbstractValidator<CareCommand>
{
    private readonly CarePolicy _policy;

    public CareCommandValidator(CarePolicy policy)
    {
        _policy = policy;
        RuleFor(c => c.Id).Must(id => !id.IsDefault).WithMessage("The command has no id.");
        RuleFor(c => c.Resident).Must(id => !id.IsDefault).WithMessage("The command names no resident.");
        RuleFor(c => c.Actor.Worker).Must(id => !id.IsDefault).WithMessage("The command names no actor.");
        RuleFor(c => c).SetInheritanceValidator(kinds =>
        {
            kinds.Add(Register());
            kinds.Add(UpdateFile());
            kinds.Add(RecordClaims());
            kinds.Add(RecordVisit());
            kinds.Add(VoidVisit());
            kinds.Add(StartPause());
            kinds.Add(RaiseEvent());
        });
    }

    /// <summary>The refusal of a command that cannot be right, or <see langword="null"/>.</summary>
    public Refusal? Check(CareCommand command, Instant now)
    {
        var context = new ValidationContext<CareCommand>(command);
        context.RootContextData["now"] = now;
        var result = Validate(context);
        return result.IsValid ? null : EngineRefusals.Invalid.With(string.Join(" ", result.Errors.Select(error => error.ErrorMessage)));
    }

    private InlineValidator<CareCommand.Register> Register()
    {
        var v = new InlineValidator<CareCommand.Register>();
        v.RuleFor(c => c.File).Must((c, file) => file.Id == c.Resident).WithMessage("The file is of another resident than the command.");
        v.RuleFor(c => c.File).Must(IsWhole).WithMessage("The file lacks a name, a dwelling or a unit, or names somebody of the team or a contact person twice.");
        v.RuleForEach(c => c.Claims).Custom(CheckClaim);
        return v;
    }

    private static InlineValidator<CareCommand.UpdateFile> UpdateFile()
    {
        var v = new InlineValidator<CareCommand.UpdateFile>();
        v.RuleFor(c => c.File).Must((c, file) => file.Id == c.Resident).WithMessage("The file is of another resident than the command.");
        v.RuleFor(c => c.File).Must(IsWhole).WithMessage("The file lacks a name, a dwelling or a unit, or names somebody of the team or a contact person twice.");
        return v;
    }

    private InlineValidator<CareCommand.RecordClaims> RecordClaims()
    {
        var v = new InlineValidator<CareCommand.RecordClaims>();
        v.RuleFor(c => c.Claims).Must(claims => !claims.IsEmpty).WithMessage("There is no claim.");
        v.RuleForEach(c => c.Claims).Custom(CheckClaim);
        return v;
    }

    private InlineValidator<CareCommand.RecordVisit> RecordVisit()
    {
        var v = new InlineValidator<CareCommand.RecordVisit>();
        v.RuleFor(c => c.Visit).Must((c, visit) => visit.Resident == c.Resident).WithMessage("The visit is of another resident than the command.");
        v.RuleFor(c => c.Visit.Id).Must(id => !id.IsDefault).WithMessage("The visit has no id.");
        v.RuleFor(c => c.Visit.Worker).Must(id => !id.IsDefault).WithMessage("The visit names no worker.");
        v.RuleFor(c => c.Visit.Kind).Must(IsKind).WithMessage(c => $"The policy has no kind of contact '{c.Visit.Kind}'; it has {string.Join(", ", _policy.Frame.Organisation.ContactKinds.Select(k => k.Id))}.");
        v.RuleFor(c => c.Visit.OccurredAt).Custom((at, context) => NotAhead(at, "The visit", context));
        v.RuleForEach(c => c.Visit.Checklist).Must(a => _policy.Scheduling.Checklist.Any(item => item.Id == a.Item))
            .WithMessage((_, answer) => $"The checklist has no item '{answer.Item}'.");
        return v;
    }

    private static InlineValidator<CareCommand.VoidVisit> VoidVisit()
    {
        var v = new InlineValidator<CareCommand.VoidVisit>();
        v.RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why the visit is void.");
        return v;
    }

    private static InlineValidator<CareCommand.StartPause> StartPause()
    {
        var v = new InlineValidator<CareCommand.StartPause>();
        v.RuleFor(c => c.Pause.Id).Must(id => !id.IsDefault).WithMessage("The pause has no id.");
        v.RuleFor(c => c.Pause).Must(p => p.EndsAt is null || p.EndsAt > p.StartsAt).WithMessage("The pause ends before it begins.");
        v.RuleFor(c => c.Pause).Must(p => p.EndsAt is not null || p.ReviewAt is not null || p.Reason == PauseReason.Deceased)
            .WithMessage("A pause needs an end, or a date on which somebody looks at it again.");
        v.RuleFor(c => c.ConfirmedBy).Must((c, by) => by is { } worker && worker != c.Actor.Worker)
            .When(c => c.Pause.Reason is PauseReason.Moved or PauseReason.Deceased)
            .WithMessage("That a resident moved or died is confirmed by a second person: name them.");
        return v;
    }

    private InlineValidator<CareCommand.RaiseEvent> RaiseEvent()
    {
        var v = new InlineValidator<CareCommand.RaiseEvent>();
        v.RuleFor(c => c.Cause).Must(cause => _policy.Escalation.FindLadder(cause) is not null).WithMessage(c => $"No ladder of the policy takes the cause '{c.Cause}'.");
        v.RuleFor(c => c.Cause).Must(cause => cause != Cause.WorkerDidNotCome && cause != Cause.ResidentDidNotAnswer)
            .WithMessage("Events about visits are raised by the engine alone.");
        v.RuleFor(c => c.Source).Must(source => source is not (EventSource.OverdueDuty or EventSource.NoAnswer))
            .WithMessage("Overdue duties and unanswered doors raise their events by themselves.");
        v.RuleFor(c => c.Severity).IsInEnum().WithMessage("The severity is unknown.");
        return v;
    }

    private static bool IsWhole(Resident file) =>
        file.Name.Length > 0 && !file.Dwelling.IsDefault && !file.Unit.IsDefault
        && file.ContactPersons.Select(person => person.Id).Distinct().Count() == file.ContactPersons.Count
        && file.Team.Select(member => member.Force).Distinct().Count() == file.Team.Count;

    private bool IsKind(Id<Visits.ContactKind> kind) => _policy.Frame.Organisation.ContactKinds.Any(k => k.Id == kind);

    private void CheckClaim<T>(Claim claim, ValidationContext<T> context)
    {
        foreach (var refusal in _policy.Classification.Check(claim))
            context.AddFailure(refusal.Message.In("en"));
        NotAhead(claim.ObservedAt, $"The claim about {claim.Fact}", context);
    }

    private static void NotAhead<T>(Instant at, string what, ValidationContext<T> context)
    {
        if (context.RootContextData.TryGetValue("now", out var now) && at > (Instant)now)
            context.AddFailure($"{what} lies in the future, at {at}.");
    }
}
