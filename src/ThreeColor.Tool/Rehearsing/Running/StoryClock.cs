using NodaTime;

namespace ThreeColor.Tool.Rehearsing.Running;

/// <summary>True time, and what the system clock claims of it.</summary>
internal sealed class StoryClock : IClock
{
    private Duration _error;

    /// <summary>True time.</summary>
    public Instant True { get; private set; }

    public Instant GetCurrentInstant() => True + _error;

    public void GoTo(Instant at) => True = at;

    /// <summary>From now on the system clock goes on from what it claims now; <see langword="null"/> makes it right again.</summary>
    public void Claim(Instant? claims) => _error = claims is { } wrong ? wrong - True : Duration.Zero;
}
