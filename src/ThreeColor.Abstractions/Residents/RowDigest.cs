using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Visits;

namespace ThreeColor.Residents;

/// <summary>Digests of rows that an audit does not repeat: 22 characters, the first 16 bytes of SHA-256 over all columns, in base64url.</summary>
public static class RowDigest
{
    private const int Kept = 16;

    /// <summary>The digest of a visit, checklist and note included.</summary>
    public static string Of(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var text = new Columns();
        text.Add(visit.Id.Value).Add(visit.Resident.Value).Add(visit.Seen ? "1" : "0").Add(visit.Worker.Value).Add(visit.Kind.Value)
            .Add(visit.OccurredAt).Add(visit.ReceivedAt).Add((int)visit.Evidence.Method).Add(visit.Evidence.ArrivedAt).Add(visit.Evidence.DepartedAt);
        foreach (var answer in visit.Checklist)
            text.Add(answer.Item.Value).Add((int)answer.Result);
        return text.Add(visit.Note).Digest();
    }

    /// <summary>The digest of a window that has ended.</summary>
    public static string Of(Window window)
    {
        ArgumentNullException.ThrowIfNull(window);
        return new Columns().Add(window.Duty.Value).Add(window.Number).Add(window.OpensAt).Add(window.DueAt).Add((int)(window.Ending ?? 0)).Add(window.EndedAt)
            .Add(window.MetBy?.Value ?? "").Add(window.Tier?.Value ?? "").Add(window.Unit.Value).Add(window.Resume ?? "").Digest();
    }

    /// <summary>Columns one after the other, each behind its length, so that no two different rows give the same bytes.</summary>
    private sealed class Columns
    {
        private readonly ArrayBufferWriter<byte> _bytes = new(512);

        public Columns Add(string column)
        {
            var length = Encoding.UTF8.GetByteCount(column);
            BitConverter.TryWriteBytes(_bytes.GetSpan(4), length);
            _bytes.Advance(4);
            _bytes.Advance(Encoding.UTF8.GetBytes(column, _bytes.GetSpan(length)));
            return this;
        }

        public Columns Add(long column)
        {
            BitConverter.TryWriteBytes(_bytes.GetSpan(8), column);
            _bytes.Advance(8);
            return this;
        }

        public Columns Add(Instant? column) => column is { } at ? Add(at.ToUnixTimeTicks()) : Add(long.MinValue);

        public string Digest()
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(_bytes.WrittenSpan, hash);
            return Base64Url.EncodeToString(hash[..Kept]);
        }
    }
}
