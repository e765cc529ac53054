using ThreeColor.Residents;

namespace ThreeColor.Commands;

/// <summary>Looks whether values from outside are whole: no nulls, no undefined choices, no ids or texts that no store could keep.</summary>
internal sealed class ShapeCheck
{
    /// <summary>The longest name of a person or relation, in UTF-16 characters.</summary>
    public const int LongestName = 200;

    /// <summary>The longest text a person writes, in UTF-16 characters.</summary>
    public const int LongestText = 4_000;

    private readonly List<(string English, string Chinese)> _faults = [];

    public bool IsWhole => _faults.Count == 0;

    public Refusal Refusal => EngineRefusals.Invalid.Refuse(
        string.Join(" ", _faults.Select(fault => fault.English)), string.Concat(_faults.Select(fault => fault.Chinese)));

    public ShapeCheck Id<T>(Id<T> id, string member)
    {
        if (id.IsDefault)
            Add($"{member} names nothing.", $"{member} 没有编号。");
        else if (id.Value.Length > ThreeColor.Id<T>.MaxChosenLength)
            Add($"{member} is longer than {ThreeColor.Id<T>.MaxChosenLength} characters.", $"{member} 超过 {ThreeColor.Id<T>.MaxChosenLength} 个字符。");
        return this;
    }

    public ShapeCheck Id<T>(Id<T>? id, string member) => id is { } given ? Id(given, member) : this;

    /// <summary>A text that is there, may be empty, and is neither too long nor cut inside a character.</summary>
    public ShapeCheck Text(string? text, string member, int longest = LongestText)
    {
        if (text is null)
            return Add($"{member} is null.", $"{member} 为空值。");
        if (text.Length > longest)
            Add($"{member} is longer than {longest} characters.", $"{member} 超过 {longest} 个字符。");
        if (!TextForm.IsWellFormed(text))
            Add($"{member} holds half of a character (a lone surrogate).", $"{member} 含有残缺的字符（孤立代理项）。");
        return this;
    }

    public ShapeCheck Known<TEnum>(TEnum value, string member)
        where TEnum : struct, Enum => Enum.IsDefined(value) ? this : Add($"{member} is {value}, which has no meaning.", $"{member} 的取值 {value} 没有定义。");

    public ShapeCheck Known<TEnum>(TEnum? value, string member)
        where TEnum : struct, Enum => value is { } given ? Known(given, member) : this;

    public bool Has(object? value, string member)
    {
        if (value is null)
            Add($"{member} is null.", $"{member} 为空值。");
        return value is not null;
    }

    private ShapeCheck Add(string english, string chinese)
    {
        _faults.Add((english, chinese));
        return this;
    }
}
