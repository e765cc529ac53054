namespace ThreeColor.PolicyText;

/// <summary>Kinds of JSON values.</summary>
public enum LocatedKind
{
    /// <summary>An object.</summary>
    Object = 1,

    /// <summary>An array.</summary>
    Array = 2,

    /// <summary>A string.</summary>
    String = 3,

    /// <summary>A number.</summary>
    Number = 4,

    /// <summary>True or false.</summary>
    Boolean = 5,

    /// <summary>Null.</summary>
    Null = 6,
}
