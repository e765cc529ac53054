using NodaTime;
using ThreeColor.Organisation;

namespace ThreeColor.Residents;

/// <summary>A person in the register: the head of their one file (MECHANISM B2).</summary>
public sealed record Resident
{
    /// <summary>The resident.</summary>
    public required Id<Resident> Id { get; init; }

    /// <summary>The name; personal data, never in messages, codes or logs.</summary>
    public required string Name { get; init; }

    /// <summary>The date of birth; <see langword="null"/> where unknown.</summary>
    public LocalDate? BornOn { get; init; }

    /// <summary>The dwelling; residents who share it may be covered by one visit.</summary>
    public required Id<Dwelling> Dwelling { get; init; }

    /// <summary>The unit of the narrowest level that cares for the resident: a micro grid.</summary>
    public required Id<Unit> Unit { get; init; }

    /// <summary>Family and neighbours to ask, in order.</summary>
    public ValueList<ContactPerson> ContactPersons { get; init; }

    /// <summary>The support team, at most one member of each force (MECHANISM C3).</summary>
    public ValueList<TeamMember> Team { get; init; }

    /// <summary>What the resident has declined; empty where consent stands for everything.</summary>
    public ValueList<ConsentScope> Declined { get; init; }

    /// <summary>When the file was opened.</summary>
    public required Instant RegisteredAt { get; init; }
}

/// <summary>Marks ids of dwellings: the doors that carry a door code.</summary>
/// <param name="Id">The dwelling.</param>
public sealed record Dwelling(Id<Dwelling> Id);

/// <summary>Family or neighbour who may be asked when nobody answers.</summary>
public sealed record ContactPerson
{
    /// <summary>The person, unique within the resident's file.</summary>
    public required Id<ContactPerson> Id { get; init; }

    /// <summary>How they are related, such as <c>daughter</c> or <c>neighbour</c>.</summary>
    public required string Relation { get; init; }

    /// <summary>Whether they have a key to the dwelling.</summary>
    public bool HasKey { get; init; }

    /// <summary>Whether the resident consents to their being asked; revocable.</summary>
    public bool Consented { get; init; } = true;
}

/// <summary>A member of a support team.</summary>
/// <param name="Force">The force they come from.</param>
/// <param name="Worker">The worker.</param>
public sealed record TeamMember(Id<SupportForce> Force, Id<Worker> Worker);

/// <summary>What a resident can consent to, or decline, one by one.</summary>
public enum ConsentScope
{
    /// <summary>Being visited at home.</summary>
    Visits = 1,

    /// <summary>Records of departments.</summary>
    DataSources = 2,

    /// <summary>A code at the door.</summary>
    DoorCode = 3,

    /// <summary>Contact persons being told.</summary>
    ContactPersons = 4,
}
