using System.Security.Cryptography;
using System.Text;
using NodaTime;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Conformance.Stories;

/// <summary>The commits of one resident, with an audit chain that is simple and valid.</summary>
internal sealed class Chain(Id<Resident> resident, long version = 0, string head = "")
{
    public long Version { get; private set; } = version;

    public string Head { get; private set; } = head;

    /// <summary>The commit that fits now.</summary>
    /// <param name="command">The command.</param>
    /// <param name="changes">What it changes.</param>
    /// <param name="due">When a sweep must look.</param>
    /// <param name="messages">What is sent.</param>
    /// <param name="at">When it was decided; as many seconds after 1970 as there were versions, where nothing else is said.</param>
    public CareCommit Next(
        string command, IEnumerable<CareChange> changes, Instant? due = null, OutboxMessage[]? messages = null, Instant? at = null) => new()
    {
        Resident = resident,
        ExpectedVersion = Version,
        Changes = changes.ToValueList(),
        NextDueAt = due,
        Messages = (messages ?? []).ToValueList(),
        Audit = Row(command, new() { Changes = changes.ToValueList() }, at ?? Instant.FromUnixTimeSeconds(Version)),
    };

    public void Advance(CareCommit committed)
    {
        Version = committed.Audit.Sequence;
        Head = committed.Audit.Hash;
    }

    private AuditRow Row(string command, AuditPayload changes, Instant at)
    {
        var salt = new string('0', 32);
        var payload = CareJson.Write(changes);
        var digest = Sha256(salt + payload);
        return new()
        {
            Resident = resident,
            Sequence = Version + 1,
            At = at,
            Actor = "w1",
            Purpose = "care",
            Command = new(command),
            Kind = "record-visit",
            PolicyDigest = "p",
            Payload = payload,
            Salt = salt,
            PayloadDigest = digest,
            PreviousHash = Head,
            Hash = Sha256($"{resident}|{Version + 1}|{command}|{digest}|{Head}"),
        };
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
