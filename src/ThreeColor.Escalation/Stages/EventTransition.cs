using ThreeColor.Events;

namespace ThreeColor.Escalation.Stages;

/// <summary>One way from a stage to a stage, or back to the same one.</summary>
/// <param name="From">The stage before.</param>
/// <param name="Trigger">What happens.</param>
/// <param name="To">The stage after.</param>
/// <param name="Guard">The condition.</param>
public sealed record EventTransition(EventStage From, EventTrigger Trigger, EventStage To, EventGuard Guard);
