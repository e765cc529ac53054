using System.Globalization;
using System.Text;
using System.Security.Cryptography;

namespace ThreeColor.Simulation.Running;

/// <summary>Bytes that are secret in a real programme and follow from the seed in a simulated one.</summary>
internal static class SeededBytes
{
    public static byte[] Key(long seed) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"door codes of {seed}")));

    public static Func<string> Salts(long seed)
    {
        var count = 0L;
        return () =>
        {
            var bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"salt {Interlocked.Increment(ref count)} of {seed}"));
            return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));
        };
    }
}
