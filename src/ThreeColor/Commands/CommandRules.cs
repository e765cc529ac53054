using FluentValidation;
using NodaTime;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.PolicyText;
using ThreeColor.Policies;
using ThreeColor.Residents;

namespace ThreeColor.Commands;

/// <summary>Checks commands that are whole against the policy, before anything is decided.</summary>
internal sealed class CommandRules : ICareCommandVisitor<IValidator?>
{
    private static readonly Duration LongestReview = Duration.FromDays(366);

    private readonly IValidator _register = Register();
    private readonly IValidator _updateFile = UpdateFile();
    private readonly IValidator _recordClaims = RecordClaims();
    private readonly IValidator _voidVisit = VoidVisit();
    private readonly IValidator _voidPause = VoidPause();
    private readonly IValidator _startPause;
    private readonly IValidator _fileAppeal = FileAppeal();
    private readonly IValidator _answerAppeal = AnswerAppeal();
    private readonly IValidator _recordVisit;
    private readonly IValidator _correctVisit;
    private readonly IValidator _raiseEvent;
    private readonly IValidator _overrideTier;

    public CommandRules(CarePolicy policy)
    {
        Policy = policy;
        _startPause = StartPause();
        _recordVisit = Visits<CareCommand.RecordVisit>(command => command.Visit);
        _correctVisit = Visits<CareCommand.CorrectVisit>(command => command.Visit);
        _raiseEvent = RaiseEvent();
        _overrideTier = OverrideTier();
    }

    public CarePolicy Policy { get; }

    /// <summary>The refusal of a command that cannot be right, or <see langword="null"/>.</summary>
    public Refusal? Check(CareCommand command, Instant now)
    {
        foreach (var claim in ClaimsOf(command))
            if (Policy.Classifier.Check(claim) is { IsEmpty: false } refusals)
                return refusals[0];
        if (command.Accept(this) is not { } validator)
            return null;
        var context = new ValidationContext<CareCommand>(command);
        context.RootContextData[BilingualRules.Now] = now;
        var result = validator.Validate(context);
        return result.IsValid ? null : EngineRefusals.Invalid.Refuse(result.Errors.InEnglish(), result.Errors.InChinese());
    }

    public IValidator? Visit(CareCommand.Register command) => _register;

    public IValidator? Visit(CareCommand.UpdateFile command) => _updateFile;

    public IValidator? Visit(CareCommand.Move command) => null;

    public IValidator? Visit(CareCommand.RecordClaims command) => _recordClaims;

    public IValidator? Visit(CareCommand.ConfirmLowering command) => null;

    public IValidator? Visit(CareCommand.OverrideTier command) => _overrideTier;

    public IValidator? Visit(CareCommand.WithdrawOverride command) => null;

    public IValidator? Visit(CareCommand.FileAppeal command) => _fileAppeal;

    public IValidator? Visit(CareCommand.AnswerAppeal command) => _answerAppeal;

    public IValidator? Visit(CareCommand.RecordVisit command) => _recordVisit;

    public IValidator? Visit(CareCommand.CorrectVisit command) => _correctVisit;

    public IValidator? Visit(CareCommand.VoidVisit command) => _voidVisit;

    public IValidator? Visit(CareCommand.StartPause command) => _startPause;

    public IValidator? Visit(CareCommand.ConfirmPause command) => null;

    public IValidator? Visit(CareCommand.EndPause command) => null;

    public IValidator? Visit(CareCommand.VoidPause command) => _voidPause;

    public IValidator? Visit(CareCommand.RaiseEvent command) => _raiseEvent;

    public IValidator? Visit(CareCommand.ActOnEvent command) => null;

    public IValidator? Visit(CareCommand.Advance command) => null;

    public IValidator? Visit(CareCommand.NoticeFailed command) => null;

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
        v.RuleFor(c => c.File).Must(IsWhole).Says("The file lacks a name, or names somebody of the team or a contact person twice.", "档案缺少姓名，或队员、联系人重复。");
        v.RuleForEach(c => c.Claims).Custom((claim, context) => context.NotAhead(claim.ObservedAt, $"The claim about {claim.Fact}", $"关于 {claim.Fact} 的信息"));
        return v;
    }

    private static InlineValidator<CareCommand.UpdateFile> UpdateFile()
    {
        var v = new InlineValidator<CareCommand.UpdateFile>();
        v.RuleFor(c => c.File).Must((c, file) => file.Id == c.Resident).Says("The file is of another resident than the command.", "档案与命令不是同一居民。");
        v.RuleFor(c => c.File).Must(IsWhole).Says("The file lacks a name, or names somebody of the team or a contact person twice.", "档案缺少姓名，或队员、联系人重复。");
        return v;
    }

    private static InlineValidator<CareCommand.RecordClaims> RecordClaims()
    {
        var v = new InlineValidator<CareCommand.RecordClaims>();
        v.RuleFor(c => c.Claims).Must(claims => !claims.IsEmpty).Says("There is no claim.", "没有任何信息。");
        v.RuleForEach(c => c.Claims).Custom((claim, context) => context.NotAhead(claim.ObservedAt, $"The claim about {claim.Fact}", $"关于 {claim.Fact} 的信息"));
        return v;
    }

    private InlineValidator<T> Visits<T>(Func<T, Visits.Visit> told)
        where T : CareCommand
    {
        var v = new InlineValidator<T>();
        v.RuleFor(c => told(c)).Must((c, visit) => visit.Resident == c.Resident).Says("The visit is of another resident than the command.", "走访与命令不是同一居民。");
        v.RuleFor(c => told(c).Kind).Must(IsKind)
            .Says(c => $"The policy has no kind of contact '{told(c).Kind}'; it has {KindNames}.", c => $"制度中没有走访方式“{told(c).Kind}”，可选：{KindNames}。");
        var items = Policy.Scheduling.Checklist.Select(item => item.Id).ToHashSet();
        v.RuleFor(c => told(c).Checklist).Must(answers => answers.FindIndex(answer => !items.Contains(answer.Item)) < 0)
            .Says("The checklist has no such item.", "清单中没有该项目。");
        return v;
    }

    private static InlineValidator<CareCommand.VoidVisit> VoidVisit()
    {
        var v = new InlineValidator<CareCommand.VoidVisit>();
        v.RuleFor(c => c.Reason).NotEmpty().Says("Say why the visit is void.", "请说明作废走访的理由。");
        return v;
    }

    private InlineValidator<CareCommand.StartPause> StartPause()
    {
        var v = new InlineValidator<CareCommand.StartPause>();
        v.RuleFor(c => c.Pause).Must(p => p.EndsAt is null || p.EndsAt > p.StartsAt).Says("The pause ends before it begins.", "暂停的结束早于开始。");
        v.RuleFor(c => c.Pause).Must(p => p.EndsAt is not null || p.ReviewAt is not null || p.Reason == PauseReason.Deceased)
            .Says("A pause needs an end, or a date on which somebody looks at it again.", "暂停需要结束时间，或复核日期。");
        v.RuleFor(c => c.Pause).Must(p => PauseRules.TooLong(Policy, p) is null)
            .Says(c => PauseRules.TooLong(Policy, c.Pause)!.Value.English, c => PauseRules.TooLong(Policy, c.Pause)!.Value.Chinese);
        v.RuleFor(c => c.Pause.ReviewAt).Custom((at, context) => context.NotBeyond(at, LongestReview, "The review of the pause", "暂停的复核日期"));
        return v;
    }

    private static InlineValidator<CareCommand.VoidPause> VoidPause()
    {
        var v = new InlineValidator<CareCommand.VoidPause>();
        v.RuleFor(c => c.Reason).NotEmpty().Says("Say why the pause is void.", "请说明作废暂停的理由。");
        return v;
    }

    private InlineValidator<CareCommand.RaiseEvent> RaiseEvent()
    {
        var v = new InlineValidator<CareCommand.RaiseEvent>();
        v.RuleFor(c => c.Cause).Must(cause => Policy.Escalation.FindLadder(cause) is not null)
            .Says(c => $"No ladder of the policy takes the cause '{c.Cause}'.", c => $"制度中没有处理事由“{c.Cause}”的补位阶梯。");
        v.RuleFor(c => c.Cause).Must(cause => cause != Cause.WorkerDidNotCome && cause != Cause.ResidentDidNotAnswer)
            .Says("Events about visits are raised by the engine alone.", "走访类事件只能由系统生成。");
        v.RuleFor(c => c.Source).Must(source => source is not (EventSource.OverdueDuty or EventSource.NoAnswer))
            .Says("Overdue duties and unanswered doors raise their events by themselves.", "逾期走访和无人应门会自动生成事件。");
        return v;
    }

    private InlineValidator<CareCommand.OverrideTier> OverrideTier()
    {
        var v = new InlineValidator<CareCommand.OverrideTier>();
        v.RuleFor(c => c.Tier).Must(code => Policy.Frame.Tiers.Any(tier => tier.Code == code))
            .Says(c => $"The policy has no tier '{c.Tier}'; it has {TierCodes}.", c => $"制度中没有等级“{c.Tier}”，可选：{TierCodes}。");
        v.RuleFor(c => c.Reason).NotEmpty().Says("Say why the tier is overridden.", "请说明人工调级的理由。");
        v.RuleFor(c => c.Until).Custom((until, context) => context.Ahead(until, "The expiry of the override", "人工调级的到期时间"));
        return v;
    }

    private static InlineValidator<CareCommand.FileAppeal> FileAppeal()
    {
        var v = new InlineValidator<CareCommand.FileAppeal>();
        v.RuleFor(c => c.By).NotEmpty().Says("Say who appeals.", "请写明申诉人。");
        v.RuleFor(c => c.Statement).NotEmpty().Says("Write down what the appeal says.", "请写明申诉内容。");
        v.RuleFor(c => c.AnswerBy).Custom((at, context) => context.Ahead(at, "The time by which the appeal is answered", "申诉的答复期限"));
        return v;
    }

    private static InlineValidator<CareCommand.AnswerAppeal> AnswerAppeal()
    {
        var v = new InlineValidator<CareCommand.AnswerAppeal>();
        v.RuleFor(c => c.Grounds).NotEmpty().Says("Give the grounds of the answer.", "请说明答复的理由。");
        return v;
    }

    private static bool IsWhole(Resident file) =>
        file.Name.Length > 0
        && file.ContactPersons.Select(person => person.Id).Distinct().Count() == file.ContactPersons.Count
        && file.Team.Select(member => member.Force).Distinct().Count() == file.Team.Count;

    private bool IsKind(Id<Visits.ContactKind> kind) => Policy.Frame.Organisation.ContactKinds.Any(k => k.Id == kind);

    private string TierCodes => string.Join(", ", Policy.Frame.Tiers.Select(tier => tier.Code));

    private string KindNames => string.Join(", ", Policy.Frame.Organisation.ContactKinds.Select(kind => kind.Id));
}
