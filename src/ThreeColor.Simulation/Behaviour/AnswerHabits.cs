using NodaTime;
using ThreeColor.Events;
using ThreeColor.Simulation.Randomness;

namespace ThreeColor.Simulation.Behaviour;

/// <summary>How people answer calls, handle events and evaluate them. All shares and delays are assumed.</summary>
internal sealed class AnswerHabits(long seed, LocalHours hours)
{
    /// <summary>When somebody who is called reports in; <see langword="null"/> where they never do. The last resort always does.</summary>
    public Instant? ReportsIn(Id<Cause> cause, string key, bool lastResort, Instant now)
    {
        var dice = Of(DiceStream.Answer, key, now);
        if (cause == Cause.Emergency)
            return dice.Chance(0.96) || lastResort ? now + Duration.FromSeconds(dice.Between(100, 780)) : null;
        var answers = dice.Chance(0.93) || lastResort;
        var patience = dice.Unit();
        var delay = Duration.FromMinutes(8 + (int)(patience * patience * 165));
        return answers ? hours.Within(now + delay, ref dice) : null;
    }

    /// <summary>When the owner has handled an event; <see langword="null"/> where it is left lying. The last resort leaves nothing.</summary>
    public Instant? Handled(Id<Cause> cause, Severity severity, string key, bool lastResort, Instant now)
    {
        var dice = Of(DiceStream.Handling, key, now);
        if (!dice.Chance(0.96) && !lastResort)
            return null;
        if (cause == Cause.Emergency)
            return now + Duration.FromMinutes(dice.Between(15, 105));
        return hours.Within(now + Duration.FromHours(severity == Severity.Small ? dice.Between(1, 40) : dice.Between(8, 60)), ref dice);
    }

    /// <summary>Whether the owner hands the event up by hand.</summary>
    public bool HandsUp(string key, Instant now) => Of(DiceStream.Conflict, key, now).Chance(0.015);

    /// <summary>When a department that is called in answers.</summary>
    public Instant DepartmentAnswers(string key, bool emergency, Instant now)
    {
        var dice = Of(DiceStream.Department, key, now);
        return emergency ? now + Duration.FromMinutes(dice.Between(2, 14)) : hours.Within(now + Duration.FromMinutes(dice.Between(30, 1500)), ref dice);
    }

    /// <summary>When an evaluator looks; <see langword="null"/> where they wait to be told again.</summary>
    public Instant? Evaluates(string key, Instant now)
    {
        var dice = Of(DiceStream.Evaluation, key, now);
        return dice.Chance(0.95) ? hours.Within(now + Duration.FromMinutes(dice.Between(60, 2400)), ref dice) : null;
    }

    /// <summary>Whether the evaluator is satisfied.</summary>
    public bool Satisfied(string key, Instant now) => Of(DiceStream.Evaluation, key, now).Chance(0.97);

    /// <summary>When a person confirms a lower tier; <see langword="null"/> where they leave it as it is.</summary>
    public Instant? Confirms(string key, Instant now)
    {
        var dice = Of(DiceStream.Confirmation, key, now);
        return dice.Chance(0.9) ? hours.Within(now + Duration.FromHours(dice.Between(20, 120)), ref dice) : null;
    }

    /// <summary>Whether an attempt to deliver a message succeeds: 4 in 1,000 attempts fail, and 6 in 10,000 messages reach nobody at all.</summary>
    public bool Delivers(string messageId, Instant now) =>
        !Dice.For(seed, DiceStream.Delivery, Dice.KeyOf(messageId)).Chance(0.0006) && !Of(DiceStream.Delivery, messageId, now).Chance(0.004);

    private Dice Of(DiceStream stream, string key, Instant now) => Dice.For(seed, stream, Dice.KeyOf(key), now.ToUnixTimeSeconds());
}
