using ThreeColor.Facts;

namespace ThreeColor.Classification.Definitions;

/// <summary>A fact whose value is known for certain.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">Its value.</param>
public readonly record struct KnownFact(Id<Fact> Fact, FactValue Value)
{
    /// <summary>Such as <c>care.cover=lacking</c>.</summary>
    public override string ToString() => $"{Fact}={Value}";
}
