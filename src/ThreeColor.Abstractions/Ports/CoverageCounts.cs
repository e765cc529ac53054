using ThreeColor.Organisation;
using ThreeColor.Tiers;

namespace ThreeColor.Ports;

/// <summary>Counts of the windows of one unit and tier, by their status: a row of coverage, or what a commit adds to it.</summary>
/// <param name="Unit">The unit they count under.</param>
/// <param name="Tier">The tier they count under; <see langword="null"/> outside any.</param>
public sealed record CoverageCounts(Id<Unit> Unit, Id<Tier>? Tier)
{
    /// <summary>Windows that were opened and not taken back.</summary>
    public long Opened { get; init; }

    /// <summary>Windows ended by a contact before due.</summary>
    public long Met { get; init; }

    /// <summary>Windows ended by a contact at due or after.</summary>
    public long Late { get; init; }

    /// <summary>Windows excused.</summary>
    public long Excused { get; init; }

    /// <summary>Windows missed.</summary>
    public long Missed { get; init; }

    /// <summary>Pending windows, overdue ones included.</summary>
    public long Pending { get; init; }

    /// <summary>Pending windows that were overdue when they were counted.</summary>
    public long Overdue { get; init; }

    /// <summary>The sum of these counts and others of the same unit and tier.</summary>
    /// <exception cref="ArgumentException">The others are of another unit or tier.</exception>
    public CoverageCounts Add(CoverageCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Unit != Unit || other.Tier != Tier)
            throw new ArgumentException("Counts of different units or tiers do not add up.", nameof(other));
        return this with
        {
            Opened = Opened + other.Opened,
            Met = Met + other.Met,
            Late = Late + other.Late,
            Excused = Excused + other.Excused,
            Missed = Missed + other.Missed,
            Pending = Pending + other.Pending,
            Overdue = Overdue + other.Overdue,
        };
    }
}
