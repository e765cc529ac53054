namespace ThreeColor;

/// <summary>Tells texts that every store can keep from those that no store can.</summary>
public static class TextForm
{
    /// <summary>Whether every surrogate of a text has its other half, so that it can be written as UTF-8 and read back.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
