using NodaTime;
using ThreeColor.Classification.Decisions;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Claims;

/// <summary>A claim that does not count.</summary>
/// <param name="Fact">The fact it is about.</param>
/// <param name="Value">What it says.</param>
/// <param name="Source">Who said so.</param>
/// <param name="ObservedAt">When it was true.</param>
/// <param name="Why">A code of <see cref="ClassificationReasons"/>, such as <c>claim.replaced</c>.</param>
public sealed record ClaimDismissal(Id<Fact> Fact, FactValue Value, Id<Source> Source, Instant ObservedAt, string Why);
