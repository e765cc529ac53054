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
        RuleFor(c => c.Id).Must(id => !id.IsDefault).Says("The command has no id.", "命令没有编号。");
        RuleFor(c => c.Resident).Must(id => !id.IsDefault).Says("The command names no resident.", "命令没有指明居民。");
        RuleFor(c => c.Actor.Worker).Must(id => !id.IsDefault).Says("The command names no actor.", "命令没有指明操作人。");
        RuleFor(c => c).SetInheritanceValidator(kinds =>
        {
            kinds.Add(Register());
            kinds.Add(UpdateFile());
            kinds.Add(RecordClaims());
            kinds.Add(RecordVisit());
            kinds.Add(VoidVisit());
            kinds.Add(StartPause());
            kinds.Add(RaiseEvent());
            kinds.Add(OverrideTier());
            kinds.Add(FileAppeal());
            kinds.Add(AnswerAppeal());
        });
    }

    /// <summary>The refusal of a command that cannot be right, or <see langword="null"/>.</summary>
    public Refusal? Check(CareCommand command, Instant now)
    {
        foreach (var claim in ClaimsOf(command))
            if (_policy.Classifier.Check(claim) is { IsEmpty: false } refusals)
                return refusals[0];
        var context = new ValidationContext<CareCommand>(command);
        context.RootContextData[BilingualRules.Now] = now;
        var result = Validate(context);
        return result.IsValid ? null : EngineRefusals.Invalid.Refuse(result.Errors.InEnglish(), result.Errors.InChinese());
    }

    private static ValueList<Claim> ClaimsOf(CareCommand command) => command switch
    {
        CareCommand.Register c => c.Claims,
        CareCommand.RecordClaims c => c.Claims,
        _ => [],
    };

    private static InlineValidator<CareCommand.Register> Register()
    {
        var v = new InlineValidator<CareCommand.Register>();
        v.RuleFor(c => c.File).Must((c, file) => file.Id == c.Resident).Says("The file is of another resident than the command.", "档案与命令不是同一居民。");
        v.RuleFor(c => c.File).Must(IsWhole).Says("The file lacks a name, a dwelling or a unit, or names somebody of the team or a contact person twice.", "档案缺少姓名、住所或网格，或队员、联系人重复。");
        v.RuleForEach(c => c.Claims).Custom((claim, context) => context.NotAhead(claim.ObservedAt, $"The claim about {claim.Fact}", $"关于 {claim.Fact} 的信息"));
        return v;
    }

    private static InlineValidator<CareCommand.UpdateFile> UpdateFile()
    {
        var v = new InlineValidator<CareCommand.UpdateFile>();
        v.RuleFor(c => c.File).Must((c, file) => file.Id == c.Resident).Says("The file is of another resident than the command.", "档案与命令不是同一居民。");
        v.RuleFor(c => c.File).Must(IsWhole).Says("The file lacks a name, a dwelling or a unit, or names somebody of the team or a contact person twice.", "档案缺少姓名、住所或网格，或队员、联系人重复。");
        return v;
    }

    private static InlineValidator<CareCommand.RecordClaims> RecordClaims()
    {
        var v = new InlineValidator<CareCommand.RecordClaims>();
        v.RuleFor(c => c.Claims).Must(claims => !claims.IsEmpty).Says("There is no claim.", "没有任何信息。");
        v.RuleForEach(c => c.Claims).Custom((claim, context) => context.NotAhead(claim.ObservedAt, $"The claim about {claim.Fact}", $"关于 {claim.Fact} 的信息"));
        return v;
    }

    private InlineValidator<CareCommand.RecordVisit> RecordVisit()
    {
        var v = new InlineValidator<CareCommand.RecordVisit>();
        v.RuleFor(c => c.Visit).Must((c, visit) => visit.Resident == c.Resident).Says("The visit is of another resident than the command.", "走访与命令不是同一居民。");
        v.RuleFor(c => c.Visit.Id).Must(id => !id.IsDefault).Says("The visit has no id.", "走访没有编号。");
        v.RuleFor(c => c.Visit.Worker).Must(id => !id.IsDefault).Says("The visit names no worker.", "走访没有指明工作人员。");
        v.RuleFor(c => c.Visit.Kind).Must(IsKind)
            .Says(c => $"The policy has no kind of contact '{c.Visit.Kind}'; it has {KindNames}.", c => $"制度中没有走访方式“{c.Visit.Kind}”，可选：{KindNames}。");
        v.RuleFor(c => c.Visit.OccurredAt).Custom((at, context) => context.NotAhead(at, "The visit", "走访"));
        v.RuleForEach(c => c.Visit.Checklist).Must(a => _policy.Scheduling.Checklist.Any(item => item.Id == a.Item))
            .Says("The checklist has no such item.", "清单中没有该项目。");
        return v;
    }

    private static InlineValidator<CareCommand.VoidVisit> VoidVisit()
    {
        var v = new InlineValidator<CareCommand.VoidVisit>();
        v.RuleFor(c => c.Reason).NotEmpty().Says("Say why the visit is void.", "请说明作废走访的理由。");
        return v;
    }

    private static InlineValidator<CareCommand.StartPause> StartPause()
    {
        var v = new InlineValidator<CareCommand.StartPause>();
        v.RuleFor(c => c.Pause.Id).Must(id => !id.IsDefault).Says("The pause has no id.", "暂停没有编号。");
        v.RuleFor(c => c.Pause).Must(p => p.EndsAt is null || p.EndsAt > p.StartsAt).Says("The pause ends before it begins.", "暂停的结束早于开始。");
        v.RuleFor(c => c.Pause).Must(p => p.EndsAt is not null || p.ReviewAt is not null || p.Reason == PauseReason.Deceased)
            .Says("A pause needs an end, or a date on which somebody looks at it again.", "暂停需要结束时间，或复核日期。");
        v.RuleFor(c => c.ConfirmedBy).Must((c, by) => by is { } worker && worker != c.Actor.Worker)
            .When(c => c.Pause.Reason is PauseReason.Moved or PauseReason.Deceased)
            .Says("That a resident moved or died is confirmed by a second person: name them.", "居民迁出或去世须由第二人确认，请指明该人。");
        return v;
    }

    private InlineValidator<CareCommand.RaiseEvent> RaiseEvent()
    {
        var v = new InlineValidator<CareCommand.RaiseEvent>();
        v.RuleFor(c => c.Cause).Must(cause => _policy.Escalation.FindLadder(cause) is not null)
            .Says(c => $"No ladder of the policy takes the cause '{c.Cause}'.", c => $"制度中没有处理事由“{c.Cause}”的补位阶梯。");
        v.RuleFor(c => c.Cause).Must(cause => cause != Cause.WorkerDidNotCome && cause != Cause.ResidentDidNotAnswer)
            .Says("Events about visits are raised by the engine alone.", "走访类事件只能由系统生成。");
        v.RuleFor(c => c.Source).Must(source => source is not (EventSource.OverdueDuty or EventSource.NoAnswer))
            .Says("Overdue duties and unanswered doors raise their events by themselves.", "逾期走访和无人应门会自动生成事件。");
        v.RuleFor(c => c.Severity).IsInEnum().Says("The severity is unknown.", "事件大小不明。");
        return v;
    }

    private InlineValidator<CareCommand.OverrideTier> OverrideTier()
    {
        var v = new InlineValidator<CareCommand.OverrideTier>();
        v.RuleFor(c => c.Override).Must(id => !id.IsDefault).Says("The override has no id.", "人工调级没有编号。");
        v.RuleFor(c => c.Tier).Must(code => _policy.Frame.Tiers.Any(tier => tier.Code == code))
            .Says(c => $"The policy has no tier '{c.Tier}'; it has {TierCodes}.", c => $"制度中没有等级“{c.Tier}”，可选：{TierCodes}。");
        v.RuleFor(c => c.Reason).NotEmpty().Says("Say why the tier is overridden.", "请说明人工调级的理由。");
        v.RuleFor(c => c.Until).Custom((until, context) => context.Ahead(until, "The expiry of the override", "人工调级的到期时间"));
        return v;
    }

    private static InlineValidator<CareCommand.FileAppeal> FileAppeal()
    {
        var v = new InlineValidator<CareCommand.FileAppeal>();
        v.RuleFor(c => c.Appeal).Must(id => !id.IsDefault).Says("The appeal has no id.", "申诉没有编号。");
        v.RuleFor(c => c.By).NotEmpty().Says("Say who appeals.", "请写明申诉人。");
        v.RuleFor(c => c.Statement).NotEmpty().Says("Write down what the appeal says.", "请写明申诉内容。");
        v.RuleFor(c => c.AnswerBy).Custom((at, context) => context.Ahead(at, "The time by which the appeal is answered", "申诉的答复期限"));
        return v;
    }

    private static InlineValidator<CareCommand.AnswerAppeal> AnswerAppeal()
    {
        var v = new InlineValidator<CareCommand.AnswerAppeal>();
        v.RuleFor(c => c.Outcome).IsInEnum().Says("The answer is unknown.", "答复结果不明。");
        v.RuleFor(c => c.Grounds).NotEmpty().Says("Give the grounds of the answer.", "请说明答复的理由。");
        return v;
    }

    private static bool IsWhole(Resident file) =>
        file.Name.Length > 0 && !file.Dwelling.IsDefault && !file.Unit.IsDefault
        && file.ContactPersons.Select(person => person.Id).Distinct().Count() == file.ContactPersons.Count
        && file.Team.Select(member => member.Force).Distinct().Count() == file.Team.Count;

    private bool IsKind(Id<Visits.ContactKind> kind) => _policy.Frame.Organisation.ContactKinds.Any(k => k.Id == kind);

    private string TierCodes => string.Join(", ", _policy.Frame.Tiers.Select(tier => tier.Code));

    private string KindNames => string.Join(", ", _policy.Frame.Organisation.ContactKinds.Select(kind => kind.Id));
}
