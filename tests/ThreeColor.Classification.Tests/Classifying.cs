using NodaTime;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Decisions;
using ThreeColor.Classification.Document;
using ThreeColor.Classification.Explaining;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Tests;

/// <summary>Asks a policy directly, by a classifier made for the question.</summary>
internal static class Classifying
{
    public static ClassificationDecision Classify(this ClassificationPolicy policy, ValueList<Claim> claims, Instant now) =>
        new Classifier(policy).Classify(claims, now);

    public static ClassificationDecision Classify(this ClassificationPolicy policy, ValueList<Claim> claims, Instant asOf, Instant knownAt) =>
        new Classifier(policy).Classify(claims, asOf, knownAt);

    public static TierExplanation Explain(this ClassificationPolicy policy, ValueList<Claim> claims, Instant asOf, Instant knownAt) =>
        new Classifier(policy).Explain(claims, asOf, knownAt);

    public static TierRange Range(this ClassificationPolicy policy, ValueList<Claim> claims, Instant now) => new Classifier(policy).Range(claims, now);

    public static bool TryBands(this ClassificationPolicy policy, ReadOnlySpan<Claim> claims, Instant now, Span<ulong> sets) =>
        new Classifier(policy).TryBands(claims, now, sets);

    public static ValueList<Refusal> Check(this ClassificationPolicy policy, Claim claim) => new Classifier(policy).Check(claim);
}
