using System.Globalization;

namespace ThreeColor.Policies;

/// <summary>A kind of fault with its stable code and its texts in Chinese and English; <c>{0}</c>… are filled for each fault.</summary>
public sealed record FaultKind
{
    private FaultKind(string code, LocalizedText message, LocalizedText remedy)
    {
        Code = code;
        Message = message;
        Remedy = remedy;
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>What is wrong.</summary>
    public LocalizedText Message { get; }

    /// <summary>What to do about it.</summary>
    public LocalizedText Remedy { get; }

    /// <summary>Declares a kind.</summary>
    /// <param name="code">The code, <c>TC</c> and four digits.</param>
    /// <param name="english">What is wrong, in English.</param>
    /// <param name="englishRemedy">What to do, in English.</param>
    /// <param name="chinese">What is wrong, in Chinese.</param>
    /// <param name="chineseRemedy">What to do, in Chinese.</param>
    public static FaultKind Of(string code, string english, string englishRemedy, string chinese, string chineseRemedy) =>
        new(code, LocalizedText.Of(chinese, english), LocalizedText.Of(chineseRemedy, englishRemedy));

    /// <summary>A fault of this kind.</summary>
    public Fault At(Location at, params ReadOnlySpan<object> arguments) => new()
    {
        Code = Code,
        Message = Fill(Message, arguments),
        Remedy = Fill(Remedy, arguments),
        At = at,
    };

    /// <summary>The same, where something asked for was not done.</summary>
    public Refusal Refuse(params ReadOnlySpan<object> arguments) => new(Code, Fill(Message, arguments), Fill(Remedy, arguments));

    private static LocalizedText Fill(LocalizedText text, ReadOnlySpan<object> arguments)
    {
        var filled = new Translation[text.Translations.Count];
        for (var i = 0; i < filled.Length; i++)
            filled[i] = new(text.Translations[i].Language, string.Format(CultureInfo.InvariantCulture, text.Translations[i].Text, arguments));
        return new() { Translations = [.. filled] };
    }
}
