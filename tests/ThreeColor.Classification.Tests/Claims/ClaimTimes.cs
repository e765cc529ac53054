using NodaTime;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Tests.Claims;

internal static class ClaimTimes
{
    public static readonly Instant Noon = Instant.FromUtc(2024, 6, 1, 4, 0);

    public static Claim Said(Id<Fact> fact, FactValue value, string source, Instant observed, Instant? recorded = null) =>
        new() { Fact = fact, Value = value, Source = new(source), ObservedAt = observed, RecordedAt = recorded ?? observed };

    public static Claim Silent(Id<Fact> fact, Absence absence, string source, Instant observed) =>
        new() { Fact = fact, Absence = absence, Source = new(source), ObservedAt = observed, RecordedAt = observed };
}
