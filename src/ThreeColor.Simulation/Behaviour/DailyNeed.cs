using NodaTime;
using ThreeColor.Events;
using ThreeColor.Simulation.Randomness;

namespace ThreeColor.Simulation.Behaviour;

/// <summary>Something that calls for an event on one day (MECHANISM E3, E6).</summary>
/// <param name="At">When it is reported.</param>
/// <param name="Cause">The cause.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Severity">How much it takes.</param>
/// <param name="Subject">A few words.</param>
internal sealed record DailyNeed(Instant At, Id<Cause> Cause, EventSource Source, Severity Severity, string Subject)
{
    // Red: 586 warnings a year for 28 people (MECHANISM H, 2022). The others are assumed, per listed resident and year.
    private const double EmergenciesOfRed = 586.0 / 28 / 365;
    private const double Requests = 0.22 / 365;
    private const double Warnings = 0.03 / 365;
    private const double Tasks = 0.13 / 365;

    /// <summary>What comes up for a listed resident on a day, if anything.</summary>
    public static DailyNeed? Of(long seed, int resident, bool red, LocalDate day, LocalHours hours)
    {
        var dice = Dice.For(seed, DiceStream.Need, resident, LocalHours.KeyOf(day));
        var draw = dice.Unit();
        if (red && draw < EmergenciesOfRed)
            return new(hours.At(day, dice.Below(24 * 60)), Events.Cause.Emergency, EventSource.EarlyWarning, Severity.Small, "health warning");
        draw -= red ? EmergenciesOfRed : 0;
        if (draw < 0 || draw >= Requests + Warnings + Tasks)
            return null;
        var at = hours.During(day, ref dice);
        if (draw < Requests)
            return new(at, Events.Cause.Need, EventSource.ResidentRequest, Weight(ref dice), dice.Pick("meals", "medicine", "repairs", "paperwork", "company"));
        return draw < Requests + Warnings
            ? new(at, Events.Cause.Need, EventSource.EarlyWarning, Weight(ref dice), "device warning")
            : new(at, Events.Cause.Need, EventSource.Dispatched, Weight(ref dice), "task from above");
    }

    /// <summary>What a worker found at a visit.</summary>
    public static DailyNeed Found(long seed, int resident, Instant at)
    {
        var dice = Dice.For(seed, DiceStream.Findings, resident, -at.ToUnixTimeSeconds());
        return new(at, Events.Cause.Need, EventSource.WorkerFinding, Weight(ref dice), dice.Pick("aid needed", "home needs a handrail", "family needs advice"));
    }

    private static Severity Weight(ref Dice dice)
    {
        var draw = dice.Unit();
        return draw < 0.84 ? Severity.Small : draw < 0.98 ? Severity.Big : Severity.Major;
    }
}
