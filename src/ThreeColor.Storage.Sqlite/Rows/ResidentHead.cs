using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Storage.Sqlite.Rows;

// What a commit is judged by and builds on, in one look.
internal sealed record ResidentHead(long Version, string AuditHead, bool CommandSeen, Id<Unit> Unit, int Edition, int Rank)
{
    public static readonly ResidentHead Nobody = new(0, "", false, default, 0, 0);

    public bool Exists => Version > 0;

    public string? LastSeen { get; init; }

    public string Attempts { get; init; } = JsonText.Empty;

    /// <summary>Whether the state holds pauses, which may have ended.</summary>
    public bool HasPauses { get; init; }

    public bool InTrouble { get; init; }

    /// <summary>A state that knows the newest contact and the attempts since, and else nothing of the resident.</summary>
    /// <exception cref="System.Text.Json.JsonException">They cannot be read.</exception>
    public ResidentCare Contacts(Id<Resident> resident) => new()
    {
        Resident = new() { Id = resident, Name = "", Dwelling = new("none"), Unit = new Id<Unit>("none"), RegisteredAt = default },
        LastSeen = JsonText.ReadOrNull<Contact>(LastSeen),
        Attempts = JsonText.Read<Contact>(Attempts),
    };
}
