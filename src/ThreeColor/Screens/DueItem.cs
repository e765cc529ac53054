using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Residents;

namespace ThreeColor.Screens;

/// <summary>A visit to make. It carries no tier and no name (MECHANISM G4).</summary>
/// <param name="Resident">Whom to see.</param>
/// <param name="Duty">For which duty.</param>
/// <param name="DueAt">Before when.</param>
/// <param name="Status">Not yet due, or overdue.</param>
public sealed record DueItem(Id<Resident> Resident, Id<Duty> Duty, Instant DueAt, WindowStatus Status);
