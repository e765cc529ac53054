using NodaTime;

namespace ThreeColor.Policies;

/// <summary>A policy that holds from an instant until the next edition does.</summary>
/// <param name="Number">Which edition it is, from 1.</param>
/// <param name="From">The first instant at which it holds.</param>
/// <param name="Policy">The policy.</param>
public sealed record PolicyEdition(int Number, Instant From, CarePolicy Policy);
