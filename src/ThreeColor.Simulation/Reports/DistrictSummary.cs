namespace ThreeColor.Simulation.Reports;

/// <summary>The figures of a simulated year: what <c>summary.json</c> holds.</summary>
public sealed record DistrictSummary
{
    /// <summary>The policy it ran under.</summary>
    public required PolicyName Policy { get; init; }

    /// <summary>The seed of every draw.</summary>
    public required long Seed { get; init; }

    /// <summary>Simulated days.</summary>
    public required int Days { get; init; }

    /// <summary>Residents at enrolment.</summary>
    public required ResidentCounts Residents { get; init; }

    /// <summary>The grid and its full-time workers.</summary>
    public required GridCounts Grid { get; init; }

    /// <summary>Visits: implied, done, reported.</summary>
    public required VisitCounts Visits { get; init; }

    /// <summary>The ledger of the whole district at the end.</summary>
    public required LedgerCounts Ledger { get; init; }

    /// <summary>Events of the whole time.</summary>
    public required EventCounts Events { get; init; }

    /// <summary>Silent time of overdue duties.</summary>
    public required SilentMinutes SilentMinutes { get; init; }

    /// <summary>Messages.</summary>
    public required NoticeCounts Notices { get; init; }
}

/// <summary>Which policy.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Digest">SHA-256 of its canonical JSON, lower-case hexadecimal.</param>
public sealed record PolicyName(string Id, string Version, string Digest);

/// <summary>Residents by standing at enrolment.</summary>
/// <param name="Red">At the red tier.</param>
/// <param name="Yellow">At the yellow tier.</param>
/// <param name="Blue">At the blue tier.</param>
/// <param name="Undecided">With more than one possible answer.</param>
/// <param name="NotListed">With no tier.</param>
public sealed record ResidentCounts(int Red, int Yellow, int Blue, int Undecided, int NotListed)
{
    /// <summary>Red, yellow and blue.</summary>
    public int Listed => Red + Yellow + Blue;

    /// <summary>Residents at one tier by its code; 0 for any other.</summary>
    internal int At(string tier) => tier switch
    {
        "red" => Red,
        "yellow" => Yellow,
        "blue" => Blue,
        _ => 0,
    };

    /// <summary>Everybody.</summary>
    public int Register => Listed + Undecided + NotListed;
}

/// <summary>The grid (MECHANISM C1, H).</summary>
/// <param name="Towns">Towns and streets.</param>
/// <param name="General">General grids.</param>
/// <param name="Ordinary">Ordinary grids.</param>
/// <param name="Micro">Micro grids.</param>
/// <param name="Workers">Full-time grid workers.</param>
public sealed record GridCounts(int Towns, int General, int Ordinary, int Micro, int Workers);

/// <summary>Visits side by side; none is tuned to another (MECHANISM H).</summary>
/// <param name="Implied">Input: what the cadences ask of the residents listed at enrolment, rounded.</param>
/// <param name="Done">Result: residents seen, attempts excluded.</param>
/// <param name="ReportedByPaper">Reported: what the paper states for its year.</param>
public sealed record VisitCounts(int Implied, int Done, int ReportedByPaper);

/// <summary>The ledger: <see cref="Expected"/> is counted independently and equals met + late + excused + missed + pending.</summary>
/// <param name="Expected">Windows that enrolments, anchors and pauses ask for.</param>
/// <param name="Met">Ended by a contact in time.</param>
/// <param name="Late">Ended by a contact after the due.</param>
/// <param name="Excused">Due in a pause.</param>
/// <param name="Missed">Ended without a contact.</param>
/// <param name="Pending">Open, overdue ones included.</param>
/// <param name="Overdue">Open with the due behind.</param>
public sealed record LedgerCounts(int Expected, int Met, int Late, int Excused, int Missed, int Pending, int Overdue)
{
    /// <summary>What counts for the rates: met, late, missed and overdue; excused and not yet due stand beside.</summary>
    public int Counted => Met + Late + Missed + Overdue;

    /// <summary>Met ÷ counted; <see langword="null"/> where nothing counts yet.</summary>
    public double? OnTimeRate => Counted == 0 ? null : (double)Met / Counted;

    /// <summary>(Met + late) ÷ counted; <see langword="null"/> where nothing counts yet.</summary>
    public double? ReachedRate => Counted == 0 ? null : (double)(Met + Late) / Counted;
}

/// <summary>Events: <see cref="Raised"/> = closed + open + retracted.</summary>
/// <param name="Raised">All ever raised.</param>
/// <param name="Closed">Evaluated or waived.</param>
/// <param name="Open">Neither closed nor retracted.</param>
/// <param name="Reopened">Sent back by evaluation at least once.</param>
/// <param name="Retracted">Shown by late data to have had no ground.</param>
/// <param name="BySource">Raised by source, every source of the programme in its order.</param>
/// <param name="ByTopRung">Raised by the post of the highest rung reached, in the order of the policy.</param>
public sealed record EventCounts(
    int Raised, int Closed, int Open, int Reopened, int Retracted, ValueList<NamedCount> BySource, ValueList<NamedCount> ByTopRung);

/// <summary>How many of something named.</summary>
/// <param name="Name">A stable id.</param>
/// <param name="Count">0 or more.</param>
public readonly record struct NamedCount(string Name, int Count);

/// <summary>How long overdue duties stayed silent, in minutes rounded up, beside the bound (DESIGN section 5).</summary>
/// <param name="P95">The 95th percentile (nearest rank) over overdue events; 0 without any.</param>
/// <param name="Max">The longest; at most <paramref name="Bound"/>.</param>
/// <param name="Bound">The worst case over the ladders, computed from the policy alone.</param>
public sealed record SilentMinutes(long P95, long Max, long Bound);

/// <summary>Messages by state.</summary>
/// <param name="Committed">All ever committed.</param>
/// <param name="Delivered">Delivered.</param>
/// <param name="Escalated">Given up after retries and escalated.</param>
public sealed record NoticeCounts(long Committed, long Delivered, long Escalated);
