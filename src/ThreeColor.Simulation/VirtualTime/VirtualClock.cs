using NodaTime;

namespace ThreeColor.Simulation.VirtualTime;

/// <summary>A clock that stands still until it is moved, and never moves back.</summary>
/// <remarks>Safe for one writer and any number of readers.</remarks>
public sealed class VirtualClock : IClock
{
    private long _ticks;

    /// <summary>A clock that shows an instant.</summary>
    /// <param name="start">The first instant; kept to 100 nanoseconds.</param>
    public VirtualClock(Instant start) => _ticks = start.ToUnixTimeTicks();

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => Instant.FromUnixTimeTicks(Volatile.Read(ref _ticks));

    /// <summary>Moves the clock on.</summary>
    /// <param name="to">The instant it shows from now on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the one it shows.</exception>
    public void AdvanceTo(Instant to)
    {
        if (to < GetCurrentInstant())
            throw new ArgumentOutOfRangeException(nameof(to), to, $"The clock shows {GetCurrentInstant()} and never moves back.");
        Volatile.Write(ref _ticks, to.ToUnixTimeTicks());
    }
}
