using ThreeColor.Facts;

namespace ThreeColor.Classification.Explaining;

/// <summary>A fact and what of it is possible.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Is">An example value of every possible band, the best first.</param>
public sealed record FactBands(Id<Fact> Fact, ValueList<FactValue> Is);
