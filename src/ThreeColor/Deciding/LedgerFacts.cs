using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Residents;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Facts;
using ThreeColor.Scheduling.Ledger;
using ThreeColor.Visits;

namespace ThreeColor.Deciding;

/// <summary>The facts that duties are judged by: what the state holds, the past as far as it is there, and what this decision adds.</summary>
internal sealed class LedgerFacts(CareDraft draft)
{
    private readonly List<Contact> _contacts = [];
    private readonly List<Pause> _pauses = [];
    private readonly List<Residence> _residences = [];
    private readonly Residence _residence = draft.Care.Residence;
    private readonly ValueList<Tiers.TierPeriod> _period = draft.Care.Period is { } period ? [period] : [];
    private readonly List<Tiers.TierPeriod> _periods = [];
    private ValueList<Window> _ended = draft.Context.History?.Windows ?? [];

    /// <summary>The earliest instant that what was added touches, since the ledger moved on last.</summary>
    public Instant? ChangedAt { get; private set; }

    /// <summary>Up to when the duties have been moved on; <see langword="null"/> where they never were.</summary>
    public Instant? FoldedTo { get; private set; } = draft.Care.SettledTo;

    /// <summary>Adds a contact, or puts it in the place of the one of the same visit.</summary>
    public void Add(Contact contact)
    {
        _contacts.Add(contact);
        Touch(contact.OccurredAt);
    }

    /// <summary>Adds a pause, or puts it in the place of the one with its id.</summary>
    public void Add(Pause pause, Pause? before)
    {
        _pauses.Add(pause);
        if (before is null || before.From != pause.From || before.Counts != pause.Counts)
            Touch(before is null ? pause.From : Instant.Min(before.From, pause.From));
        else if (before.EndsAt != pause.EndsAt)
            Touch(Instant.Min(before.EndsAt ?? Instant.MaxValue, pause.EndsAt ?? Instant.MaxValue));
    }

    public void Add(Residence residence)
    {
        _residences.RemoveAll(other => other.From == residence.From);
        _residences.Add(residence);
        Touch(residence.From);
    }

    /// <summary>Adds a standing; one that was to begin at the same instant never held.</summary>
    public void Add(Tiers.TierPeriod period)
    {
        _periods.RemoveAll(other => other.From == period.From);
        _periods.Add(period);
        Touch(period.From);
    }

    public void Touch(Instant at) => ChangedAt = ChangedAt is { } other ? Instant.Min(other, at) : at;

    public LedgerRequest Request() => new()
    {
        Duties = draft.Care.Duties,
        Facts = Facts(),
        SettledTo = FoldedTo,
        ChangedAt = ChangedAt,
        HistorySince = draft.Context.History?.Since,
        Ended = _ended,
        Editions = draft.Context.Editions.Duties,
        Now = draft.Now,
    };

    /// <summary>Takes note of where the ledger moved to, for what this decision does next.</summary>
    public void Moved(LedgerMove move)
    {
        ChangedAt = null;
        FoldedTo = draft.Now;
        if (draft.Context.History is null)
            return;
        var kept = _ended.RemoveAll(window => move.Reopened.Any(again => again.Duty == window.Duty && again.Number == window.Number));
        _ended = kept.Concat(move.Ended).Order(Comparer<Window>.Create(ResidentCare.CompareWindows)).ToValueList();
    }

    private DutyFacts Facts()
    {
        var care = draft.Care;
        var past = draft.Context.History;
        return new()
        {
            RegisteredAt = care.Resident.RegisteredAt,
            Residences = [.. (past?.Residences ?? [_residence]).Where(known => !_residences.Exists(other => other.From == known.From)), .. _residences],
            Periods = [.. (past?.Periods ?? _period).Where(known => !_periods.Exists(other => other.From == known.From)), .. _periods],
            Pauses = past is null ? care.Pauses : [.. past.Pauses.Where(pause => !_pauses.Exists(other => other.Id == pause.Id)).Concat(NewestPauses())],
            Contacts = past is null
                ? [.. _contacts]
                : [.. past.Contacts.Where(contact => !_contacts.Exists(other => other.Visit == contact.Visit)).Concat(_contacts)],
        };
    }

    private IEnumerable<Pause> NewestPauses() => _pauses.GroupBy(pause => pause.Id).Select(same => same.Last());
}
