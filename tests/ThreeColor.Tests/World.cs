using NodaTime;
using NodaTime.Testing;
using NodaTime.Text;
using ThreeColor.Auditing;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.InMemory;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Running;
using ThreeColor.Security;
using ThreeColor.Visits;

namespace ThreeColor.Tests;

/// <summary>One micro grid under the paper's policy, an engine over the in-memory store, and a clock that tests turn.</summary>
internal sealed class World
{
    public static readonly CarePolicy Policy =
        PolicyDocument.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "q-district.json"))).Require();

    public static readonly Id<Resident> Wang = new("R1");
    public static readonly Id<Unit> Micro = new("micro");
    public static readonly Actor Li = new() { Worker = new("li"), Purpose = Purpose.Care };
    public static readonly Actor Mei = new() { Worker = new("mei"), Purpose = Purpose.Care };
    public static readonly Actor Chen = new() { Worker = new("chen"), Purpose = Purpose.Supervision };
    public static readonly Actor Zhao = new() { Worker = new("zhao"), Purpose = Purpose.Supervision };
    public static readonly Actor Office = new() { Worker = new("office"), Purpose = Purpose.Supervision };

    private int _commands;

    private readonly IDirectory _directory;

    public World(ICareStore? store = null, Action<CareEngineOptions>? configure = null, IDirectory? directory = null)
    {
        _directory = directory ?? Directory;
        Engine = Create(store ?? Store, configure);
    }

    public InMemoryCareStore Store { get; } = new();

    public InMemoryDirectory Directory { get; } = Grid();

    public FakeClock Clock { get; } = new(At("2023-01-01T10:00"));

    public RecordingTransport Transport { get; } = new();

    public CareEngine Engine { get; set; }

    public static Instant At(string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(Policy.Frame.Zone).ToInstant();

    public CareEngine Create(ICareStore store, Action<CareEngineOptions>? configure = null)
    {
        var options = new CareEngineOptions { Policy = Policy };
        configure?.Invoke(options);
        var ports = new CarePorts
        {
            Store = store, Outbox = Store, Policies = Store, Screens = Store, Directory = _directory, Transport = Transport, Clock = Clock,
            KeyRing = new HmacKeyRing([new(1, new byte[32])]), Access = new PostAccessPolicy(_directory),
        };
        return new CareEngine(ports, options);
    }

    public async Task<ResidentCare> CareAsync() => (await Engine.ResidentAsync(Wang, Office)).Require();

    /// <summary>Everything about Wang from birth on.</summary>
    public async Task<Life> LifeAsync() => new(await CareAsync(), (await Engine.HistoryAsync(Wang, Instant.MinValue, Office)).Require());

    /// <summary>What the verifier finds.</summary>
    public ValueTask<List<BrokenPromise>> VerifyAsync() => new CareVerifier(Store, Store, Store, Store).VerifyAsync().ToListAsync();

    public async Task<CareEvent> OpenEventAsync() => Assert.Single((await CareAsync()).OpenEvents);

    /// <summary>Enrols Wang at a tier, as of now, by facts that decide it.</summary>
    public Task<CareResult> EnrolAsync(string tier = "red") => DoAsync(id => new CareCommand.Register(WangFile(), Facts(tier)) { Id = id, Resident = Wang, Actor = Office });

    public static Resident WangFile() => new()
    {
        Id = Wang, Name = "王秀英", Dwelling = new("D1"), Unit = Micro, RegisteredAt = default,
        ContactPersons = [new ContactPerson { Id = new("daughter"), Relation = "daughter" }],
    };

    public ValueList<Claim> Facts(string tier) =>
    [
        Says("care.cover", FactValue.Of(tier switch { "red" => "lacking", "yellow" => "partDay", _ => "basic" })),
        Says("illness.suddenOnset", FactValue.Of(tier is not "none")),
        Says("accident.likely", FactValue.Of(false)),
        Says("chronic.unstable", FactValue.Of(false)),
        Says("mobility.limited", FactValue.Of(false)),
        Says("ability.total", FactValue.Of(90)),
    ];

    public Claim Says(string fact, FactValue value) =>
        new() { Fact = new(fact), Value = value, Source = new("health"), ObservedAt = Clock.GetCurrentInstant(), RecordedAt = Clock.GetCurrentInstant() };

    public Task<CareResult> ClaimAsync(ValueList<Claim> claims) =>
        DoAsync(id => new CareCommand.RecordClaims(claims) { Id = id, Resident = Wang, Actor = Office });

    /// <summary>A visit with a genuine scan, or an attempt at a closed door.</summary>
    public Task<CareResult> VisitAsync(string id, Instant? at = null, bool seen = true, Actor? by = null) => DoAsync(command => new CareCommand.RecordVisit(new Visit
    {
        Id = new(id), Resident = Wang, Seen = seen, Worker = (by ?? Li).Worker, Kind = new(seen ? "home-visit" : "attempt"),
        OccurredAt = at ?? Clock.GetCurrentInstant(), Evidence = new Evidence { Method = EvidenceMethod.DoorCode },
    })
    { Id = command, Resident = Wang, Actor = by ?? Li, DoorCode = Engine.IssueDoorCode(new("D1")) });

    public Task<CareResult> ActAsync(Id<CareEvent> careEvent, EventAction action, Actor actor) =>
        DoAsync(id => new CareCommand.ActOnEvent(careEvent, null, action) { Id = id, Resident = Wang, Actor = actor });

    public Task<CareResult> DoAsync(Func<Id<Command>, CareCommand> command) => Engine.ExecuteAsync(command(new($"c{Interlocked.Increment(ref _commands) - 1}")));

    /// <summary>Turns the clock to an instant, sweeping and sending every quarter of an hour on the way.</summary>
    public async Task GoToAsync(string local)
    {
        var until = At(local);
        while (Clock.GetCurrentInstant() + Policy.Escalation.SweepEvery <= until)
        {
            Clock.Advance(Policy.Escalation.SweepEvery);
            await Engine.SweepAsync();
            await Engine.DispatchAsync();
        }

        Clock.Reset(until);
    }

    private static InMemoryDirectory Grid()
    {
        var directory = new InMemoryDirectory();
        Id<Unit>? above = null;
        foreach (var level in (string[])["district", "town", "general", "ordinary", "micro"])
        {
            directory.Add(new Unit { Id = new(level), Level = new(level is "district" or "town" ? level : $"{level}-grid"), Parent = above, Name = level });
            above = new(level);
        }

        return directory
            .Assign(new(Li.Worker, new(new("micro-grid-worker"), Micro)))
            .Assign(new(Mei.Worker, new(new("micro-grid-leader"), Micro)))
            .Assign(new(Chen.Worker, new(new("ordinary-grid-leader"), new("ordinary"))))
            .Assign(new(Zhao.Worker, new(new("general-grid-leader"), new("general"))))
            .Assign(new(Office.Worker, new(new("task-force"), new("district"))));
    }
}
