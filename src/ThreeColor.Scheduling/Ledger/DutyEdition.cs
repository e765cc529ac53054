using NodaTime;
using ThreeColor.Scheduling.Document;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>The duties in force from the instant at which an edition of the policy was adopted.</summary>
/// <param name="Number">The number of the edition, from 1.</param>
/// <param name="From">The first instant it is in force.</param>
/// <param name="Policy">What it says.</param>
public sealed record DutyEdition(int Number, Instant From, SchedulingPolicy Policy);
