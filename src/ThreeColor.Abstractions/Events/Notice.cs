using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Residents;

namespace ThreeColor.Events;

/// <summary>Something to tell somebody, as decided; the engine turns it into a message. It never carries a tier or a name (MECHANISM G4).</summary>
public sealed record Notice
{
    /// <summary>What it is about.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>Who is told.</summary>
    public required Recipient Recipient { get; init; }

    /// <summary>The resident concerned.</summary>
    public required Id<Resident> Resident { get; init; }

    /// <summary>The event concerned; <see langword="null"/> for a reminder before due.</summary>
    public Id<CareEvent>? Event { get; init; }

    /// <summary>By when an answer or a visit is wanted; <see langword="null"/> where there is no limit.</summary>
    public Instant? DueAt { get; init; }
}

/// <summary>What a notice is about. The number is stored.</summary>
public enum NoticeKind
{
    /// <summary>A visit falls due soon.</summary>
    VisitDueSoon = 1,

    /// <summary>You are called to an event.</summary>
    Called = 2,

    /// <summary>You hold an event that is not closed yet.</summary>
    StillOpen = 3,

    /// <summary>A department is called in by whistle.</summary>
    Whistle = 4,

    /// <summary>An event waits for your evaluation.</summary>
    EvaluationDue = 5,

    /// <summary>Please see or call the person next door to your life.</summary>
    PleaseLookIn = 6,

    /// <summary>A pause without end wants a second look.</summary>
    PauseReview = 7,

    /// <summary>A lower tier waits for confirmation by a person.</summary>
    ConfirmLowering = 8,

    /// <summary>An appeal against the tier waits for an answer.</summary>
    AppealFiled = 9,

    /// <summary>An override of the tier has ended by itself.</summary>
    OverrideEnded = 10,

    /// <summary>The programme cannot do its work for a resident, and nobody may rely on it until it can.</summary>
    Trouble = 11,

    /// <summary>More was told about an event that you hold or are called to.</summary>
    ReportAdded = 12,

    /// <summary>A death or a move was entered and waits for a second person's word.</summary>
    ConfirmPause = 13,
}

/// <summary>Who is told something.</summary>
/// <param name="Kind">What kind of recipient.</param>
/// <param name="Address">The worker, the contact person within the resident's file, or the department.</param>
public sealed record Recipient(RecipientKind Kind, string Address)
{
    /// <summary>A worker.</summary>
    public static Recipient Of(Id<Worker> worker) => new(RecipientKind.Worker, worker.Value);

    /// <summary>A contact person.</summary>
    public static Recipient Of(Id<ContactPerson> person) => new(RecipientKind.ContactPerson, person.Value);

    /// <summary>A department or named outside service.</summary>
    public static Recipient Of(Id<Department> department) => new(RecipientKind.Department, department.Value);
}

/// <summary>Kinds of recipients.</summary>
public enum RecipientKind
{
    /// <summary>A worker at a post.</summary>
    Worker = 1,

    /// <summary>A contact person of the resident.</summary>
    ContactPerson = 2,

    /// <summary>A department or outside service.</summary>
    Department = 3,
}
