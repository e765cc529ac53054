using NodaTime;
using ThreeColor.Classification.Document;
using ThreeColor.Classification.Explaining;
using ThreeColor.Classification.Listing;
using ThreeColor.Facts;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Tests.Explaining;

public class SentenceTests
{
    private const string Text = """
        { "facts": { "secret": { "type": "choice", "values": ["aaa", "zzz"], "name": { "en": "Hidden matter" }, "seenBy": ["supervisor"] }, "open": { "type": "bool", "name": { "en": "Plain matter" } } },
          "scales": { "s": { "of": "secret", "worse": "later", "bands": [{ "id": "mild", "values": ["aaa"] }, { "id": "grave", "values": ["zzz"] }] } },
          "unknowns": { "lowering": { "after": "P7D" } },
          "rules": [{ "id": "H", "tier": "high", "all": [{ "s": "grave" }, "open"] }, { "id": "L", "tier": "low", "any": [{ "s": "grave" }, "open"] }] }
        """;

    private static readonly ClassificationPolicy Policy = PolicyText.ReadValid(Text, "high", "low");
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 0, 0);

    [Theory]
    [InlineData("supervisor", true)]
    [InlineData("worker", false)]
    [InlineData("family", false)]
    public void Explanation_NeverTellsAFactItsReaderMayNotSee(string reader, bool maySee)
    {
        foreach (var secret in new[] { "aaa", "zzz", null })
            foreach (var open in new bool?[] { true, false, null })
            {
                var text = string.Join(' ', new PolicySentences(Policy, "en", reader).Of(Policy.Explain(Claims(secret, open), Now, Now)));
                Assert.True(maySee || !text.Contains("Hidden", StringComparison.Ordinal) && !text.Contains("zzz", StringComparison.Ordinal) && !text.Contains("aaa", StringComparison.Ordinal), text);
                Assert.Equal(reader == "family", text.Contains("not shown to this reader.", StringComparison.Ordinal) && text.StartsWith("The tier is not shown", StringComparison.Ordinal));
            }

        Assert.Contains("Hidden matter", string.Join(' ', new PolicySentences(Policy, "en", "supervisor").Of(Policy.Explain(Claims("zzz", true), Now, Now))), StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_IsSaidInBothLanguages()
    {
        Assert.Equal("high: Hidden matter is zzz and Plain matter.", new PolicySentences(Policy, "en").Of(Policy.Rules[0]));
        Assert.Equal("low：Hidden matter为“zzz”，或Plain matter。", new PolicySentences(Policy, "zh-Hans").Of(Policy.Rules[1]));
    }

    [Fact]
    public void Lowering_MustHaveBeenPossibleForTheDaysThePolicyWants()
    {
        var first = TierListing.KeepSince(new(new Id<Tier>("low")), null, Now);
        var later = TierListing.KeepSince(new(new Id<Tier>("low")), first, Now + Duration.FromDays(3));
        Assert.Equal(Now, later!.Since);
        Assert.Equal("TC0162", TierListing.NotStableYet(later, Policy, Now + Duration.FromDays(6))!.Code);
        Assert.Null(TierListing.NotStableYet(later, Policy, Now + Duration.FromDays(7)));
        Assert.Equal(Now + Duration.FromDays(4), TierListing.KeepSince(new(null), later, Now + Duration.FromDays(4))!.Since);
    }

    private static ValueList<Claim> Claims(string? secret, bool? open)
    {
        var claims = new List<Claim>();
        if (secret is not null)
            claims.Add(new() { Fact = new("secret"), Value = FactValue.Of(secret), Source = new("health"), ObservedAt = Now, RecordedAt = Now });
        if (open is { } value)
            claims.Add(new() { Fact = new("open"), Value = FactValue.Of(value), Source = new("health"), ObservedAt = Now, RecordedAt = Now });
        return claims.ToValueList();
    }
}
