using ThreeColor.Tiers;

namespace ThreeColor.Visits;

/// <summary>One answered item of the doorstep checklist.</summary>
/// <param name="Item">The item, such as <c>enter.gas</c>.</param>
/// <param name="Result">What was found.</param>
public sealed record ChecklistAnswer(Id<ChecklistItem> Item, ChecklistResult Result);

/// <summary>What a checklist item found.</summary>
public enum ChecklistResult
{
    /// <summary>In order.</summary>
    Fine = 0,

    /// <summary>Put right on the spot.</summary>
    Solved = 1,

    /// <summary>A hazard that raises an event.</summary>
    Hazard = 2,

    /// <summary>Left out, with the worker's reason in the note (MECHANISM G5).</summary>
    Skipped = 3,
}

/// <summary>One item of the doorstep checklist (MECHANISM D2).</summary>
public sealed record ChecklistItem
{
    /// <summary>The item, such as <c>open.health</c>.</summary>
    public required Id<ChecklistItem> Id { get; init; }

    /// <summary>What to ask or look at.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>At whose door it is asked; everybody's where the policy is silent.</summary>
    public Selection For { get; init; } = Selection.Everybody;
}
