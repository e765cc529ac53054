// ThreeColor inside a program of one's own: our clock, our directory, our transport; the store is in memory here.
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using ThreeColor;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Security;
using ThreeColor.Visits;

var clock = new DemoClock { Now = Instant.FromUtc(2023, 1, 1, 1, 0) };
var policy = (await PolicyDocument.ReadFileAsync(Path.Combine(AppContext.BaseDirectory, "q-district.json"))).Require();
using var services = new ServiceCollection()
    .AddSingleton<IClock>(clock)
    .AddSingleton<IDirectory, TownHall>()
    .AddSingleton<ITransport, ConsoleTransport>()
    .AddSingleton<IKeyRing>(new HmacKeyRing([new(1, new byte[32])])) // a real key comes from the host's vault
    .AddThreeColorInMemoryStore()
    .AddThreeColor(options => options.Policy = policy)
    .BuildServiceProvider();
var care = services.GetRequiredService<CareEngine>();
await care.StartAsync(); // from here on: enrol, so that facts decide the tier
var resident = new Id<Resident>("R1");
var (li, chen) = (new Actor { Worker = new("li"), Purpose = Purpose.Care }, new Actor { Worker = new("chen"), Purpose = Purpose.Supervision });
var file = new Resident { Id = resident, Name = "王秀英", Dwelling = new("D1"), Unit = new("micro-1"), RegisteredAt = clock.Now };
Claim Says(string fact, FactValue value) =>
    new() { Fact = new(fact), Value = value, Source = new("health"), ObservedAt = clock.Now, RecordedAt = clock.Now };
await care.ExecuteAsync(new CareCommand.Register(file, [Says("care.cover", FactValue.Of("lacking")), Says("illness.suddenOnset", FactValue.Of(true))])
{ Id = new("c1"), Resident = resident, Actor = li });
Console.WriteLine($"R1 is listed {(await care.ResidentAsync(resident, li)).Require().Tier}.");

// Check in at the door on the same day; then nobody comes, and three days later time raises the event by itself.
var visit = new Visit { Id = new("V1"), Resident = resident, Seen = true, Worker = li.Worker, Kind = new("home-visit"),
    OccurredAt = clock.Now, Evidence = new() { Method = EvidenceMethod.DoorCode } };
await care.ExecuteAsync(new CareCommand.RecordVisit(visit)
{ Id = new("c2"), Resident = resident, Actor = li, DoorCode = care.IssueDoorCode(file.Dwelling) });
clock.Now += Duration.FromDays(3);
await care.SweepAsync();
await care.DispatchAsync();

// Handle the event: report in, visit, evaluate by somebody else.
var raised = (await care.ResidentAsync(resident, li)).Require().OpenEvents.Single();
Console.WriteLine($"{raised.Id} is {raised.Stage}; li may: {string.Join(", ", (await care.AllowedActionsAsync(resident, raised.Id, li)).Require())}.");
await care.ExecuteAsync(new CareCommand.ActOnEvent(raised.Id, raised.Revision, new EventAction.ReportIn()) { Id = new("c3"), Resident = resident, Actor = li });
await care.ExecuteAsync(new CareCommand.RecordVisit(visit with { Id = new("V2"), OccurredAt = clock.Now })
{ Id = new("c4"), Resident = resident, Actor = li, DoorCode = care.IssueDoorCode(file.Dwelling) });
await care.ExecuteAsync(new CareCommand.ActOnEvent(raised.Id, null, new EventAction.Evaluate(true)) { Id = new("c5"), Resident = resident, Actor = chen });
Console.WriteLine($"{raised.Id} is {(await care.ResidentAsync(resident, li)).Require().FindEvent(raised.Id)!.Stage}.");
Console.WriteLine((await care.PatrolAsync(new("micro-1"), chen)).Require().Total);

sealed class DemoClock : IClock
{
    public Instant Now { get; set; }
    public Instant GetCurrentInstant() => Now;
}

sealed class ConsoleTransport : ITransport
{
    public ValueTask<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        Console.WriteLine($"To {message.Notice.Recipient.Address}: {message.Type} about {message.Subject}.");
        return new(SendOutcome.Of(true));
    }
}

sealed class TownHall : IDirectory // li holds the micro grid's posts, chen every post above
{
    private static readonly ValueList<Unit> Units = [.. new[] { "micro", "ordinary", "general", "town", "district" }.Select((level, i) => new Unit
    { Id = new($"{level}-1"), Level = new(i is 3 or 4 ? level : $"{level}-grid"), Parent = null, Name = level })];
    public ValueTask<ValueList<Unit>> PathAsync(Id<Unit> unit, CancellationToken cancellationToken) => new(Units);
    public ValueTask<PostStaffing> StaffingAsync(HeldPost post, Instant at, CancellationToken cancellationToken) =>
        new(new PostStaffing { Post = post.Post, Unit = post.Unit, Holder = new(post.Unit.Value == "micro-1" ? "li" : "chen") });
    public ValueTask<ValueList<HeldPost>> PostsAsync(Id<Worker> worker, Instant at, CancellationToken cancellationToken) =>
        new([new(new("any"), new(worker.Value == "li" ? "micro-1" : "district-1"))]);
}
