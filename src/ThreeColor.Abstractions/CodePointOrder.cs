namespace ThreeColor;

/// <summary>The ordinal order of texts by Unicode code point, which is the order of their UTF-8 bytes: the same in memory and in every database.</summary>
/// <remarks>It differs from <see cref="StringComparer.Ordinal"/> only for characters beyond U+FFFF, such as rare Chinese characters.</remarks>
public sealed class CodePointOrder : IComparer<string>
{
    private CodePointOrder()
    {
    }

    /// <summary>The one instance.</summary>
    public static CodePointOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        var common = left.CommonPrefixLength(right);
        return common == left.Length || common == right.Length
            ? left.Length.CompareTo(right.Length)
            : Weight(left[common]).CompareTo(Weight(right[common]));
    }

    // Surrogates stand for code points above all others, but lie below U+E000 as UTF-16 units.
    private static int Weight(char unit) => char.IsSurrogate(unit) ? unit + char.MaxValue : unit;
}
