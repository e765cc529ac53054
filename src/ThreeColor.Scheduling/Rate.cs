using System.Globalization;

namespace ThreeColor.Scheduling;

/// <summary>A share that never parts from what it is a share of.</summary>
/// <param name="Count">How many, 0 to <paramref name="Sample"/>.</param>
/// <param name="Sample">Of how many, 1 or more.</param>
public readonly record struct Rate(long Count, long Sample)
{
    /// <summary>The share, 0 to 1.</summary>
    /// <exception cref="InvalidOperationException">The sample is empty, as in <c>default</c>.</exception>
    public double Value => Sample > 0 ? (double)Count / Sample : throw new InvalidOperationException("An empty sample has no rate.");

    /// <summary>A rate, or <see langword="null"/> of an empty sample.</summary>
    /// <param name="count">How many.</param>
    /// <param name="sample">Of how many.</param>
    public static Rate? Of(long count, long sample) => sample > 0 ? new(count, sample) : null;

    /// <summary>Such as <c>181/365</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}/{Sample}");
}
