namespace ThreeColor.Ports;

/// <summary>Signs and verifies; it never hands out keys.</summary>
public interface IKeyRing
{
    /// <summary>Signs bytes with the current key.</summary>
    /// <param name="data">What to sign.</param>
    /// <returns>The key used and at least 16 bytes of signature.</returns>
    KeySignature Sign(ReadOnlySpan<byte> data);

    /// <summary>Whether a signature, possibly truncated, was made by that key over these bytes; compared in constant time.</summary>
    /// <param name="data">What was signed.</param>
    /// <param name="keyId">The key named beside the signature.</param>
    /// <param name="signature">The signature, or at least its first 8 bytes.</param>
    bool Verify(ReadOnlySpan<byte> data, byte keyId, ReadOnlySpan<byte> signature);
}

/// <summary>A signature and the key that made it.</summary>
/// <param name="KeyId">The key.</param>
/// <param name="Bytes">The signature.</param>
public readonly record struct KeySignature(byte KeyId, ReadOnlyMemory<byte> Bytes);
