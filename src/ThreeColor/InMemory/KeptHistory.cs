using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.InMemory;

// What is kept for good of one resident, change by change, in the order it is asked for.
internal sealed partial class KeptHistory : ICareChangeVisitor
{
    private readonly List<KeptVisit> _contacts = [];
    private readonly Dictionary<Id<Visit>, Visit> _visits = [];
    private readonly List<TierPeriod> _periods = [];
    private readonly List<Residence> _residences = [];
    private readonly List<Claim> _claims = [];
    private readonly SortedDictionary<Id<Pause>, Pause> _pauses = [];
    private readonly SortedDictionary<Id<TierOverride>, TierOverride> _overrides = [];
    private readonly SortedDictionary<Id<TierAppeal>, TierAppeal> _appeals = [];
    private readonly Dictionary<HistoryKey, Instant> _begun = [];
    private readonly Dictionary<Id<CareEvent>, CareEvent> _events = [];

    public IReadOnlyCollection<Visit> Visits => _visits.Values;

    public IReadOnlyCollection<CareEvent> Events => _events.Values;

    public KeptLedger Ledger { get; } = new();

    public bool Knows(Id<Visit> visit) => _visits.ContainsKey(visit);

    public Instant? Begun(HistoryKey key) => key.Kind == HistoryKind.Visit
        ? Id<Visit>.IsValid(key.Id) && _visits.TryGetValue(new(key.Id), out var visit) ? visit.OccurredAt : null
        : _begun.TryGetValue(key, out var at) ? at : null;

    public CareHistory Since(Instant since) => new()
    {
        Since = since,
        Windows = Ledger.Since(since),
        Contacts = _contacts.Skip(PlaceOf(since)).Select(kept => kept.Contact).ToValueList(),
        Periods = InForceSince(_periods, period => period.From, since),
        Pauses = _pauses.Values.Where(pause => pause.VoidedAt is null && !(pause.EndsAt < since)).ToValueList(),
        Residences = InForceSince(_residences, residence => residence.From, since),
        Overrides = _overrides.Values.Where(given => given.EndedAt is not { } end || end >= since).ToValueList(),
        Appeals = _appeals.Values.Where(appeal => appeal.AnsweredAt is not { } end || end >= since).ToValueList(),
        Claims = _claims.Where(claim => claim.RecordedAt >= since).ToValueList(),
    };

    public void Visit(CareChange.FileWritten change)
    {
        if (_residences.Count == 0)
            _residences.Add(new(change.Resident.RegisteredAt, change.Resident.Unit, change.Resident.Dwelling));
    }

    public void Visit(CareChange.ResidenceChanged change) => Begin(_residences, change.Residence, residence => residence.From);

    public void Visit(CareChange.StandingChanged change) => Begin(_periods, change.Period, period => period.From);

    public void Visit(CareChange.PauseWritten change) => Keep(change.Pause);

    public void Visit(CareChange.OverrideWritten change) => Keep(change.Override);

    public void Visit(CareChange.AppealWritten change) => Keep(change.Appeal);

    public void Visit(CareChange.ClaimRecorded change) => _claims.Add(change.Claim);

    public void Visit(CareChange.VisitRecorded change)
    {
        _visits.Add(change.Visit.Id, change.Visit);
        Insert(new KeptVisit(change.Visit, null));
    }

    public void Visit(CareChange.VisitCorrected change)
    {
        _visits[change.Visit.Id] = change.Visit;
        var index = _contacts.FindLastIndex(kept => kept.Visit.Id == change.Visit.Id);
        var before = _contacts[index];
        _contacts.RemoveAt(index);
        Insert(before with { Visit = change.Visit });
    }

    public void Visit(CareChange.VisitVoided change)
    {
        var index = _contacts.FindLastIndex(kept => kept.Visit.Id == change.Visit);
        _contacts[index] = _contacts[index] with { VoidedAt = change.At };
    }

    public void Visit(CareChange.WindowEnded change) => Ledger.Put(change.Window);

    public void Visit(CareChange.WindowsReopened change) => Ledger.Reopen(change.Duty, change.From);

    public void Visit(CareChange.EventWritten change) => _events[change.Event.Id] = change.Event;

    public void Visit(CareChange.Restated change)
    {
        var care = change.Care;
        Ledger.Clear();
        if (_residences.Count == 0 || _residences[^1] != care.Residence)
            Begin(_residences, care.Residence, residence => residence.From);
        if (care.Period is { } period && (_periods.Count == 0 || _periods[^1] != period))
            Begin(_periods, period, known => known.From);
        Restate(care.Claims);
        foreach (var pause in care.Pauses)
            Keep(pause);
        if (care.Override is { } given)
            Keep(given);
        foreach (var appeal in care.Appeals)
            Keep(appeal);
        foreach (var careEvent in care.Events)
            _events[careEvent.Id] = careEvent;
    }

    private void Insert(KeptVisit kept)
    {
        var place = _contacts.Count;
        while (place > 0 && Compare(_contacts[place - 1].Visit, kept.Visit) > 0)
            place--;
        _contacts.Insert(place, kept);
    }

    private static int Compare(Visit a, Visit b)
    {
        var byTime = a.OccurredAt.CompareTo(b.OccurredAt);
        return byTime != 0 ? byTime : a.Id.CompareTo(b.Id);
    }

    // What was to begin at the same instant never held.
    private static void Begin<T>(List<T> all, T one, Func<T, Instant> from)
    {
        all.RemoveAll(other => from(other) == from(one));
        all.Add(one);
    }

    private void Keep(Pause pause)
    {
        _pauses[pause.Id] = pause;
        Keep(HistoryKind.Pause, pause.Id.Value, pause.StartsAt);
    }

    // Claims that are there already are not added again.
    private void Restate(ValueList<Claim> claims)
    {
        var known = 0;
        foreach (var claim in claims)
        {
            var index = known < 0 ? -1 : _claims.FindIndex(known, other => other == claim);
            known = index < 0 ? -1 : index + 1;
            if (index < 0)
                _claims.Add(claim);
        }
    }

    private void Keep(TierOverride given)
    {
        _overrides[given.Id] = given;
        Keep(HistoryKind.Override, given.Id.Value, given.From);
    }

    private void Keep(TierAppeal appeal)
    {
        _appeals[appeal.Id] = appeal;
        Keep(HistoryKind.Appeal, appeal.Id.Value, appeal.FiledAt);
    }

    // What was in force at the instant began before it.
    private static ValueList<T> InForceSince<T>(List<T> all, Func<T, Instant> from, Instant since)
    {
        var first = all.Select(from).Where(began => began <= since).DefaultIfEmpty(since).Max();
        return all.Where(item => from(item) >= first).OrderBy(from).ToValueList();
    }

    private void Keep(HistoryKind kind, string id, Instant begun) => _begun[new(kind, id)] = begun;

    private int PlaceOf(Instant since)
    {
        var low = 0;
        var high = _contacts.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_contacts[middle].Visit.OccurredAt < since)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private sealed record KeptVisit(Visit Visit, Instant? VoidedAt)
    {
        public Contact Contact => ThreeColor.Visits.Contact.FromVisit(Visit) with { VoidedAt = VoidedAt };
    }
}
