using System.Text.Json.Serialization;
using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Residents;

namespace ThreeColor.Visits;

/// <summary>What happened between a worker and one resident: a contact, or an unanswered attempt (MECHANISM D1–D3).</summary>
/// <remarks>A visit to a dwelling that covers several residents is one row for each of them, under the same id.</remarks>
public sealed record Visit
{
    /// <summary>The visit; shared by the rows of all residents it covered.</summary>
    public required Id<Visit> Id { get; init; }

    /// <summary>The resident of this row.</summary>
    public required Id<Resident> Resident { get; init; }

    /// <summary>Whether this resident was seen or spoken to; false for an unanswered attempt.</summary>
    public required bool Seen { get; init; }

    /// <summary>The worker.</summary>
    public required Id<Worker> Worker { get; init; }

    /// <summary>Who entered it, where that was somebody else than <see cref="Worker"/>. Set by the engine.</summary>
    public Id<Worker>? EnteredBy { get; init; }

    /// <summary>The kind of contact.</summary>
    public required Id<ContactKind> Kind { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant OccurredAt { get; init; }

    /// <summary>When we learnt of it; later than <see cref="OccurredAt"/> after an offline day. Set by the engine.</summary>
    public Instant ReceivedAt { get; init; }

    /// <summary>What shows that it happened.</summary>
    public Evidence Evidence { get; init; } = new();

    /// <summary>The items of the doorstep checklist that were answered (MECHANISM D2).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ChecklistAnswer> Checklist { get; init; }

    /// <summary>A note of the worker; personal data, never in messages.</summary>
    public string Note { get; init; } = "";
}
