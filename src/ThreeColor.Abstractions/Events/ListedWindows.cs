using NodaTime;
using ThreeColor.Duties;

namespace ThreeColor.Events;

/// <summary>Windows of one duty, one after the other, that were not met in time: the ground of an event.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="First">The number of the first window.</param>
/// <param name="Last">The number of the last window, inclusive.</param>
/// <param name="FirstDue">The due of the first window.</param>
/// <param name="LastDue">The due of the last window.</param>
public sealed record ListedWindows(Id<Duty> Duty, int First, int Last, Instant FirstDue, Instant LastDue)
{
    /// <summary>How many windows these are, 1 or more.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Count => Last - First + 1;

    /// <summary>Whether a window of a duty is among them.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="number">The number of the window.</param>
    public bool Contains(Id<Duty> duty, int number) => Duty == duty && First <= number && number <= Last;
}
