namespace ThreeColor.Tool.Rehearsing.Happenings;

/// <summary>A clause of an expectation that does not hold.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Wanted">What was wanted, as JSON.</param>
/// <param name="Found">What was there, as JSON.</param>
internal sealed record FailedClause(string Name, string Wanted, string Found);
