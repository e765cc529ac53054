namespace ThreeColor;

/// <summary>One text in one or more languages.</summary>
/// <remarks>Never empty when it comes from a policy. Safe for concurrent use.</remarks>
public sealed record LocalizedText
{
    /// <summary>The translations, in the order they were written.</summary>
    public ValueList<Translation> Translations { get; init; }

    /// <summary>A text in Chinese and English, the two languages the packages themselves speak.</summary>
    public static LocalizedText Of(string chinese, string english) =>
        new() { Translations = [new("zh-Hans", chinese), new("en", english)] };

    /// <summary>The text in a language, else the first translation, else nothing.</summary>
    /// <param name="language">A BCP 47 tag, compared without case.</param>
    public string In(string language)
    {
        foreach (var translation in Translations)
            if (string.Equals(translation.Language, language, StringComparison.OrdinalIgnoreCase))
                return translation.Text;
        return Translations.IsEmpty ? "" : Translations[0].Text;
    }

    /// <summary>The English text, else the first.</summary>
    public override string ToString() => In("en");
}

/// <summary>A text in one language.</summary>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Text">The text.</param>
public readonly record struct Translation(string Language, string Text);
