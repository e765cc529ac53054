using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ThreeColor.Events;

namespace ThreeColor.Escalation.Ladders;

/// <summary>Which share of handled events is evaluated: <c>n/d</c>, such as <c>1/5</c>. <c>default</c> chooses none.</summary>
public readonly record struct SampleRatio
{
    /// <summary>Chooses a share.</summary>
    /// <param name="chosen">0 to <paramref name="outOf"/>.</param>
    /// <param name="outOf">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public SampleRatio(int chosen, int outOf)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(outOf, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(chosen);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chosen, outOf);
        Chosen = chosen;
        OutOf = outOf;
    }

    /// <summary>So many…</summary>
    public int Chosen { get; }

    /// <summary>…out of so many.</summary>
    public int OutOf { get; }

    /// <summary>Reads <c>n/d</c>; <see langword="null"/> where the text is no ratio of 0 to 1.</summary>
    public static SampleRatio? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && TryNumber(text.AsSpan(0, slash), out var chosen) && TryNumber(text.AsSpan(slash + 1), out var outOf)
            && outOf >= 1 && chosen <= outOf
            ? new SampleRatio(chosen, outOf)
            : null;
    }

    /// <summary>Whether an event is chosen: by a hash of its id, so that nobody can steer it and every replay agrees.</summary>
    public bool Includes(Id<CareEvent> id)
    {
        if (Chosen == 0 || Chosen == OutOf)
            return Chosen > 0;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id.Value), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)OutOf < (ulong)Chosen;
    }

    /// <summary>Such as <c>1/5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Chosen}/{OutOf}");

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
