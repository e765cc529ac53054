using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Policies;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Running;
using ThreeColor.Security;
using ThreeColor.Simulation.Behaviour;
using ThreeColor.Simulation.Population;
using ThreeColor.Simulation.Reports;
using ThreeColor.Simulation.VirtualTime;

namespace ThreeColor.Simulation.Running;

/// <summary>A synthetic district that lives through days of care in virtual time, on the real engine.</summary>
/// <remarks>
/// Time moves in steps of the policy's <c>sweepEvery</c>: people act, the engine sweeps, messages go out, people read them. What
/// people do depends on the seed alone, so that every store gives the same year. For one run; not safe for concurrent use.
/// </remarks>
public sealed class DistrictYear
{
    private const int EnrolmentBatch = 200;

    private readonly DistrictYearOptions _options;
    private readonly CareStorage _storage;
    private readonly LocalDate _firstDay;
    private readonly VirtualClock _clock;
    private readonly DistrictScene _scene;
    private readonly CareEngine _engine;
    private readonly VisitRounds _rounds;
    private readonly EventWork _work;
    private readonly DailyLife _life;
    private readonly List<ResidentState> _touched = [];
    private readonly SortedDictionary<string, int> _refusals = new(StringComparer.Ordinal);
    private (int Visits, int Events, int Open) _counts;
    private ResidentCounts _enrolled = new(0, 0, 0, 0, 0);

    /// <summary>Builds the district and its engine.</summary>
    /// <param name="policy">The policy; fits by <see cref="PolicyFit"/>.</param>
    /// <param name="options">What to run.</param>
    /// <param name="storage">An empty store.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The number of days lies outside 1 to <see cref="DistrictYearOptions.MaxDays"/>.
    /// </exception>
    /// <exception cref="PolicyException">The policy does not fit.</exception>
    public DistrictYear(CarePolicy policy, DistrictYearOptions options, CareStorage storage)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Days, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Days, DistrictYearOptions.MaxDays, nameof(options));
        if (PolicyFit.Check(policy) is { IsEmpty: false } faults)
            throw new PolicyException(faults);
        var days = policy.Scheduling.Days;
        _options = options;
        _storage = storage;
        _firstDay = policy.Frame.EffectiveFrom;
        var hours = new LocalHours(days);
        _clock = new VirtualClock(hours.StartOf(_firstDay));
        var district = DistrictBuilder.Build(options.Seed, options.Size, _clock.GetCurrentInstant());
        _scene = new DistrictScene(district, new DistrictDirectory(district, days), hours);
        var habits = new AnswerHabits(options.Seed, hours);
        _rounds = new VisitRounds(_scene, policy.Scheduling.Checklist, dwelling => _engine!.IssueDoorCode(dwelling));
        _life = new DailyLife(_scene, _firstDay, habits);
        _work = new EventWork(_scene, _rounds, _life, habits);
        _engine = new CareEngine(PortsFor(new DistrictTransport(_scene, _rounds, _work, _life, habits, _clock)), EngineOptions(policy));
    }

    /// <summary>The district.</summary>
    public District District => _scene.District;

    /// <summary>The engine it runs on.</summary>
    public CareEngine Engine => _engine;

    /// <summary>Commands that were refused so far, by code: people who were a moment too late.</summary>
    internal IReadOnlyDictionary<string, int> Refusals => _refusals;

    /// <summary>Enrols the register and runs all days.</summary>
    /// <param name="progress">Told once a simulated day, on the calling thread of the moment.</param>
    /// <param name="cancellationToken">Stops between commits; the store stays consistent.</param>
    /// <returns>The account of the year.</returns>
    public async Task<YearReport> RunAsync(IProgress<YearProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await _engine.StartAsync(cancellationToken).ConfigureAwait(false);
        await EnrolAsync(cancellationToken).ConfigureAwait(false);
        for (var day = 0; day < _options.Days; day++)
        {
            progress?.Report(new(day, _options.Days, _counts.Visits, _counts.Events, _counts.Open));
            if (day % 365 == 0)
                _life.BeginYear(day / 365);
            _life.BeginDay(_firstDay.PlusDays(day));
            await RunDayAsync(_scene.Hours.StartOf(_firstDay.PlusDays(day + 1)), cancellationToken).ConfigureAwait(false);
        }

        progress?.Report(new(_options.Days, _options.Days, _counts.Visits, _counts.Events, _counts.Open));
        var account = new YearAccount(_scene, _engine.Policy, _options, _enrolled, _clock.GetCurrentInstant());
        return await account.ReadAsync(_storage, cancellationToken).ConfigureAwait(false);
    }

    private CarePorts PortsFor(DistrictTransport transport) => new()
    {
        Store = new WatchingStore(_storage.Store, OnCommitted),
        Outbox = _storage.Outbox,
        Policies = _storage.Policies,
        Screens = _storage.Screens,
        Directory = _scene.Directory,
        Transport = transport,
        KeyRing = new HmacKeyRing([new(1, SeededBytes.Key(_options.Seed))]),
        Access = new PostAccessPolicy(_scene.Directory),
        Clock = _clock,
    };

    private CareEngineOptions EngineOptions(CarePolicy policy) => new() { Policy = policy, Salts = SeededBytes.Salts(_options.Seed) };

    private async Task EnrolAsync(CancellationToken cancellationToken)
    {
        foreach (var batch in _scene.Residents.Chunk(EnrolmentBatch))
            await ExecuteAsync([.. batch.Select(Enrolment)], cancellationToken).ConfigureAwait(false);
        int At(string tier) => _scene.Residents.Count(resident => resident.Tier?.Value == tier);
        int Standing(Tiers.Standing standing) => _scene.Residents.Count(resident => resident.Standing == standing);
        _enrolled = new(At("red"), At("yellow"), At("blue"), Standing(Tiers.Standing.Undecided), Standing(Tiers.Standing.NotListed));
    }

    private static CareCommand Enrolment(ResidentState resident) => new CareCommand.Register(resident.File, resident.Resident.Claims)
    {
        Id = resident.NextCommand(),
        Resident = resident.Id,
        Actor = DistrictScene.RecordKeeper,
    };

    private async Task RunDayAsync(Instant end, CancellationToken cancellationToken)
    {
        var every = _engine.Policy.Escalation.SweepEvery;
        while (_clock.GetCurrentInstant() < end)
        {
            var step = Instant.Min(_clock.GetCurrentInstant() + every, end);
            await RunErrandsAsync(step, cancellationToken).ConfigureAwait(false);
            _clock.AdvanceTo(step);
            await _engine.SweepAsync(null, cancellationToken).ConfigureAwait(false);
            Replan();
            await _engine.DispatchAsync(cancellationToken).ConfigureAwait(false);
            Replan();
        }
    }

    // What cannot wait is sent at its own instant, and its messages go out at once.
    private async Task RunErrandsAsync(Instant until, CancellationToken cancellationToken)
    {
        while (_scene.Agenda.Take(until, out var promptAt) is { Count: > 0 } errands)
        {
            _clock.AdvanceTo(Instant.Max(_clock.GetCurrentInstant(), promptAt ?? until));
            var now = _clock.GetCurrentInstant();
            await ExecuteAsync([.. errands.SelectMany(errand => errand.Run(now))], cancellationToken).ConfigureAwait(false);
            if (promptAt is null)
                continue;
            await _engine.DispatchAsync(cancellationToken).ConfigureAwait(false);
            Replan();
        }
    }

    private async Task ExecuteAsync(List<CareCommand> commands, CancellationToken cancellationToken)
    {
        if (commands.Count == 0)
            return;
        var results = await _engine.ExecuteManyAsync(commands, cancellationToken).ConfigureAwait(false);
        foreach (var refused in results.OfType<CareResult.Refused>())
            _refusals[refused.Refusal.Code] = _refusals.GetValueOrDefault(refused.Refusal.Code) + 1;
        Replan();
    }

    private void Replan()
    {
        foreach (var resident in _touched)
            _rounds.Replan(resident, _clock.GetCurrentInstant());
        _touched.Clear();
    }

    private void OnCommitted(CareCommit commit)
    {
        var resident = _scene.Find(commit.Resident);
        foreach (var change in commit.Changes)
        {
            var before = change is CareChange.EventWritten written ? resident.FindEvent(written.Event.Id) : null;
            resident.Apply(change);
            Count(change, before);
            if (before?.Stage == EventStage.Called && change is CareChange.EventWritten { Event: { Stage: EventStage.ReportedIn } reported })
                _work.TakeInHand(resident, reported, _clock.GetCurrentInstant());
        }

        if (_touched.Count == 0 || _touched[^1] != resident)
            _touched.Add(resident);
    }

    private void Count(CareChange change, CareEvent? before)
    {
        if (change is CareChange.VisitRecorded { Visit.Seen: true })
            _counts.Visits++;
        if (change is not CareChange.EventWritten { Event: var after })
            return;
        _counts.Events += after.Revision == 0 ? 1 : 0;
        _counts.Open += (after.IsOpen ? 1 : 0) - (before is null ? 0 : 1);
    }
}
