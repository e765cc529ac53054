namespace ThreeColor.Simulation.Population;

/// <summary>How many people and grids a synthetic district has.</summary>
/// <remarks>
/// The paper (MECHANISM H) gives 28 red, 506 yellow and 1,836 blue residents, 7 towns and streets, 358 ordinary and 2,091 micro grids.
/// The 58 general grids and the 120 undecided and 400 not listed people of the register are assumed.
/// </remarks>
public sealed record DistrictSize
{
    /// <summary>The listed residents of the paper.</summary>
    public const int PaperListed = 2370;

    private DistrictSize(int red, int yellow, int blue)
    {
        (Red, Yellow, Blue) = (red, yellow, blue);
        Undecided = Scale(120, Listed, 0);
        NotListed = Scale(400, Listed, 0);
        Towns = Scale(7, Listed, 1);
        General = Math.Max(Towns, Scale(58, Listed, 1));
        Ordinary = Math.Max(General, Scale(358, Listed, 1));
        Micro = Math.Max(Ordinary, Scale(2091, Listed, 1));
    }

    /// <summary>The district of the paper.</summary>
    public static DistrictSize Paper { get; } = ForListed(PaperListed);

    /// <summary>Residents drawn to be red.</summary>
    public int Red { get; }

    /// <summary>Residents drawn to be yellow.</summary>
    public int Yellow { get; }

    /// <summary>Residents drawn to be blue.</summary>
    public int Blue { get; }

    /// <summary>Residents drawn to be undecided.</summary>
    public int Undecided { get; }

    /// <summary>Residents drawn to get no tier.</summary>
    public int NotListed { get; }

    /// <summary>Towns and streets.</summary>
    public int Towns { get; }

    /// <summary>General grids: villages and communities.</summary>
    public int General { get; }

    /// <summary>Ordinary grids.</summary>
    public int Ordinary { get; }

    /// <summary>Micro grids.</summary>
    public int Micro { get; }

    /// <summary>Red, yellow and blue.</summary>
    public int Listed => Red + Yellow + Blue;

    /// <summary>Everybody in the register.</summary>
    public int Register => Listed + Undecided + NotListed;

    /// <summary>A district with so many listed residents and everything else in proportion.</summary>
    /// <param name="listed">1 to 1,000,000. From 3 on, at least one is red.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside.</exception>
    public static DistrictSize ForListed(int listed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(listed, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(listed, 1_000_000);
        var counts = LargestRemainder([28, 506, 1836], listed);
        if (counts[0] == 0 && listed >= 3)
            (counts[0], counts[2]) = (1, counts[2] - 1);
        return new(counts[0], counts[1], counts[2]);
    }

    private static int[] LargestRemainder(int[] shares, int total)
    {
        long sum = shares.Sum();
        var counts = shares.Select(share => (int)(share * (long)total / sum)).ToArray();
        var rest = total - counts.Sum();
        foreach (var i in Enumerable.Range(0, shares.Length).OrderByDescending(i => shares[i] * (long)total % sum).ThenBy(i => i).Take(rest))
            counts[i]++;
        return counts;
    }

    private static int Scale(int atPaper, int listed, int least) =>
        (int)Math.Max(least, ((2L * atPaper * listed) + PaperListed) / (2L * PaperListed));
}
