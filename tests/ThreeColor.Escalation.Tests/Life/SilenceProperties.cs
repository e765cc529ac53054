using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Document;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Tests.Life;

/// <summary>Nobody ever answers; the programme sweeps. How long until the top owns the event?</summary>
public sealed class SilenceProperties
{
    private static readonly Gen<(Id<Cause> Cause, Instant Start, int Phase, ValueList<PostStaffing> Posts, string Zone)> Cases =
        from cause in LifeGen.Causes
        from start in LifeGen.Starts
        from phase in Gen.Choose(0, (15 * 60) - 1)
        from posts in LifeGen.Staffing.Where(posts => HasSomebody(cause, posts))
        from zone in Gen.Elements("Asia/Shanghai", "Europe/Berlin", "America/New_York")
        select (cause, start, phase, posts, zone);

    [Property(MaxTest = 500)]
    public Property Silence_AnyStartAndStaffing_EndsWithinTheBound() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var scene = new Scene { Cause = c.Cause, Posts = c.Posts, Policy = In(c.Zone) };
        return Silence(scene, c.Start, c.Phase) <= scene.Policy.SilentTimeBound(c.Cause);
    });

    [Property(MaxTest = 300)]
    public Property Silence_VacanciesAndDoubleHolders_NeverMakeItLonger() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var full = new Scene { Cause = c.Cause, Policy = In(c.Zone) };
        return Silence(full with { Posts = c.Posts }, c.Start, c.Phase) <= Silence(full, c.Start, c.Phase);
    });

    // The bound is no idle number: this start comes within half an hour of it on a ladder of one clock.
    [Fact]
    public void Silence_WorstStart_ComesNearTheBound()
    {
        var scene = new Scene { Cause = Cause.ResidentDidNotAnswer };
        var silence = Silence(scene, Scene.Start + Duration.FromSeconds(1), 0);
        Assert.InRange(scene.Policy.SilentTimeBound(scene.Cause) - silence, Duration.Zero, Duration.FromMinutes(46));
    }

    private static bool HasSomebody(Id<Cause> cause, ValueList<PostStaffing> posts) =>
        QDistrict.Policy.LadderFor(cause).Rungs.Any(rung => posts.Any(post => post.Post == rung.Post && post.Acting is not null));

    private static EscalationPolicy In(string zone) =>
        QDistrict.Policy with { Clock = QDistrict.Frame.Calendar.ServiceIn(DateTimeZoneProviders.Tzdb[zone]) };

    private static Duration Silence(Scene scene, Instant overdue, int phase)
    {
        var every = scene.Policy.SweepEvery;
        var step = (long)every.TotalSeconds;
        var past = (((overdue.ToUnixTimeSeconds() - phase) % step) + step) % step;
        var sweep = past == 0 ? overdue : overdue + Duration.FromSeconds(step - past);
        var care = Assert.IsType<EventDecision.Moved>(EventLife.Raise(scene.Request(Severity.Small, overdue), scene.At(sweep))).After;
        while (care.SilentUntil is null)
            care = EventLife.Advance(care, scene.At(sweep += every))?.After ?? care;
        return care.SilentUntil.Value - overdue;
    }
}
