namespace ThreeColor.Classification.Verification;

/// <summary>How much of the rules the embedded tests touch.</summary>
/// <remarks>
/// A rule is decided when it is among the reasons of some test's tier or tag. An atom, a band boundary or a yes-or-no fact, is decisive when two tests of known facts
/// differ across it alone and in their tier, or one test's tier changes when that fact alone crosses it. A cut is covered when tests stand on both sides of it.
/// </remarks>
public sealed record TestCoverage
{
    /// <summary>Tests that ran.</summary>
    public required int Run { get; init; }

    /// <summary>Tests that came out otherwise than they expect.</summary>
    public required int Failed { get; init; }

    /// <summary>Rules that decide some test, of all rules.</summary>
    public required Share Rules { get; init; }

    /// <summary>Boundaries between neighbouring bands, and yes-or-no facts, that some test shows to be decisive, of all.</summary>
    public required Share Atoms { get; init; }

    /// <summary>Boundaries of number bands with a test on the last number of one side and the first of the other, of all.</summary>
    public required Share Cuts { get; init; }

    /// <summary>Facts that are unknown in some test whose tier is left open, of all.</summary>
    public required Share Unknowns { get; init; }

    /// <summary>What no test touches, as names.</summary>
    public required ValueList<string> Missing { get; init; }

    /// <summary>So many of so many.</summary>
    /// <param name="Covered">Those touched.</param>
    /// <param name="Total">All.</param>
    public readonly record struct Share(int Covered, int Total);
}
