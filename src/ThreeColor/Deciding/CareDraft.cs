using NodaTime;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Document;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>A decision in the making: the state so far, and what led to it. Lives for one decision on one thread.</summary>
internal sealed class CareDraft
{
    private readonly List<CareChange> _changes = [];
    private readonly List<Notice> _notices = [];
    private readonly List<Reason> _reasons = [];
    private bool _staffingWanted;
    private Instant? _historyWanted;

    public CareDraft(ResidentCare care, CareContext context)
    {
        Care = care;
        Context = context;
        Facts = new LedgerFacts(this);
    }

    public ResidentCare Care { get; private set; }

    public CareContext Context { get; }

    public Instant Now => Context.Now;

    /// <summary>What this decision adds to the facts that duties are judged by.</summary>
    public LedgerFacts Facts { get; }

    public CoverageSum Coverage { get; } = new();

    /// <summary>Who stands where; where nobody looked that up yet, the decision will be made again once somebody has.</summary>
    public ValueList<PostStaffing> Staffing
    {
        get
        {
            _staffingWanted |= Context.Staffing is null;
            return Context.Staffing ?? [];
        }
    }

    /// <summary>What must be looked up before anything can be decided; <see langword="null"/> where nothing is missing.</summary>
    public CareDecision.Wants? Wants => _staffingWanted || _historyWanted is not null ? new(_historyWanted, _staffingWanted) : null;

    public void Write(CareChange change)
    {
        Care = Care.Apply(change);
        _changes.Add(change);
    }

    /// <summary>Asks for the past; what is decided meanwhile is thrown away.</summary>
    public void WantHistory(Instant since) => _historyWanted = _historyWanted is { } other ? Instant.Min(other, since) : since;

    public void Tell(Notice notice) => _notices.Add(notice);

    public void Because(string code, string subject = "", string detail = "") => _reasons.Add(new(code, subject, detail));

    public void Because(ValueList<Reason> reasons) => _reasons.AddRange(reasons);

    /// <summary>Takes over what the life of an event decided, if anything; a refusal is handed back.</summary>
    public Refusal? Take(EventDecision? decision)
    {
        if (decision is null)
            return null;
        if (decision is EventDecision.Refused refused)
            return refused.Refusal;
        var moved = (EventDecision.Moved)decision;
        if (moved.After != Care.FindEvent(moved.After.Id))
            Write(new CareChange.EventWritten(moved.After));
        _notices.AddRange(moved.Notices);
        Because(moved.Reasons);
        return null;
    }

    /// <summary>What the life of an open event may look at: it keeps the policy it was raised under.</summary>
    public EventContext ContextOf(CareEvent careEvent, Id<Worker>? actor = null) =>
        ContextOf(Context.Editions.Find(careEvent.PolicyDigest).Escalation, actor) with { GroundStands = OverdueEvents.ListsOverdue(this, careEvent) };

    /// <summary>What raising an event may look at.</summary>
    public EventContext ContextOfNew() => ContextOf(Context.Policy.Escalation, null);

    public CareDecision Accept()
    {
        OverdueEvents.Keep(this);
        return (CareDecision?)Wants ?? Accepted();
    }

    private CareDecision.Accepted Accepted() => new(Care.SettleTo(Now), _changes.ToValueList())
    {
        Notices = _notices.ToValueList(),
        Reasons = _reasons.ToValueList(),
        Coverage = Coverage.ToValueList(),
        NextDueAt = NextDue.Of(this),
        Rank = Urgency.Of(Care, Context.Policy.Frame.Tiers),
    };

    private EventContext ContextOf(EscalationPolicy policy, Id<Worker>? actor) => new()
    {
        Now = Now,
        Policy = policy,
        Staffing = new LadderStaffing { Posts = Staffing, Unit = Care.Resident.Unit },
        Actor = actor,
        ContactPersons = MayTellContactPersons ? Care.Resident.ContactPersons.Where(person => person.Consented).ToValueList() : [],
    };

    // After a death or a move is told, confirmed or not, nobody of the family is asked to look in.
    private bool MayTellContactPersons =>
        !Care.Resident.Declined.Contains(ConsentScope.ContactPersons)
        && !Care.Pauses.Any(pause => pause.Reason is PauseReason.Deceased or PauseReason.Moved && pause.StartsAt <= Now);
}
