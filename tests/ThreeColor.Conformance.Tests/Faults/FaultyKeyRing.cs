using System.Collections.Concurrent;
using ThreeColor.Ports;

namespace ThreeColor.Conformance.Tests.Faults;

/// <summary>A key ring with hooks, and one fault for each fact about key rings.</summary>
internal sealed class FaultyKeyRing(IKeyRing good) : IKeyRing
{
    private static readonly ConcurrentDictionary<string, bool> Everybody = new();

    public static readonly Dictionary<string, Action<FaultyKeyRing>> All = new()
    {
        ["keys.own"] = k => k.Verifies = (_, _, _) => false,
        ["keys.length"] = k => k.Signs = data => Twelve(k, data),
        ["keys.data"] = k =>
            k.Verifies = (data, id, signature) => k.Good.Verify(data, id, signature) || k.Known.ContainsKey(Convert.ToHexString(signature)),
        ["keys.signature"] = k =>
            k.Verifies = (data, id, signature) =>
                signature.Length < 9 ? k.Good.Verify(data, id, signature) : k.Good.Verify(data, id, signature.AsSpan(0, 8)),
        ["keys.truncated"] = k => k.Verifies = (data, id, signature) => signature.Length == 32 && k.Good.Verify(data, id, signature),
        ["keys.too-short"] = k => k.Verifies = (data, id, signature) => signature.Length < 8
            ? signature.AsSpan().SequenceEqual(k.Good.Sign(data).Bytes.Span[..signature.Length])
            : k.Good.Verify(data, id, signature),
        ["keys.too-long"] = k =>
            k.Verifies = (data, id, signature) => k.Good.Verify(data, id, signature.AsSpan(0, Math.Min(32, signature.Length))),
        ["keys.key-id"] = k => k.Verifies = (data, _, signature) => k.Good.Verify(data, 1, signature) || k.Good.Verify(data, 2, signature),
        ["keys.rotated"] = k => k.Verifies = (data, id, signature) => id == k.Good.Sign(data).KeyId && k.Good.Verify(data, id, signature),
        ["keys.stranger"] = k =>
            k.Verifies = (data, id, signature) =>
                k.Good.Verify(data, id, signature) || Everybody.ContainsKey(Convert.ToHexString(signature)),
        ["keys.empty"] = k => k.Signs = data => data.Length == 0 ? new(1, new byte[32]) : k.Good.Sign(data),
        ["keys.parallel"] = k => k.Signs = data =>
        {
            k.Shared = data;
            Thread.Sleep(1);
            return k.Good.Sign(k.Shared);
        },
    };

    public IKeyRing Good { get; } = good;

    public byte[] Shared { get; set; } = [];

    public ConcurrentDictionary<string, bool> Known { get; } = new();

    public Func<byte[], KeySignature> Signs { get; set; } = data => good.Sign(data);

    public Func<byte[], byte, byte[], bool> Verifies { get; set; } = (data, id, signature) => good.Verify(data, id, signature);

    public KeySignature Sign(ReadOnlySpan<byte> data)
    {
        var signature = Signs([.. data]);
        Known[Convert.ToHexString(signature.Bytes.Span)] = true;
        Everybody[Convert.ToHexString(signature.Bytes.Span)] = true;
        return signature;
    }

    public bool Verify(ReadOnlySpan<byte> data, byte keyId, ReadOnlySpan<byte> signature) => Verifies([.. data], keyId, [.. signature]);

    private static KeySignature Twelve(FaultyKeyRing k, byte[] data) => new(1, k.Good.Sign(data).Bytes[..12]);
}
