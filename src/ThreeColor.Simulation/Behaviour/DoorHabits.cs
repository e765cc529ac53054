using NodaTime;
using ThreeColor.Simulation.Randomness;
using ThreeColor.Visits;

namespace ThreeColor.Simulation.Behaviour;

/// <summary>What happens at a door, and when we learn of it. All shares are assumed.</summary>
internal sealed class DoorHabits(long seed, ValueList<ChecklistItem> checklist)
{
    private readonly ValueList<ChecklistAnswer> _fine = checklist.Select(item => new ChecklistAnswer(item.Id, ChecklistResult.Fine)).ToValueList();

    /// <summary>What a knock finds.</summary>
    /// <param name="resident">Who is visited.</param>
    /// <param name="away">Whether the resident is not at home at all.</param>
    /// <param name="at">When.</param>
    public DoorOutcome Knock(int resident, bool away, Instant at)
    {
        var dice = Dice.For(seed, DiceStream.Door, resident, at.ToUnixTimeSeconds());
        var seen = !away && !dice.Chance(0.013);
        var scanned = dice.Chance(0.992);
        return new()
        {
            Seen = seen,
            Method = scanned ? EvidenceMethod.DoorCode : dice.Pick(EvidenceMethod.Statement, EvidenceMethod.Witness),
            Stay = Duration.FromMinutes(seen ? dice.Between(8, 45) : dice.Between(2, 6)),
            SyncDelay = dice.Chance(0.01) ? Duration.FromMinutes(dice.Between(120, 3600)) : Duration.Zero,
            Checklist = seen ? Answers(resident, at) : [],
            Finding = seen && dice.Chance(0.006),
        };
    }

    private ValueList<ChecklistAnswer> Answers(int resident, Instant at)
    {
        var dice = Dice.For(seed, DiceStream.Findings, resident, at.ToUnixTimeSeconds());
        if (_fine.IsEmpty)
            return _fine;
        var answers = _fine;
        if (dice.Chance(0.08))
            answers = Put(answers, ChecklistResult.Solved, ref dice);
        if (dice.Chance(0.05))
            answers = Put(answers, ChecklistResult.Skipped, ref dice);
        return dice.Chance(0.008) ? Put(answers, ChecklistResult.Hazard, ref dice) : answers;
    }

    private static ValueList<ChecklistAnswer> Put(ValueList<ChecklistAnswer> answers, ChecklistResult result, ref Dice dice)
    {
        var item = dice.Below(answers.Count);
        return answers.SetItem(item, answers[item] with { Result = result });
    }
}
