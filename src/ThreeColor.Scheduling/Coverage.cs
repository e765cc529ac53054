using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Ports;
using ThreeColor.Scheduling.Facts;
using ThreeColor.Scheduling.Ledger;

namespace ThreeColor.Scheduling;

/// <summary>
/// How the windows of some people stand: one line of a patrol screen (MECHANISM F1), which can be added up level by level.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed record Coverage
{
    /// <summary>Nobody's coverage.</summary>
    public static Coverage Nothing { get; } = new();

    /// <summary>How many windows there must be, counted independently by <see cref="ExpectedWindows"/>.</summary>
    public long Expected { get; init; }

    /// <summary>Windows ended by a contact before due.</summary>
    public long Met { get; init; }

    /// <summary>Windows ended by a contact at due or after.</summary>
    public long Late { get; init; }

    /// <summary>Windows excused; they stand beside the rates, never inside.</summary>
    public long Excused { get; init; }

    /// <summary>Windows without contact before the next due.</summary>
    public long Missed { get; init; }

    /// <summary>Pending windows whose due lies ahead.</summary>
    public long NotYetDue { get; init; }

    /// <summary>Pending windows past their due.</summary>
    public long Overdue { get; init; }

    /// <summary>Windows that have not ended.</summary>
    public long Pending => NotYetDue + Overdue;

    /// <summary>What the rates are of: windows that were met, or had their due.</summary>
    public long Judged => Met + Late + Missed + Overdue;

    /// <summary>met ÷ (met + late + missed + overdue); <see langword="null"/> where nothing can be judged yet.</summary>
    public Rate? OnTimeRate => Rate.Of(Met, Judged);

    /// <summary>(met + late) ÷ the same; <see langword="null"/> where nothing can be judged yet.</summary>
    public Rate? ReachedRate => Rate.Of(Met + Late, Judged);

    /// <summary>
    /// Whether every expected window is accounted for: expected = met + late + excused + missed + pending (DESIGN section 4,
    /// promise 12).
    /// </summary>
    public bool IsConserved => Expected == Met + Late + Excused + Missed + Pending;

    /// <summary>The coverage of two groups of people together.</summary>
    public static Coverage operator +(Coverage left, Coverage right) => left.Add(right);

    /// <summary>The coverage of this group and another together.</summary>
    public Coverage Add(Coverage other) => new()
    {
        Expected = Expected + other.Expected,
        Met = Met + other.Met,
        Late = Late + other.Late,
        Excused = Excused + other.Excused,
        Missed = Missed + other.Missed,
        NotYetDue = NotYetDue + other.NotYetDue,
        Overdue = Overdue + other.Overdue,
    };

    /// <summary>Counts windows by status.</summary>
    /// <param name="windows">Windows as of <paramref name="now"/>: of a resident, or those of one tier.</param>
    /// <param name="now">As of when.</param>
    /// <param name="expected">How many there must be, counted independently.</param>
    public static Coverage Of(IEnumerable<Window> windows, Instant now, long expected)
    {
        Span<long> counts = stackalloc long[6];
        foreach (var window in windows)
            counts[(int)window.StatusAt(now)]++;
        return new()
        {
            Expected = expected,
            NotYetDue = counts[(int)WindowStatus.NotYetDue],
            Overdue = counts[(int)WindowStatus.Overdue],
            Met = counts[(int)WindowStatus.Met],
            Late = counts[(int)WindowStatus.Late],
            Excused = counts[(int)WindowStatus.Excused],
            Missed = counts[(int)WindowStatus.Missed],
        };
    }

    /// <summary>The coverage that counts kept by a store tell; how many there must be is what they say was opened.</summary>
    /// <param name="counts">Counts of one unit and tier.</param>
    public static Coverage Of(CoverageCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new()
        {
            Expected = counts.Opened,
            Met = counts.Met,
            Late = counts.Late,
            Excused = counts.Excused,
            Missed = counts.Missed,
            NotYetDue = counts.Pending - counts.Overdue,
            Overdue = counts.Overdue,
        };
    }

    /// <summary>The coverage of one resident, expected count included.</summary>
    /// <param name="facts">The facts: the whole life.</param>
    /// <param name="editions">Every edition.</param>
    /// <param name="now">As of when.</param>
    public static Coverage Of(DutyFacts facts, DutyEditions editions, Instant now) =>
        Of(DutyLedger.Compute(facts, editions, now), now, ExpectedWindows.Count(facts, editions, now));
}
