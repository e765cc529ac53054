using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Ports;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// Every version of the policy for ever, and which held from when.
internal static class PolicyFacts
{
    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("policy.bytes", "A decision names its policy by digest: a byte changed and the digest names nothing.", BytesAsync),
        Of(
            "policy.first-stays", "A version is written once: a second text under its digest must not rewrite what was decided by.",
            FirstStaysAsync),
        Of("policy.digests", "Digests are compared to the letter.", DigestsAsync),
        Of("edition.next-number", "Two supervisors who adopt at once must not both have edition 2.", NextNumberAsync),
        Of("edition.fields", "Who adopted what, from when and why, is answered years later.", FieldsAsync),
        Of("edition.order", "The newest edition is the last of the list; another order runs an old policy.", OrderAsync),
        Of("edition.rules", "An edition that no store may keep is refused before it is written.", RulesAsync),
    ];

    private static async Task BytesAsync(StoreStory s)
    {
        string[] texts = [
            "{}", "{ \"a\" : 1.0, \"a\": 1 }\r\n", "\uFEFF{\"é\":\"e\u0301\"}", "{\"t\":\"\\u00e9 \U00020BB7\"}\n\n",
            " {\"x\":\"a\0b\"} ", "[1e3]", ""
        ];
        foreach (var (number, text) in texts.Index())
            await s.Policies.SaveAsync(new($"d{number}", "区 q", "1.0-β", text), default);
        foreach (var (number, text) in texts.Index())
            Expect.Equal(new($"d{number}", "区 q", "1.0-β", text), await s.Policies.FindAsync($"d{number}", default));
    }

    private static async Task FirstStaysAsync(StoreStory s)
    {
        await s.Policies.SaveAsync(new("d1", "q", "1", "{}"), default);
        await s.Policies.SaveAsync(new("d1", "other", "2", "{ }"), default);
        Expect.Equal(new("d1", "q", "1", "{}"), await s.Policies.FindAsync("d1", default));
    }

    private static async Task DigestsAsync(StoreStory s)
    {
        await s.Policies.SaveAsync(new("ab", "q", "1", "{}"), default);
        await s.Policies.SaveAsync(new("abc", "q", "1", "{ }"), default);
        Expect.Equal("{}", (await s.Policies.FindAsync("ab", default))?.Json);
        Expect.Equal("{ }", (await s.Policies.FindAsync("abc", default))?.Json);
        foreach (var unknown in new[] { "AB", "a", "", "ab ", "a_", "%" })
            Expect.Equal(null, await s.Policies.FindAsync(unknown, default), $"The policy of the digest '{unknown}'");
    }

    private static async Task NextNumberAsync(StoreStory s)
    {
        var first = new AdoptedEdition(1, "d1", Start, "w1");
        Expect.Equal(false, await s.Policies.AdoptAsync(first with { Number = 2 }, default));
        Expect.Equal(true, await s.Policies.AdoptAsync(first, default));
        Expect.Equal(false, await s.Policies.AdoptAsync(first with { Digest = "d2" }, default));
        Expect.Equal(false, await s.Policies.AdoptAsync(first, default), "Whether the same edition was written again");
        Expect.Equal(false, await s.Policies.AdoptAsync(first with { Number = 3 }, default));
        Expect.Sequence([first], await s.Policies.EditionsAsync(default));
    }

    private static async Task FieldsAsync(StoreStory s)
    {
        AdoptedEdition[] editions = [
            new(1, "d1", Start + Micro, "w1"), new(2, "d1", Start + Micro, "王 'x'", "每周"), new(3, "d0", Start + Lease, "w1", " ")
        ];
        foreach (var edition in editions)
            Expect.Equal(true, await s.Policies.AdoptAsync(edition, default));
        Expect.Sequence(editions, await s.Policies.EditionsAsync(default));
    }

    private static async Task OrderAsync(StoreStory s)
    {
        for (var number = 1; number <= 12; number++)
            await s.Policies.AdoptAsync(new(number, $"d{12 - number}", Start, $"w{number}"), default);
        Expect.Sequence(Enumerable.Range(1, 12), (await s.Policies.EditionsAsync(default)).Select(edition => edition.Number));
    }

    private static async Task RulesAsync(StoreStory s)
    {
        await Expect.ThrowsAsync<ArgumentException>(() => s.Policies.AdoptAsync(new(1, "d1", Start.PlusNanoseconds(100), "w1"), default));
        await Expect.ThrowsAsync<ArgumentException>(() => s.Policies.AdoptAsync(new(0, "d1", Start, "w1"), default));
        Expect.Empty(await s.Policies.EditionsAsync(default));
    }
}
