using System.Text;
using ThreeColor.Conformance.Checks;
using static ThreeColor.Conformance.Checks.SubjectFact;

namespace ThreeColor.Conformance.Keys;

// Door codes stand on this.
internal static class KeyFacts
{
    private const int Shortest = 8;

    private static readonly byte[] Data = Encoding.UTF8.GetBytes("dwelling-1/7");

    public static IEnumerable<ConformanceFact<KeyRingsUnderTest>> All =>
    [
        Fact("keys.own", "What was signed verifies, or no door opens.", r => Expect.Equal(true, Signs(r, Data))),
        Fact(
            "keys.length", "A signature of fewer than 16 bytes can be guessed.",
            r => Expect.True(r.Ring.Sign(Data).Bytes.Length >= 16, "The signature has fewer than 16 bytes.")),
        Fact("keys.data", "A code copied to another door must fail there.", ChangedData),
        Fact("keys.signature", "A signature with one bit changed is none.", ChangedSignature),
        Fact("keys.truncated", "Codes carry the first bytes of a signature: at least 8 of them verify.", Truncated),
        Fact("keys.too-short", "Seven bytes or none prove nothing.", TooShort),
        Fact("keys.too-long", "Bytes behind a signature are no part of it.", TooLong),
        Fact("keys.key-id", "A signature is one key's; a key that nobody knows verifies nothing.", KeyId),
        Fact("keys.rotated", "Doors keep their codes when a newer key comes.", Rotated),
        Fact("keys.stranger", "Another programme's codes open nothing here.", Stranger),
        Fact("keys.empty", "Nothing is data too, and has its own signature.", Empty),
        Of<KeyRingsUnderTest>("keys.parallel", "Check-ins are verified side by side.", ParallelAsync),
    ];

    private static void ChangedData(KeyRingsUnderTest r)
    {
        var signature = r.Ring.Sign(Data);
        for (var i = 0; i < Data.Length; i++)
        {
            byte[] other = [.. Data];
            other[i] ^= 1;
            Expect.Equal(false, r.Ring.Verify(other, signature.KeyId, signature.Bytes.Span));
        }

        Expect.Equal(false, r.Ring.Verify([.. Data, 0], signature.KeyId, signature.Bytes.Span));
        Expect.Equal(false, r.Ring.Verify(Data.AsSpan(0, Data.Length - 1), signature.KeyId, signature.Bytes.Span));
    }

    private static void ChangedSignature(KeyRingsUnderTest r)
    {
        var signature = r.Ring.Sign(Data);
        for (var i = 0; i < signature.Bytes.Length; i++)
            for (var bit = 1; bit < 256; bit *= 2)
            {
                var other = signature.Bytes.ToArray();
                other[i] ^= (byte)bit;
                Expect.Equal(false, r.Ring.Verify(Data, signature.KeyId, other), $"Whether a signature with byte {i} changed verifies");
            }
    }

    private static void Truncated(KeyRingsUnderTest r)
    {
        var signature = r.Ring.Sign(Data);
        for (var length = Shortest; length <= signature.Bytes.Length; length++)
            Expect.Equal(
                true, r.Ring.Verify(Data, signature.KeyId, signature.Bytes.Span[..length]), $"Whether the first {length} bytes verify");
        Expect.Equal(false, r.Ring.Verify(Data, signature.KeyId, signature.Bytes.Span[1..]), "Whether the last bytes verify");
    }

    private static void TooShort(KeyRingsUnderTest r)
    {
        var signature = r.Ring.Sign(Data);
        for (var length = 0; length < Shortest; length++)
            Expect.Equal(false, r.Ring.Verify(Data, signature.KeyId, signature.Bytes.Span[..length]), $"Whether {length} bytes verify");
    }

    private static void TooLong(KeyRingsUnderTest r)
    {
        var signature = r.Ring.Sign(Data);
        Expect.Equal(false, r.Ring.Verify(Data, signature.KeyId, [.. signature.Bytes.Span, 0]));
        Expect.Equal(false, r.Ring.Verify(Data, signature.KeyId, [.. signature.Bytes.Span, .. signature.Bytes.Span]));
    }

    private static void KeyId(KeyRingsUnderTest r)
    {
        var signature = r.Ring.Sign(Data);
        for (var id = 0; id <= byte.MaxValue; id++)
            if (id != signature.KeyId)
                Expect.Equal(false, r.Ring.Verify(Data, (byte)id, signature.Bytes.Span), $"Whether a signature verifies under key {id}");
    }

    private static void Rotated(KeyRingsUnderTest r)
    {
        var (old, young) = (r.Ring.Sign(Data), r.Rotated.Sign(Data));
        Expect.Equal(true, r.Rotated.Verify(Data, old.KeyId, old.Bytes.Span));
        Expect.Equal(true, r.Rotated.Verify(Data, young.KeyId, young.Bytes.Span));
        Expect.True(old.KeyId != young.KeyId, "The newer key does not sign.");
        Expect.Equal(false, r.Ring.Verify(Data, young.KeyId, young.Bytes.Span));
    }

    private static void Stranger(KeyRingsUnderTest r)
    {
        var signature = r.Ring.Sign(Data);
        Expect.Equal(false, r.Stranger.Verify(Data, signature.KeyId, signature.Bytes.Span));
        Expect.Equal(false, r.Stranger.Verify(Data, signature.KeyId, signature.Bytes.Span[..Shortest]));
    }

    private static void Empty(KeyRingsUnderTest r)
    {
        Expect.Equal(true, Signs(r, []));
        var signature = r.Ring.Sign([]);
        Expect.Equal(false, r.Ring.Verify(Data, signature.KeyId, signature.Bytes.Span));
    }

    private static async Task ParallelAsync(KeyRingsUnderTest r)
    {
        var verified = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => Signs(r, BitConverter.GetBytes(i)))));
        Expect.True(verified.All(own => own), "A signature made beside others does not verify.");
    }

    private static bool Signs(KeyRingsUnderTest r, byte[] data)
    {
        var signature = r.Ring.Sign(data);
        return r.Ring.Verify(data, signature.KeyId, signature.Bytes.Span);
    }

    private static ConformanceFact<KeyRingsUnderTest> Fact(
        string id, string why, Action<KeyRingsUnderTest> tell) => Of<KeyRingsUnderTest>(id, why, rings =>
    {
        tell(rings);
        return Task.CompletedTask;
    });
}
