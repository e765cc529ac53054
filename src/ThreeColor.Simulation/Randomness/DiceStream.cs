namespace ThreeColor.Simulation.Randomness;

/// <summary>What a draw is for; each stream is independent of every other. The numbers are part of the key: never reuse one.</summary>
internal enum DiceStream
{
    Order = 1,
    Person = 2,
    Life = 3,
    Claims = 4,
    Place = 5,
    Staff = 6,
    Away = 7,
    Diligence = 8,
    VisitPlan = 9,
    Door = 10,
    Findings = 11,
    Sync = 12,
    Absence = 13,
    Change = 14,
    Need = 15,
    Answer = 16,
    Handling = 17,
    Evaluation = 18,
    Delivery = 19,
    Reminder = 20,
    Confirmation = 21,
    Conflict = 22,
    Department = 23,
}
