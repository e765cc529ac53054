using NodaTime;
using ThreeColor.Organisation;

namespace ThreeColor.Events;

/// <summary>Why an event exists: an entry of the policy that picks a ladder.</summary>
/// <param name="Id">Such as <c>worker-did-not-come</c>.</param>
public sealed record Cause(Id<Cause> Id)
{
    /// <summary>A duty fell due without a contact.</summary>
    public static Id<Cause> WorkerDidNotCome { get; } = new("worker-did-not-come");

    /// <summary>The tier's number of attempts found nobody.</summary>
    public static Id<Cause> ResidentDidNotAnswer { get; } = new("resident-did-not-answer");

    /// <summary>A checklist item found a hazard.</summary>
    public static Id<Cause> Hazard { get; } = new("hazard");

    /// <summary>Life is in danger now.</summary>
    public static Id<Cause> Emergency { get; } = new("emergency");

    /// <summary>A need: reported by the resident, found by a worker, or sent from above.</summary>
    public static Id<Cause> Need { get; } = new("need");
}

/// <summary>A department called in to act jointly (MECHANISM E5).</summary>
/// <param name="Department">The department.</param>
/// <param name="CalledAt">When it was called.</param>
/// <param name="AnsweredAt">When it reported in; <see langword="null"/> before.</param>
public sealed record Whistle(Id<Department> Department, Instant CalledAt, Instant? AnsweredAt = null);
