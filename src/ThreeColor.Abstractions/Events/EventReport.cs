using NodaTime;
using ThreeColor.Visits;

namespace ThreeColor.Events;

/// <summary>One thing that was told or found and is ground of an event: a report, a hazard, an unanswered attempt.</summary>
/// <param name="At">When it happened, as far as told; for a visit when it was made.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Severity">How much it takes.</param>
/// <param name="Text">What was told, whole; personal data. Empty for an attempt.</param>
/// <param name="Visit">The visit that found it; <see langword="null"/> where none did. Voiding that visit takes the report away.</param>
public sealed record EventReport(Instant At, EventSource Source, Severity Severity, string Text = "", Id<Visit>? Visit = null);
