using NodaTime;
using ThreeColor.Events;
using ThreeColor.Tiers;

namespace ThreeColor.Simulation.Reports;

/// <summary>Everything <c>report.html</c> shows.</summary>
public sealed record YearReport
{
    /// <summary>The figures.</summary>
    public required DistrictSummary Summary { get; init; }

    /// <summary>The name of the district.</summary>
    public required string District { get; init; }

    /// <summary>The first simulated day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last simulated day.</summary>
    public required LocalDate To { get; init; }

    /// <summary>The lists per tier, most urgent first.</summary>
    public required ValueList<TierList> Tiers { get; init; }

    /// <summary>The patrol screen: units before those below them, the district first.</summary>
    public required ValueList<CoverageRow> Coverage { get; init; }

    /// <summary>Coverage per week and tier: weeks in order, tiers in the order of the policy.</summary>
    public required ValueList<WeeklyCoverage> WeeklyCoverage { get; init; }

    /// <summary>Events raised per week and source, weeks in order; weeks without an event of a source may be left out.</summary>
    public required ValueList<WeeklyEvents> WeeklyEvents { get; init; }

    /// <summary>Events by source and stage at the end; pairs without an event may be left out.</summary>
    public required ValueList<StageCount> Stages { get; init; }

    /// <summary>Posts of the ladder with their names, as <see cref="EventCounts.ByTopRung"/> names them.</summary>
    public required ValueList<PostName> Posts { get; init; }
}

/// <summary>One tier's list: its size at enrolment and at the end.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="AtEnrolment">Residents listed when the programme begins.</param>
/// <param name="AtEnd">Residents listed at the end.</param>
public sealed record TierList(Tier Tier, int AtEnrolment, int AtEnd);

/// <summary>A post with its names.</summary>
/// <param name="Post">The id.</param>
/// <param name="Name">Names per language.</param>
public sealed record PostName(string Post, LocalizedText Name);

/// <summary>One unit of the patrol screen: the ledger with the companions without which no rate is shown (DESIGN section 4).</summary>
public sealed record CoverageRow
{
    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>How far below the district, from 0.</summary>
    public required int Depth { get; init; }

    /// <summary>The ledger of everything below the unit.</summary>
    public required LedgerCounts Ledger { get; init; }

    /// <summary>Residents seen at visits.</summary>
    public int Seen { get; init; }

    /// <summary>Of these, with a door code scanned (evidence).</summary>
    public int ByDoorCode { get; init; }

    /// <summary>Of these, with the whole checklist answered (substance).</summary>
    public int WholeChecklist { get; init; }

    /// <summary>Evaluations of events (feedback).</summary>
    public int Evaluations { get; init; }

    /// <summary>Of these, satisfied.</summary>
    public int Satisfied { get; init; }
}

/// <summary>Windows that came to their due in one week, of one tier.</summary>
/// <param name="Week">The first day of the week.</param>
/// <param name="Tier">The tier.</param>
/// <param name="OnTime">Windows met.</param>
/// <param name="Counted">Windows met, late, missed and overdue.</param>
public readonly record struct WeeklyCoverage(LocalDate Week, Id<Tier> Tier, int OnTime, int Counted);

/// <summary>Events raised in one week, of one source.</summary>
/// <param name="Week">The first day of the week.</param>
/// <param name="Source">The source.</param>
/// <param name="Count">How many.</param>
public readonly record struct WeeklyEvents(LocalDate Week, EventSource Source, int Count);

/// <summary>Events of one source at one stage.</summary>
/// <param name="Source">The source.</param>
/// <param name="Stage">The stage at the end.</param>
/// <param name="Count">How many.</param>
public readonly record struct StageCount(EventSource Source, EventStage Stage, int Count);
