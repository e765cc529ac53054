using NodaTime;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>What was decided: new facts, effects as data, and why.</summary>
internal abstract record CareDecision
{
    private CareDecision()
    {
    }

    public sealed record Accepted(ResidentCare Care, ValueList<CareChange> Changes) : CareDecision
    {
        public ValueList<Notice> Notices { get; init; }

        public ValueList<Reason> Reasons { get; init; }

        public ValueList<CoverageCounts> Coverage { get; init; }

        public Instant? NextDueAt { get; init; }

        public required int Rank { get; init; }
    }

    public sealed record Refused(Refusal Refusal) : CareDecision;

    /// <summary>Nothing was decided: more must be looked up first.</summary>
    /// <param name="HistorySince">From when the past is wanted; <see langword="null"/> where what is there is enough.</param>
    /// <param name="Staffing">Whether it is wanted who stands where.</param>
    public sealed record Wants(Instant? HistorySince, bool Staffing) : CareDecision;
}
