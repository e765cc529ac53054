using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ThreeColor;

/// <summary>A kind of fault with its stable code and its texts in Chinese and English; <c>{0}</c>… are filled for each fault.</summary>
public sealed record FaultKind
{
    private FaultKind(string code, string name, LocalizedText message, LocalizedText remedy)
    {
        Code = code;
        Name = name;
        Message = message;
        Remedy = remedy;
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The name, such as <c>not-monotone</c>.</summary>
    public string Name { get; }

    /// <summary>What is wrong.</summary>
    public LocalizedText Message { get; }

    /// <summary>What to do about it.</summary>
    public LocalizedText Remedy { get; }

    /// <summary>The kind of obstacle that a refusal for this fault is; <see cref="RefusalKind.Invalid"/> by default.</summary>
    public RefusalKind Obstacle { get; private init; } = RefusalKind.Invalid;

    /// <summary>Declares a kind.</summary>
    /// <param name="code">The code, <c>TC</c> and four digits.</param>
    /// <param name="english">What is wrong, in English.</param>
    /// <param name="englishRemedy">What to do, in English.</param>
    /// <param name="chinese">What is wrong, in Chinese.</param>
    /// <param name="chineseRemedy">What to do, in Chinese.</param>
    /// <param name="member">The member that holds it, which names it.</param>
    public static FaultKind Of(
        string code, string english, string englishRemedy, string chinese, string chineseRemedy, [CallerMemberName] string member = "") =>
        new(code, Kebab(member), LocalizedText.Of(chinese, english), LocalizedText.Of(chineseRemedy, englishRemedy));

    /// <summary>Makes a refusal for this fault: something asked for was not done.</summary>
    public Refusal Refuse(params ReadOnlySpan<object> arguments) =>
        new(Code, Fill(Message, CultureInfo.InvariantCulture, arguments), Fill(Remedy, CultureInfo.InvariantCulture, arguments)) { Kind = Obstacle };

    /// <summary>The same fault, whose refusals are another kind of obstacle.</summary>
    public FaultKind As(RefusalKind obstacle) => new(Code, Name, Message, Remedy) { Obstacle = obstacle };

    private static string Kebab(string member)
    {
        var name = new StringBuilder();
        foreach (var letter in member)
            name.Append(char.IsUpper(letter) && name.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        return name.ToString();
    }

    /// <summary>Fills <c>{0}</c>… in the text of a fault, in every language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">How arguments are written.</param>
    /// <param name="arguments">The names and values of the case.</param>
    public static LocalizedText Fill(LocalizedText text, IFormatProvider names, ReadOnlySpan<object> arguments)
    {
        ArgumentNullException.ThrowIfNull(text);
        var filled = new Translation[text.Translations.Count];
        for (var i = 0; i < filled.Length; i++)
            filled[i] = new(text.Translations[i].Language, string.Format(names, text.Translations[i].Text, arguments));
        return new() { Translations = [.. filled] };
    }
}
