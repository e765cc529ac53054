using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ThreeColor.Ports;

namespace ThreeColor.Auditing;

/// <summary>Links audit rows of one resident into a chain that shows any later change (MECHANISM G1).</summary>
/// <remarks>The chain covers the payload only by its salted digest, so that an erased payload leaves it whole.</remarks>
public static class AuditChain
{
    /// <summary>The row with its payload digest and hash filled in.</summary>
    public static AuditRow Seal(AuditRow row)
    {
        var digested = row with { PayloadDigest = DigestOf(row) };
        return digested with { Hash = HashOf(digested) };
    }

    /// <summary>Whether a row is unchanged and follows another.</summary>
    /// <param name="row">The row.</param>
    /// <param name="previousHash">The hash of the row before; empty for the first.</param>
    public static bool Verify(AuditRow row, string previousHash) =>
        row.PreviousHash == previousHash && row.PayloadDigest == DigestOf(row) && row.Hash == HashOf(row);

    private static string DigestOf(AuditRow row) => Hash(row.Salt, row.Payload);

    private static string HashOf(AuditRow row) => Hash(
        row.Resident.Value,
        row.Sequence.ToString(CultureInfo.InvariantCulture),
        row.At.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture),
        row.Actor,
        row.Purpose,
        row.Command.Value,
        row.Kind,
        row.PolicyDigest,
        row.PayloadDigest,
        row.PreviousHash);

    // Each part is preceded by its length, so that no two different rows give the same bytes.
    private static string Hash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BitConverter.TryWriteBytes(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
