using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Organisation;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Folding;

/// <summary>A window that a fold ended.</summary>
internal readonly record struct ClosedWindow(int Number, Instant OpensAt, Instant DueAt, WindowEnding Ending, Instant EndedAt)
{
    public Id<Visit>? MetBy { get; init; }

    public Id<Tier>? Tier { get; init; }

    public Id<Unit> Unit { get; init; }

    /// <summary>The row of the ledger.</summary>
    public Window ToWindow(Id<Duty> duty, string resume) => new()
    {
        Duty = duty,
        Number = Number,
        OpensAt = OpensAt,
        DueAt = DueAt,
        Ending = Ending,
        EndedAt = EndedAt,
        MetBy = MetBy,
        Tier = Tier,
        Unit = Unit,
        Resume = resume,
    };
}
