using ThreeColor.Classification.Definitions;

namespace ThreeColor.Classification.Editions;

/// <summary>What a policy demands of its own rules, each demand with its place.</summary>
internal sealed record RequireEntries(
    IReadOnlyList<Placed<Requirement>> Properties, IReadOnlyList<Placed<Invariant>> Invariants, IReadOnlyList<Placed<ForbiddenInfluence>> Forbidden);
