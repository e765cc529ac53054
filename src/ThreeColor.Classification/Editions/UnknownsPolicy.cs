using NodaTime;

namespace ThreeColor.Classification.Editions;

/// <summary>What a policy says of claims that differ and of lowerings.</summary>
/// <param name="SupersededAfter">A claim is dismissed once another was observed more than this after it; <see langword="null"/>: never.</param>
/// <param name="LoweringAfter">How long a lowering must have been possible before a person may confirm it; <see langword="null"/>: at once.</param>
internal sealed record UnknownsPolicy(Period? SupersededAfter, Period? LoweringAfter);
