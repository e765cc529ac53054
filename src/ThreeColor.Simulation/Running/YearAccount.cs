using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Facts;
using ThreeColor.Scheduling.Ledger;
using ThreeColor.Simulation.Population;
using ThreeColor.Simulation.Reports;
using ThreeColor.Tiers;
using ThreeColor.Visits;
using CoverageRow = ThreeColor.Simulation.Reports.CoverageRow;

namespace ThreeColor.Simulation.Running;

/// <summary>Draws up the account of a year from what the store holds: nothing here was counted while it ran.</summary>
internal sealed class YearAccount(DistrictScene scene, CarePolicy policy, DistrictYearOptions options, ResidentCounts enrolled, Instant end)
{
    private const int DepthShown = 2;
    private const int Page = 200;

    private readonly Dictionary<Id<Unit>, UnitTally> _units = [];
    private readonly SortedDictionary<(LocalDate Week, int Rank), (Id<Tier> Tier, int OnTime, int Counted)> _weeks = [];
    private readonly EventTally _events = new(policy, end);
    private readonly DutyEditions _editions = DutyEditions.Of(policy.Scheduling);

    public async Task<YearReport> ReadAsync(CareStorage storage, CancellationToken cancellationToken)
    {
        foreach (var page in scene.Residents.Select(resident => new CareRequest(resident.Id, null) { HistorySince = Instant.MinValue }).Chunk(Page))
            foreach (var loaded in await storage.Store.LoadManyAsync(page, cancellationToken).ConfigureAwait(false))
                if (loaded is { Care: { } care, History: { } past })
                    Add(care, past);
        await foreach (var visit in storage.Export.VisitsAsync(cancellationToken).ConfigureAwait(false))
            Add(visit);
        await foreach (var careEvent in storage.Export.EventsAsync(cancellationToken).ConfigureAwait(false))
        {
            _events.Add(careEvent);
            AddVerdicts(careEvent);
        }

        var messages = await storage.Export.CountMessagesAsync(cancellationToken).ConfigureAwait(false);
        return Report(new(messages.Committed, messages.Delivered, messages.Escalated));
    }

    private void Add(ResidentCare care, CareHistory past)
    {
        var facts = new DutyFacts
        {
            RegisteredAt = care.Resident.RegisteredAt, Residences = past.Residences, Periods = past.Periods, Pauses = past.Pauses, Contacts = past.Contacts,
        };
        var expected = ExpectedWindows.Count(facts, _editions, end);
        ForUnits(care.Resident.Id, unit => unit.Expected += expected);
        foreach (var window in past.Windows.Concat(care.PendingWindows))
        {
            var status = window.StatusAt(end);
            ForUnits(care.Resident.Id, unit => unit.Add(status));
            AddToWeek(window, status);
        }
    }

    private void AddToWeek(Window window, WindowStatus status)
    {
        if (window.Tier is not { } code || policy.Frame.FindTier(code) is not { } tier || status is WindowStatus.NotYetDue or WindowStatus.Excused)
            return;
        var days = policy.Scheduling.Days;
        var key = (days.WeekOf(days.DayOf(window.DueAt)), tier.Rank);
        var (_, onTime, counted) = _weeks.GetValueOrDefault(key);
        _weeks[key] = (code, onTime + (status == WindowStatus.Met ? 1 : 0), counted + 1);
    }

    private void Add(Visit visit)
    {
        if (!visit.Seen)
            return;
        var whole = visit.Checklist.Count == policy.Scheduling.Checklist.Count && visit.Checklist.All(answer => answer.Result != ChecklistResult.Skipped);
        ForUnits(visit.Resident, unit =>
        {
            unit.Seen++;
            unit.ByDoorCode += visit.Evidence.Method == EvidenceMethod.DoorCode ? 1 : 0;
            unit.WholeChecklist += whole ? 1 : 0;
        });
    }

    // An event keeps its last verdict; each time it was sent back was one verdict more.
    private void AddVerdicts(Events.CareEvent careEvent)
    {
        var satisfied = careEvent.Evaluation == Events.EvaluationResult.Satisfied ? 1 : 0;
        ForUnits(careEvent.Resident, unit =>
        {
            unit.Evaluations += satisfied + careEvent.Reopened;
            unit.Satisfied += satisfied;
        });
    }

    private void ForUnits(Id<Resident> resident, Action<UnitTally> add)
    {
        var path = scene.Directory.PathOf(scene.Find(resident).File.Unit);
        for (var i = Math.Max(0, path.Count - 1 - DepthShown); i < path.Count; i++)
        {
            if (!_units.TryGetValue(path[i].Id, out var unit))
                _units[path[i].Id] = unit = new();
            add(unit);
        }
    }

    private YearReport Report(NoticeCounts notices)
    {
        var district = _units[scene.District.Units[0].Id];
        return new()
        {
            Summary = new()
            {
                Policy = new(policy.Frame.Id, policy.Frame.Version, policy.Digest),
                Seed = options.Seed,
                Days = options.Days,
                Residents = enrolled,
                Grid = GridOf(scene.District),
                Visits = new(ImpliedVisits.Count(policy, enrolled, options.Days), district.Seen, ImpliedVisits.ReportedByPaper),
                Ledger = district.Ledger,
                Events = _events.Counts(),
                SilentMinutes = _events.Silence(),
                Notices = notices,
            },
            District = scene.District.Units[0].Name,
            From = policy.Frame.EffectiveFrom,
            To = policy.Frame.EffectiveFrom.PlusDays(options.Days - 1),
            Tiers = policy.Frame.Tiers.Select(ListOf).ToValueList(),
            Coverage = Rows().ToValueList(),
            WeeklyCoverage = _weeks.Select(week => new WeeklyCoverage(week.Key.Week, week.Value.Tier, week.Value.OnTime, week.Value.Counted)).ToValueList(),
            WeeklyEvents = _events.Weekly(),
            Stages = _events.Stages(),
            Posts = policy.Frame.Organisation.Posts.Select(post => new PostName(post.Id.Value, post.Name)).ToValueList(),
        };
    }

    private static GridCounts GridOf(District district) =>
        new(district.Size.Towns, district.Size.General, district.Size.Ordinary, district.Size.Micro, district.FullTimeWorkers);

    private TierList ListOf(Tier tier) => new(tier, enrolled.At(tier.Code.Value), scene.Residents.Count(resident => resident.Tier == tier.Code));

    // Each unit is followed by the units below it.
    private IEnumerable<CoverageRow> Rows()
    {
        var below = scene.District.Units.Where(unit => unit.Parent is not null).ToLookup(unit => unit.Parent!.Value);
        return Rows(scene.District.Units[0], 0, below);
    }

    private IEnumerable<CoverageRow> Rows(Unit unit, int depth, ILookup<Id<Unit>, Unit> below)
    {
        var tally = _units.GetValueOrDefault(unit.Id) ?? new();
        yield return new()
        {
            Unit = unit.Id.Value, Name = unit.Name, Depth = depth, Ledger = tally.Ledger, Seen = tally.Seen, ByDoorCode = tally.ByDoorCode,
            WholeChecklist = tally.WholeChecklist, Evaluations = tally.Evaluations, Satisfied = tally.Satisfied,
        };
        if (depth == DepthShown)
            yield break;
        foreach (var row in below[unit.Id].SelectMany(child => Rows(child, depth + 1, below)))
            yield return row;
    }
}
