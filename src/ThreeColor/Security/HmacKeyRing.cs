using System.Security.Cryptography;
using ThreeColor.Ports;

namespace ThreeColor.Security;

/// <summary>A key ring over HMAC-SHA-256 keys held in memory. Old keys still verify; the one with the highest id signs.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class HmacKeyRing : IKeyRing
{
    private const int ShortestSignature = 8;

    private readonly SortedDictionary<byte, byte[]> _keys = [];

    /// <summary>Makes a key ring.</summary>
    /// <param name="keys">Keys by id, at least one, each of 32 bytes or more.</param>
    /// <exception cref="ArgumentException">There is no key, or one is shorter.</exception>
    public HmacKeyRing(IEnumerable<KeyValuePair<byte, byte[]>> keys)
    {
        foreach (var (id, key) in keys)
            _keys.Add(id, key.Length >= 32 ? [.. key] : throw new ArgumentException($"Key {id} has {key.Length} bytes; 32 or more are needed.", nameof(keys)));
        if (_keys.Count == 0)
            throw new ArgumentException("A key ring needs at least one key.", nameof(keys));
    }

    /// <inheritdoc/>
    public KeySignature Sign(ReadOnlySpan<byte> data)
    {
        var (id, key) = _keys.Last();
        return new(id, HMACSHA256.HashData(key, data));
    }

    /// <inheritdoc/>
    public bool Verify(ReadOnlySpan<byte> data, byte keyId, ReadOnlySpan<byte> signature)
    {
        if (!_keys.TryGetValue(keyId, out var key) || signature.Length is < ShortestSignature or > HMACSHA256.HashSizeInBytes)
            return false;
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, data, expected);
        return CryptographicOperations.FixedTimeEquals(expected[..signature.Length], signature);
    }
}
