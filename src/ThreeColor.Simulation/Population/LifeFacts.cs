using NodaTime;
using ThreeColor.Facts;

namespace ThreeColor.Simulation.Population;

/// <summary>How an invented person really lives, in the facts of the paper's policy.</summary>
public sealed record LifeFacts
{
    /// <summary>Care cover: <c>allDay</c>, <c>basic</c>, <c>partDay</c> or <c>lacking</c>.</summary>
    public required string Care { get; init; }

    /// <summary>Illness of sudden onset.</summary>
    public bool SuddenOnset { get; init; }

    /// <summary>An accident may happen at any time.</summary>
    public bool AccidentLikely { get; init; }

    /// <summary>An underlying disease is unstable.</summary>
    public bool ChronicUnstable { get; init; }

    /// <summary>Mobility is limited.</summary>
    public bool MobilityLimited { get; init; }

    /// <summary>Ability total of GB/T 42195-2022: 0 to 90, 90 is able.</summary>
    public int Ability { get; init; } = 90;

    /// <summary>Whether any condition but self-care calls for visits.</summary>
    internal bool HasCondition => SuddenOnset || AccidentLikely || ChronicUnstable || MobilityLimited;

    /// <summary>The value of one fact; <see langword="null"/> for a fact these people have no value of.</summary>
    internal FactValue? ValueOf(Id<Fact> fact) => fact.Value switch
    {
        "care.cover" => FactValue.Of(Care),
        "illness.suddenOnset" => FactValue.Of(SuddenOnset),
        "accident.likely" => FactValue.Of(AccidentLikely),
        "chronic.unstable" => FactValue.Of(ChronicUnstable),
        "mobility.limited" => FactValue.Of(MobilityLimited),
        "ability.total" => FactValue.Of(Ability),
        _ => null,
    };

    /// <summary>A true claim about one fact.</summary>
    internal Claim ClaimOf(Id<Fact> fact, Id<Source> source, Instant observed) => new()
    {
        Fact = fact,
        Value = ValueOf(fact) ?? throw new ArgumentException($"Nobody here knows a fact '{fact}'.", nameof(fact)),
        Source = source,
        ObservedAt = observed,
        RecordedAt = observed,
    };
}
