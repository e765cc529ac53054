using System.Buffers;
using System.Buffers.Text;
using System.Text;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Scheduling;

/// <summary>Door codes: opaque signed tokens at the door (MECHANISM D3, G4). They carry no tier, no name and no id of anybody.</summary>
/// <remarks>
/// A code is 30 characters of <c>A–Z a–z 0–9 - _</c>: base64url of version, key id, 8 bytes of the dwelling's keyed pseudonym and 12
/// bytes of signature over all of these. Old codes stay valid while the key ring verifies by their key. A printed code can be copied,
/// so a genuine one is evidence, not proof. Safe for concurrent use where the key ring is.
/// </remarks>
public static class DoorCodes
{
    /// <summary>The length of a code in characters.</summary>
    public const int Length = 30;

    private const byte FormatVersion = 1;
    private const int PseudonymStart = 2;
    private const int SignatureStart = 10;
    private const int TokenBytes = 22;
    private const int MaxRotations = 8;

    /// <summary>Makes the code of a dwelling; the same one as long as the key is the same.</summary>
    /// <param name="dwelling">The dwelling.</param>
    /// <param name="keys">The key ring.</param>
    /// <exception cref="ArgumentException"><paramref name="dwelling"/> is <c>default</c>.</exception>
    /// <exception cref="InvalidOperationException">The key ring changes its key with each signature.</exception>
    public static string Issue(Id<Dwelling> dwelling, IKeyRing keys)
    {
        if (dwelling.IsDefault)
            throw new ArgumentException("A door code belongs to a dwelling.", nameof(dwelling));
        Span<byte> token = stackalloc byte[TokenBytes];
        for (var attempt = 0; attempt < MaxRotations; attempt++)
        {
            // A key may rotate between the two signatures; both must be of the key the code names.
            var pseudonym = keys.Sign(Subject(dwelling));
            token[0] = FormatVersion;
            token[1] = pseudonym.KeyId;
            pseudonym.Bytes.Span[..(SignatureStart - PseudonymStart)].CopyTo(token[PseudonymStart..]);
            var signature = keys.Sign(Signed(token));
            if (signature.KeyId != pseudonym.KeyId)
                continue;
            signature.Bytes.Span[..(TokenBytes - SignatureStart)].CopyTo(token[SignatureStart..]);
            return Base64Url.EncodeToString(token);
        }

        throw new InvalidOperationException("The key ring changes its key with each signature.");
    }

    /// <summary>Reads a genuine code.</summary>
    /// <param name="code">What was scanned.</param>
    /// <param name="keys">The key ring.</param>
    /// <param name="pseudonym">
    /// The dwelling's pseudonym under the code's key: 16 lower-case hexadecimal digits; empty where the code is not genuine.
    /// </param>
    /// <returns>Whether the code is well formed and signed by a key of the ring.</returns>
    public static bool TryRead(string? code, IKeyRing keys, out string pseudonym)
    {
        Span<byte> token = stackalloc byte[TokenBytes];
        var genuine = TryDecode(code, token) && IsSigned(token, keys);
        pseudonym = genuine ? Convert.ToHexStringLower(token[PseudonymStart..SignatureStart]) : "";
        return genuine;
    }

    /// <summary>Whether a scanned code is the one of a dwelling's door.</summary>
    /// <param name="code">What was scanned.</param>
    /// <param name="dwelling">The dwelling of the visit.</param>
    /// <param name="keys">The key ring.</param>
    public static DoorCodeResult Verify(string? code, Id<Dwelling> dwelling, IKeyRing keys)
    {
        Span<byte> token = stackalloc byte[TokenBytes];
        if (!TryDecode(code, token))
            return DoorCodeResult.Malformed;
        if (!IsSigned(token, keys))
            return DoorCodeResult.Forged;
        return keys.Verify(Subject(dwelling), token[1], token[PseudonymStart..SignatureStart]) ? DoorCodeResult.Genuine : DoorCodeResult.WrongDoor;
    }

    private static bool IsSigned(ReadOnlySpan<byte> token, IKeyRing keys) => keys.Verify(Signed(token), token[1], token[SignatureStart..]);

    /// <summary>The two subjects differ by their first word, so that neither signature can stand for the other.</summary>
    private static byte[] Subject(Id<Dwelling> dwelling) => Encoding.UTF8.GetBytes($"dwelling:{dwelling.Value}");

    private static byte[] Signed(ReadOnlySpan<byte> token) => [.. "door-code:"u8, .. token[..SignatureStart]];

    private static bool TryDecode(string? code, Span<byte> token)
    {
        if (code is null || code.Length != Length || !code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            return false;

        // The last character has spare bits; only the text that we would write ourselves is the code.
        return Base64Url.DecodeFromChars(code, token, out _, out var written) == OperationStatus.Done
            && written == TokenBytes
            && token[0] == FormatVersion
            && Base64Url.EncodeToString(token) == code;
    }
}

/// <summary>What a scanned code is.</summary>
public enum DoorCodeResult
{
    /// <summary>The code of this dwelling.</summary>
    Genuine = 0,

    /// <summary>A genuine code of another dwelling.</summary>
    WrongDoor = 1,

    /// <summary>Well formed, but not signed by any key of the ring.</summary>
    Forged = 2,

    /// <summary>No door code at all.</summary>
    Malformed = 3,
}
