using ThreeColor.Events;

namespace ThreeColor.Escalation.Ladders;

/// <summary>Where events of one severity begin.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Rung">The rung, from 0.</param>
public readonly record struct StartRung(Severity Severity, int Rung);
