using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Duties;
using ThreeColor.Escalation;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Policies;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>
/// The promises of DESIGN section 7 under random months of care: late and voided visits, pauses, moves, editions. A short run belongs to the tests;
/// <c>THREECOLOR_CAMPAIGN=10000 dotnet test tests/ThreeColor.Tests --filter PromiseTests</c> is the long one.
/// </summary>
public sealed class PromiseTests
{
    /// <summary>One thing that happens, and how many hours pass before it.</summary>
    public sealed record Step(int Hours, Happening What, int Detail);

    public enum Happening
    {
        Visit = 0,
        LateVisit = 1,
        Attempt = 2,
        Claim = 3,
        Confirm = 4,
        Pause = 5,
        EndPause = 6,
        Void = 7,
        Request = 8,
        Act = 9,
        Nothing = 10,
        Override = 11,
        Withdraw = 12,
        Appeal = 13,
        Answer = 14,
        Limited = 15,
        Move = 16,
        Adopt = 17,
        Correct = 18,
    }

    private static readonly CarePolicy[] Editions = [TagTests.Tagged, Cadence("P1D", "P2D"), Cadence("P7D", "P14D"), Cadence("P3D", "P7D")];

    private static CarePolicy Cadence(string red, string yellow)
    {
        var document = JsonNode.Parse(TagTests.Tagged.Document.Json)!;
        var every = document["duties"]![0]!["every"]!;
        (every["red"], every["yellow"]) = (red, yellow);
        document["duties"]![0]!.AsObject().Remove("remindBefore");
        return PolicyDocument.Read(Encoding.UTF8.GetBytes(document.ToJsonString())).Require();
    }

    public static class Generators
    {
        public static Arbitrary<Step[]> Months() =>
            (from hours in Gen.Choose(0, 60)
             from what in Gen.Choose(0, 18)
             from detail in Gen.Choose(0, 1_000)
             select new Step(hours, (Happening)what, detail)).ArrayOf(25).ToArbitrary();
    }

    private static int Runs =>
        int.TryParse(Environment.GetEnvironmentVariable("THREECOLOR_CAMPAIGN"), NumberStyles.None, CultureInfo.InvariantCulture, out var runs) ? runs : 40;

    [Fact]
    public void Promises_UnderRandomMonths_Hold() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Runs),
        Prop.ForAll(Generators.Months(), steps =>
        {
            var world = new World(configure: options => options.Policy = TagTests.Tagged);
            RunAsync(world, steps).GetAwaiter().GetResult();
        }));

    private static async Task RunAsync(World world, Step[] steps)
    {
        await world.EnrolAsync("blue");
        var closed = new HashSet<Id<CareEvent>>();
        for (var i = 0; i < steps.Length; i++)
        {
            await PassAsync(world, steps[i].Hours);
            await DoAsync(world, steps[i], i);
            await CheckAsync(world, closed);
        }

        Assert.Empty(await world.VerifyAsync());
    }

    private static async Task PassAsync(World world, int hours)
    {
        for (var h = 0; h < hours; h++)
        {
            world.Clock.Advance(Duration.FromHours(1));
            await world.Engine.SweepAsync();
        }
    }

    private static async Task DoAsync(World world, Step step, int number)
    {
        var care = await world.CareAsync();
        var now = world.Clock.GetCurrentInstant();
        switch (step.What)
        {
            case Happening.Visit: await world.VisitAsync($"V{number}"); break;
            case Happening.LateVisit: await world.VisitAsync($"V{number}", now - Duration.FromHours(step.Detail % 200)); break;
            case Happening.Attempt: await world.VisitAsync($"V{number}", seen: false); break;
            case Happening.Claim: await world.ClaimAsync([world.Says("care.cover", FactValue.Of(step.Detail % 3 == 0 ? "lacking" : step.Detail % 3 == 1 ? "partDay" : "basic"))]); break;
            case Happening.Confirm: await world.DoAsync(id => new CareCommand.ConfirmLowering(care.Lowering?.To) { Id = id, Resident = Wang, Actor = Chen }); break;
            case Happening.Pause: await PauseAsync(world, step, number); break;
            case Happening.EndPause when !care.Pauses.IsEmpty: await world.DoAsync(id => new CareCommand.EndPause(care.Pauses[^1].Id, now) { Id = id, Resident = Wang, Actor = Li }); break;
            case Happening.Void: await VoidAsync(world, step); break;
            case Happening.Request: await world.DoAsync(id => new CareCommand.RaiseEvent(step.Detail % 2 == 0 ? Cause.Need : Cause.Emergency, EventSource.ResidentRequest, (Severity)(1 + (step.Detail % 3)), "x") { Id = id, Resident = Wang, Actor = Li }); break;
            case Happening.Override: await world.DoAsync(id => new CareCommand.OverrideTier(new($"O{number}"), Policy.Frame.Tiers[step.Detail % 3].Code, now + Duration.FromHours(1 + (step.Detail % 200)), "seen") { Id = id, Resident = Wang, Actor = Chen }); break;
            case Happening.Withdraw when care.Override is { } given: await world.DoAsync(id => new CareCommand.WithdrawOverride(given.Id) { Id = id, Resident = Wang, Actor = Zhao }); break;
            case Happening.Appeal: await world.DoAsync(id => new CareCommand.FileAppeal(new($"A{number}"), "resident", "no", now + Duration.FromHours(50)) { Id = id, Resident = Wang, Actor = Li }); break;
            case Happening.Answer when care.Appeals.FirstOrDefault() is { } open: await world.DoAsync(id => new CareCommand.AnswerAppeal(open.Id, AppealOutcome.Rejected, "looked") { Id = id, Resident = Wang, Actor = Zhao }); break;
            case Happening.Limited: await world.ClaimAsync([world.Says("mobility.limited", FactValue.Of(step.Detail % 2 == 0))]); break;
            case Happening.Act: await ActAsync(world, care, step); break;
            case Happening.Move: await world.DoAsync(id => new CareCommand.Move(new(step.Detail % 2 == 0 ? "micro" : "ordinary"), new("D1")) { Id = id, Resident = Wang, Actor = Chen }); break;
            case Happening.Correct: await CorrectAsync(world, step); break;
            case Happening.Adopt: await AdoptAsync(world, step); break;
        }
    }

    // A tighter, a looser or the first edition again; what has ended before it stays as it is. What ended at that very instant stays ended as
    // it did, and goes on under the new edition.
    private static async Task AdoptAsync(World world, Step step)
    {
        var before = (await world.LifeAsync()).Past.Windows;
        var from = (await world.Engine.AdoptAsync(Editions[step.Detail % Editions.Length], Office, acceptFallOut: true)).Require().From;
        await world.Engine.SweepAsync();
        var after = (await world.LifeAsync()).Past.Windows;
        var kept = after.Where(window => before.Any(old => old.Duty == window.Duty && old.Number == window.Number));
        Assert.Equal(before.Select(Ended), kept.Select(Ended));

        Window Ended(Window window) => window.EndedAt == from ? window with { Resume = null } : window;
    }

    private static async Task VoidAsync(World world, Step step)
    {
        var contacts = (await world.LifeAsync()).Past.Contacts;
        if (!contacts.IsEmpty)
            await world.DoAsync(id => new CareCommand.VoidVisit(contacts[step.Detail % contacts.Count].Visit, "wrong") { Id = id, Resident = Wang, Actor = Chen });
    }

    // To another time, to an attempt or a contact, or to the same with a hazard found.
    private static async Task CorrectAsync(World world, Step step)
    {
        var contacts = (await world.LifeAsync()).Past.Contacts;
        if (contacts.IsEmpty)
            return;
        var before = contacts[step.Detail % contacts.Count];
        var now = world.Clock.GetCurrentInstant();
        var moved = before.OccurredAt + Duration.FromHours((step.Detail % 5 == 0 ? 0 : step.Detail % 120) - (step.Detail % 3 == 0 ? 60 : 0));
        var at = moved > now ? now : moved;
        var seen = step.Detail % 2 == 0;
        await world.DoAsync(id => new CareCommand.CorrectVisit(new()
        {
            Id = before.Visit, Resident = Wang, Seen = seen, Worker = Li.Worker, Kind = new(seen ? "home-visit" : "attempt"), OccurredAt = at,
            Evidence = new() { Method = EvidenceMethod.DoorCode },
            Checklist = step.Detail % 7 == 0 ? [new(Policy.Scheduling.Checklist[step.Detail % 2].Id, ChecklistResult.Hazard)] : [],
        })
        { Id = id, Resident = Wang, Actor = Li, DoorCode = world.Engine.IssueDoorCode(new("D1")) });
    }

    private static Task PauseAsync(World world, Step step, int number)
    {
        var now = world.Clock.GetCurrentInstant();
        var pause = new Pause
        {
            Id = new($"P{number}"), Reason = PauseReason.Hospital, StartsAt = now + Duration.FromHours((step.Detail % 120) - 60),
            EndsAt = step.Detail % 4 == 0 ? null : now + Duration.FromHours((step.Detail % 120) + 10), ReviewAt = now + Duration.FromDays(9),
        };
        return world.DoAsync(id => new CareCommand.StartPause(pause) { Id = id, Resident = Wang, Actor = Li });
    }

    private static async Task ActAsync(World world, ResidentCare care, Step step)
    {
        var open = care.OpenEvents.ToList();
        if (open.Count == 0)
            return;
        EventAction[] actions =
        [
            new EventAction.ReportIn(), new EventAction.StartDisposal(), new EventAction.FeedBack("done"), new EventAction.Evaluate(true),
            new EventAction.Evaluate(false, "not so"), new EventAction.Waive("agreed"), new EventAction.Escalate("help"),
        ];
        var actor = (step.Detail % 4) switch { 0 => Mei, 1 => Chen, 2 => Zhao, _ => Office };
        await world.ActAsync(open[step.Detail % open.Count].Id, actions[step.Detail % actions.Length], actor);
    }

    private static async Task CheckAsync(World world, HashSet<Id<CareEvent>> closed)
    {
        var (care, past) = await world.LifeAsync();
        var now = world.Clock.GetCurrentInstant();

        // Promises 3 and 12: the audit replays, the ledger is what the facts give and as large as an independent count, and counts are right.
        Assert.Empty(await world.VerifyAsync());

        // Promise 13, and no override holds beyond its expiry or beside another; without one nobody is listed below what the facts allow at least.
        Assert.True(past.Overrides.Count(given => given.EndedAt is null) <= 1);
        Assert.All(past.Overrides, given => Assert.True(given.EndedAt is null ? now < given.Until && care.Tier == given.Tier : given.Ending is not null));
        if (care is { Override: null, Tier: { } tier, Assessment.Lowest: { } lowest })
            Assert.True(Policy.Frame.FindTier(tier)!.Rank <= Policy.Frame.FindTier(lowest)!.Rank);
        Assert.All(care.Assessment!.Tags, tag => Assert.Contains(tag, care.Tags));

        // Promises 1 and 4.
        Assert.All(care.OpenEvents.GroupBy(e => e.Cause), group => Assert.Single(group));
        Assert.All(care.OpenEvents, e => Assert.True(e.DueAt is not null && e.Called is not null));

        // Every window overdue now is listed by an event.
        Assert.All(care.PendingWindows, w => Assert.True(w.StatusAt(now) != WindowStatus.Overdue || care.Events.Any(e => EventGround.Lists(e, w))));

        // Promise 2, and what is closed stays closed.
        foreach (var careEvent in care.Events.Where(e => e.Stage == EventStage.Evaluated))
        {
            Assert.True(careEvent.Evaluation == EvaluationResult.Waived ? careEvent.WaiverReason.Length > 0 : careEvent.Evaluator != careEvent.Handler);
            closed.Add(careEvent.Id);
        }

        Assert.All(care.OpenEvents, e => Assert.DoesNotContain(e.Id, closed));
    }
}
