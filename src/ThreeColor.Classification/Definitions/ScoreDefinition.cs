namespace ThreeColor.Classification.Definitions;

/// <summary>Adds points for what holds of a person and cuts the sum into bands, as NEWS2 or FRAIL do.</summary>
public sealed record ScoreDefinition
{
    /// <summary>The score.</summary>
    public required Id<ScoreDefinition> Id { get; init; }

    /// <summary>Names per language; <see langword="null"/> where the policy gives none.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>What gives points; every entry that holds counts.</summary>
    public required ValueList<ScorePoints> Points { get; init; }

    /// <summary>The bands of the sum, the least severe first.</summary>
    public required ValueList<ScoreBand> Bands { get; init; }

    /// <summary>The band of a sum.</summary>
    /// <exception cref="InvalidOperationException">No band holds the sum.</exception>
    public int BandOf(long sum) => Bands.FindIndex(band => band.From <= sum && sum <= band.To) is >= 0 and var band
        ? band
        : throw new InvalidOperationException($"The score {Id} has no band for {sum}.");
}

/// <summary>Points for a condition.</summary>
/// <param name="Points">The points; may be negative.</param>
/// <param name="When">When they are given.</param>
public sealed record ScorePoints(long Points, Condition When);

/// <summary>One band of a score.</summary>
/// <param name="Id">The name, unique within the score.</param>
/// <param name="From">The least sum, inclusive.</param>
/// <param name="To">The greatest sum, inclusive.</param>
/// <param name="Name">Names per language; <see langword="null"/> where the policy gives none.</param>
/// <param name="Basis">The key of the text it rests on; empty where none is cited.</param>
public sealed record ScoreBand(string Id, long From, long To, LocalizedText? Name, string Basis);
