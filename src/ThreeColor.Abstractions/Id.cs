using System.Diagnostics.CodeAnalysis;

namespace ThreeColor;

/// <summary>The identifier of a thing of one kind: a resident, a post, a duty. Ids of different kinds do not mix.</summary>
/// <typeparam name="TOf">The kind: the record it names, or a marker of <see cref="ThreeColor"/>.</typeparam>
/// <remarks>
/// 1 to 300 characters (128 where somebody outside chooses them), none of them white space, a control character or half of a character; compared ordinally
/// (<see cref="CodePointOrder"/>), so that order is the same on every machine and store. <c>default</c> names nothing (<see cref="IsDefault"/>) and is refused at every boundary.
/// </remarks>
public readonly record struct Id<TOf> : IComparable<Id<TOf>>
{
    /// <summary>The longest id, in UTF-16 characters: room for ids that are made of chosen ones.</summary>
    public const int MaxLength = 300;

    /// <summary>The longest id that somebody outside may choose, in UTF-16 characters.</summary>
    public const int MaxChosenLength = 128;

    private readonly string? _value;

    /// <summary>Checks and wraps an identifier.</summary>
    /// <exception cref="ArgumentException">The text is empty, too long, or holds white space or control characters.</exception>
    public Id(string value)
    {
        if (!IsValid(value))
            throw new ArgumentException(
                $"'{value}' is no {typeof(TOf).Name} id: 1 to {MaxLength} characters, without white space, control characters or half characters.",
                nameof(value));
        _value = value;
    }

    /// <summary>The text; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether this is <c>default</c> and names nothing.</summary>
    public bool IsDefault => _value is null;

    /// <summary>Whether a text may be an id.</summary>
    public static bool IsValid([NotNullWhen(true)] string? value)
    {
        if (string.IsNullOrEmpty(value) || value.Length > MaxLength)
            return false;
        foreach (var c in value)
            if (char.IsWhiteSpace(c) || char.IsControl(c))
                return false;
        return TextForm.IsWellFormed(value);
    }

    /// <summary>Ordinal order.</summary>
    public int CompareTo(Id<TOf> other) => CodePointOrder.Instance.Compare(Value, other.Value);

    /// <summary>Ordinal order.</summary>
    public static bool operator <(Id<TOf> left, Id<TOf> right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(Id<TOf> left, Id<TOf> right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(Id<TOf> left, Id<TOf> right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(Id<TOf> left, Id<TOf> right) => left.CompareTo(right) >= 0;

    /// <summary>The text of the id.</summary>
    public override string ToString() => Value;
}
