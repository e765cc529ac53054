namespace ThreeColor.Ports;

/// <summary>A store cannot do its work for a reason that lies outside the programme: a file in use, a disk that is full.</summary>
public sealed class CareStoreException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">The stable code, <c>TC</c> and four digits.</param>
    /// <param name="text">What is wrong, in one line.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="innerException">What the data library said; <see langword="null"/> where it said nothing.</param>
    public CareStoreException(string code, LocalizedText text, LocalizedText remedy, Exception? innerException = null)
        : base($"{code} {text} {remedy}", innerException)
    {
        Code = code;
        Text = text;
        Remedy = remedy;
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>What is wrong, in Chinese and English.</summary>
    public LocalizedText Text { get; }

    /// <summary>What to do about it, in Chinese and English.</summary>
    public LocalizedText Remedy { get; }
}
