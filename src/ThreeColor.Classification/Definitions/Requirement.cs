namespace ThreeColor.Classification.Definitions;

/// <summary>What a policy demands of its own rules.</summary>
public enum Requirement
{
    /// <summary><c>no-gap</c>: everybody in need gets some tier.</summary>
    NoGap = 1,

    /// <summary><c>no-dead-rule</c>: every rule decides somebody's tier.</summary>
    NoDeadRule = 2,

    /// <summary><c>monotone</c>: a worse fact never gives a less severe tier.</summary>
    Monotone = 3,
}
