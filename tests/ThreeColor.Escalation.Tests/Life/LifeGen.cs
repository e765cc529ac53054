using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Tests.Life;

/// <summary>What may happen next in a random life.</summary>
public enum StepKind
{
    Act,
    FallDue,
    ContactEnded,
    WindowJoined,
    Retract,
    Reinstate,
    NoticeFailed,
    ReportAdded,
    Restaff,
}

/// <summary>One step: what, by whom, how much later.</summary>
public sealed record Step(StepKind Kind, EventActionKind Action, bool Satisfied, Id<Worker> Actor, Id<Department> Department, Duration Wait, ValueList<PostStaffing> Posts);

/// <summary>A random life: staffing, policy and steps.</summary>
public sealed record RandomLife(Id<Cause> Cause, Severity Severity, int Sampled, int ToTopAfter, ValueList<PostStaffing> Posts, ValueList<Step> Steps);

/// <summary>Random staffing and lives in the paper's district; few workers, so that posts collide.</summary>
public static class LifeGen
{
    public static readonly Id<Worker>[] Workers = [new("a"), new("b"), new("c"), new("d")];

    public static Gen<Id<Cause>> Causes { get; } =
        Gen.Elements(Cause.WorkerDidNotCome, Cause.ResidentDidNotAnswer, Cause.Need, Cause.Hazard, Cause.Emergency);

    public static Gen<ValueList<PostStaffing>> Staffing { get; } =
        from micro in Post("micro-grid-leader")
        from ordinary in Post("ordinary-grid-leader")
        from general in Post("general-grid-leader")
        from force in Post("task-force")
        select (ValueList<PostStaffing>)[micro, ordinary, general, force];

    /// <summary>The same, often with posts that were not looked up, or with all of them left out.</summary>
    public static Gen<ValueList<PostStaffing>> LookedUp { get; } = Gen.Frequency(
        (4, Staffing),
        (1, Gen.Constant<ValueList<PostStaffing>>([])),
        (1, from posts in Staffing from left in Gen.Choose(1, 3) select posts.Take(left).ToValueList()));

    public static Gen<Instant> Starts { get; } =
        from minutes in Gen.Choose(0, 2 * 365 * 24 * 60)
        from seconds in Gen.Choose(0, 59)
        select Instant.FromUtc(2022, 12, 31, 16, 0) + Duration.FromMinutes(minutes) + Duration.FromSeconds(seconds);

    public static Arbitrary<RandomLife> Lives() =>
        (from cause in Causes
         from severity in Gen.Elements(Severity.Small, Severity.Big, Severity.Major)
         from sampled in Gen.Choose(0, 2)
         from toTop in Gen.Choose(1, 3)
         from posts in LookedUp
         from steps in Gen.ListOf(Steps)
         select new RandomLife(cause, severity, sampled, toTop, posts, steps.ToValueList())).ToArbitrary();

    private static Gen<Step> Steps { get; } =
        from kind in Gen.Frequency(
            (12, Gen.Constant(StepKind.Act)), (5, Gen.Constant(StepKind.FallDue)),
            (2, Gen.Elements(
                StepKind.ContactEnded, StepKind.WindowJoined, StepKind.Retract,
                StepKind.Reinstate, StepKind.NoticeFailed, StepKind.ReportAdded, StepKind.Restaff)))
        from action in Gen.Elements(Enum.GetValues<EventActionKind>())
        from satisfied in Gen.Elements(true, false)
        from actor in Gen.Elements(Workers)
        from department in Gen.Elements("health", "housing", "ambulance")
        from wait in Gen.Choose(0, 600)
        from posts in LookedUp
        select new Step(kind, action, satisfied, actor, new(department), Duration.FromMinutes(wait), posts);

    private static Gen<PostStaffing> Post(string post) =>
        from holder in Gen.Elements<Id<Worker>?>([null, .. Workers])
        from deputies in Gen.Frequency((2, Gen.Constant<Id<Worker>[]>([])), (1, Gen.Elements(Workers).Select(worker => new[] { worker })))
        select new PostStaffing { Post = new(post), Unit = new($"unit-of-{post}"), Holder = holder, Deputies = deputies.ToValueList() };
}
