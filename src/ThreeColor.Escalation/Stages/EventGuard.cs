namespace ThreeColor.Escalation.Stages;

/// <summary>A condition of a transition: some facts must hold, some must not.</summary>
public sealed record EventGuard
{
    private EventGuard(string name, LocalizedText description, EventFacts asked, EventFacts wanted)
    {
        Name = name;
        Description = description;
        Asked = asked;
        Wanted = wanted;
    }

    /// <summary>No condition.</summary>
    public static EventGuard Always { get; } = new("always", LocalizedText.Of("无条件", "always"), EventFacts.None, EventFacts.None);

    /// <summary>On the last rung.</summary>
    public static EventGuard AtTop { get; } = new("at-top", LocalizedText.Of("在最高一级", "at the top"), EventFacts.AtTop, EventFacts.AtTop);

    /// <summary>Not on the last rung.</summary>
    public static EventGuard BelowTop { get; } = new("below-top", LocalizedText.Of("未到最高一级", "below the top"), EventFacts.AtTop, EventFacts.None);

    /// <summary>Evaluation samples it.</summary>
    public static EventGuard Chosen { get; } = new("chosen", LocalizedText.Of("被抽中评价", "chosen for evaluation"), EventFacts.Chosen, EventFacts.Chosen);

    /// <summary>Evaluation does not sample it.</summary>
    public static EventGuard NotChosen { get; } = new("not-chosen", LocalizedText.Of("未被抽中评价", "not chosen for evaluation"), EventFacts.Chosen, EventFacts.None);

    /// <summary>Nothing that it lists is overdue.</summary>
    public static EventGuard GroundEnded { get; } =
        new("ground-ended", LocalizedText.Of("所列走访均无逾期", "nothing listed is overdue"), EventFacts.GroundStands, EventFacts.None);

    /// <summary>On the last rung, and nothing that it lists is overdue.</summary>
    public static EventGuard AtTopGroundEnded { get; } = new(
        "at-top-ground-ended",
        LocalizedText.Of("在最高一级且所列走访均无逾期", "at the top, nothing listed is overdue"),
        EventFacts.AtTop | EventFacts.GroundStands,
        EventFacts.AtTop);

    /// <summary>Another worker than the one who handled it acts.</summary>
    public static EventGuard ByAnother { get; } =
        new("by-another", LocalizedText.Of("由他人进行", "by another worker"), EventFacts.OwnWork, EventFacts.None);

    /// <summary>Another worker than the one who handled it acts, and nothing that it lists is overdue.</summary>
    public static EventGuard ByAnotherGroundEnded { get; } = new(
        "by-another-ground-ended",
        LocalizedText.Of("由他人进行且所列走访均无逾期", "by another worker, nothing listed is overdue"),
        EventFacts.OwnWork | EventFacts.GroundStands,
        EventFacts.None);

    /// <summary>The stable name.</summary>
    public string Name { get; }

    /// <summary>What it asks.</summary>
    public LocalizedText Description { get; }

    /// <summary>The facts it looks at.</summary>
    public EventFacts Asked { get; }

    /// <summary>Those of them that must hold; the rest must not.</summary>
    public EventFacts Wanted { get; }

    /// <summary>Whether the condition is met.</summary>
    public bool Holds(EventFacts facts) => (facts & Asked) == Wanted;
}
