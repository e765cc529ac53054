namespace ThreeColor.Classification.Definitions;

/// <summary>What a rule does.</summary>
public enum RuleEffect
{
    /// <summary><c>tier</c>: gives a tier.</summary>
    Gives = 0,

    /// <summary><c>raise</c>: lifts whoever has a tier by one, once however many raises match.</summary>
    Raises = 1,

    /// <summary><c>atMost</c>: nobody it matches gets a more severe tier; binds last.</summary>
    Caps = 2,

    /// <summary><c>tag</c>: gives a tag.</summary>
    Tags = 3,
}
