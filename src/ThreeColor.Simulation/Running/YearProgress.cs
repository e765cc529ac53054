namespace ThreeColor.Simulation.Running;

/// <summary>How far a simulated year has come.</summary>
/// <param name="Day">Days that have passed.</param>
/// <param name="Days">Days in all.</param>
/// <param name="Visits">Residents seen so far.</param>
/// <param name="Events">Events raised so far.</param>
/// <param name="OpenEvents">Events open now.</param>
public readonly record struct YearProgress(int Day, int Days, int Visits, int Events, int OpenEvents);
