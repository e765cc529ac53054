using NodaTime;
using ThreeColor.Events;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>What was decided: new facts, effects as data, and why.</summary>
internal abstract record CareDecision
{
    private CareDecision()
    {
    }

    public sealed record Accepted(
        ResidentCare Care,
        ValueList<CareChange> Changes,
        ValueList<Notice> Notices,
        ValueList<Reason> Reasons,
        Instant? NextDueAt) : CareDecision;

    public sealed record Refused(Refusal Refusal) : CareDecision;
}
