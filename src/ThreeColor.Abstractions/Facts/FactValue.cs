using System.Globalization;

namespace ThreeColor.Facts;

/// <summary>A value of a fact: yes or no, a whole number, or a named choice.</summary>
/// <remarks><c>default</c> holds no value and is refused at the boundary.</remarks>
public readonly record struct FactValue
{
    private readonly long _number;
    private readonly string? _choice;

    private FactValue(FactValueKind kind, long number, string? choice)
    {
        Kind = kind;
        _number = number;
        _choice = choice;
    }

    /// <summary>Which of the three it is.</summary>
    public FactValueKind Kind { get; }

    /// <summary>A yes or no.</summary>
    public static FactValue Of(bool value) => new(FactValueKind.Boolean, value ? 1 : 0, null);

    /// <summary>A whole number, in the unit the fact declares.</summary>
    public static FactValue Of(long value) => new(FactValueKind.Integer, value, null);

    /// <summary>A named choice.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static FactValue Of(string choice)
    {
        ArgumentException.ThrowIfNullOrEmpty(choice);
        return new(FactValueKind.Choice, 0, choice);
    }

    /// <summary>The yes or no.</summary>
    /// <exception cref="InvalidOperationException">It is of another kind.</exception>
    public bool AsBoolean() => Kind == FactValueKind.Boolean ? _number != 0 : throw Mismatch(FactValueKind.Boolean);

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">It is of another kind.</exception>
    public long AsInteger() => Kind == FactValueKind.Integer ? _number : throw Mismatch(FactValueKind.Integer);

    /// <summary>The name of the choice.</summary>
    /// <exception cref="InvalidOperationException">It is of another kind.</exception>
    public string AsChoice() => Kind == FactValueKind.Choice ? _choice! : throw Mismatch(FactValueKind.Choice);

    /// <summary>The value as JSON would write it, a choice without quotes.</summary>
    public override string ToString() => Kind switch
    {
        FactValueKind.Boolean => _number != 0 ? "true" : "false",
        FactValueKind.Integer => _number.ToString(CultureInfo.InvariantCulture),
        FactValueKind.Choice => _choice!,
        _ => "",
    };

    private InvalidOperationException Mismatch(FactValueKind wanted) => new($"The value '{this}' is of kind {Kind}, not {wanted}.");
}

/// <summary>The kinds of values.</summary>
public enum FactValueKind
{
    /// <summary>No value: <c>default</c>.</summary>
    None = 0,

    /// <summary>Yes or no.</summary>
    Boolean = 1,

    /// <summary>A whole number.</summary>
    Integer = 2,

    /// <summary>A named choice.</summary>
    Choice = 3,
}
