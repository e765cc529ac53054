using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Residents;

/// <summary>Rows of a resident's past: what a fact that arrives late is judged by.</summary>
public sealed record CareHistory
{
    /// <summary>The first instant that is covered, inclusive; the whole life where it is the earliest instant there is.</summary>
    public required Instant Since { get; init; }

    /// <summary>Windows that ended at <see cref="Since"/> or after it, by (duty, number).</summary>
    public ValueList<Window> Windows { get; init; }

    /// <summary>Contacts and attempts that happened at <see cref="Since"/> or after it, voided ones included, by (occurred, visit).</summary>
    public ValueList<Contact> Contacts { get; init; }

    /// <summary>The standing at <see cref="Since"/> and those that began after it, oldest first.</summary>
    public ValueList<TierPeriod> Periods { get; init; }

    /// <summary>Pauses that had not ended before <see cref="Since"/>, voided ones included, by id.</summary>
    public ValueList<Pause> Pauses { get; init; }

    /// <summary>The residence at <see cref="Since"/> and those that began after it, oldest first.</summary>
    public ValueList<Residence> Residences { get; init; }
}
