using NodaTime;

namespace ThreeColor.Tool.Rehearsing.Stories;

/// <summary>One line of a story: one thing that happens, at one instant of true time.</summary>
/// <param name="Number">The number of the line in its file, from 1.</param>
/// <param name="At">When it happens.</param>
/// <param name="Key">The key under which it stands, such as <c>checkIn</c>.</param>
/// <param name="Step">What happens.</param>
/// <param name="Note">A remark for readers; empty where there is none.</param>
internal sealed record StoryLine(int Number, Instant At, string Key, StoryStep Step, string Note);
