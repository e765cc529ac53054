using System.Security.Cryptography;
using NodaTime;
using ThreeColor.Policies;

namespace ThreeColor.Running;

/// <summary>How a <see cref="CareEngine"/> runs.</summary>
/// <remarks>Set before the engine is made; not safe for concurrent change.</remarks>
public sealed class CareEngineOptions
{
    /// <summary>The default of <see cref="SweepLimit"/>.</summary>
    public const int DefaultSweepLimit = 500;

    /// <summary>The default of <see cref="CommitAttempts"/>.</summary>
    public const int DefaultCommitAttempts = 8;

    /// <summary>
    /// The policy of a store that holds none yet: it is adopted as the first edition. Over a store that holds editions it may be left out;
    /// where it is given it must be the one in force, since a new one is adopted by <see cref="CareEngine.AdoptAsync"/> alone.
    /// </summary>
    public CarePolicy? Policy { get; set; }

    /// <summary>How many residents one sweep or dispatch leases at a time; 1 or more.</summary>
    public int SweepLimit { get; set; } = DefaultSweepLimit;

    /// <summary>How long leased work is held before another worker may take it; above zero.</summary>
    public Duration Lease { get; set; } = Duration.FromMinutes(5);

    /// <summary>How often a command is decided anew when somebody else was faster; 1 or more.</summary>
    public int CommitAttempts { get; set; } = DefaultCommitAttempts;

    /// <summary>How long one look-up in the directory may take before it counts as not answered; above zero, 5 seconds by default.</summary>
    public Duration DirectoryTimeout { get; set; } = Duration.FromSeconds(5);

    /// <summary>How many messages are on their way at once over a transport that takes time; 1 or more, 8 by default.</summary>
    public int DeliveriesAtOnce { get; set; } = 8;

    /// <summary>How long one attempt to deliver may take before it counts as refused; above zero, 30 seconds by default.</summary>
    public Duration DeliveryTimeout { get; set; } = Duration.FromSeconds(30);

    /// <summary>The waits between attempts to deliver a message; when they are used up, the message escalates. May be empty.</summary>
    public IList<Duration> DeliveryRetries { get; } = [Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(15)];

    /// <summary>Makes the salts of audit payloads: 32 hexadecimal digits nobody can guess. Simulations inject a seeded one.</summary>
    public Func<string> Salts { get; set; } = static () => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Every fault of these options; none when they can be used.</summary>
    public IReadOnlyList<string> Validate()
    {
        var faults = new List<string>();
        if (SweepLimit < 1)
            faults.Add($"{nameof(SweepLimit)} is {SweepLimit}; it must be 1 or more.");
        if (Lease <= Duration.Zero)
            faults.Add($"{nameof(Lease)} is {Lease}; it must be above zero.");
        if (CommitAttempts < 1)
            faults.Add($"{nameof(CommitAttempts)} is {CommitAttempts}; it must be 1 or more.");
        if (DirectoryTimeout <= Duration.Zero)
            faults.Add($"{nameof(DirectoryTimeout)} is {DirectoryTimeout}; it must be above zero.");
        if (DeliveriesAtOnce < 1)
            faults.Add($"{nameof(DeliveriesAtOnce)} is {DeliveriesAtOnce}; it must be 1 or more.");
        if (DeliveryTimeout <= Duration.Zero)
            faults.Add($"{nameof(DeliveryTimeout)} is {DeliveryTimeout}; it must be above zero.");
        if (DeliveryRetries.Any(wait => wait <= Duration.Zero))
            faults.Add($"{nameof(DeliveryRetries)} has a wait that is not above zero.");
        return faults;
    }
}
