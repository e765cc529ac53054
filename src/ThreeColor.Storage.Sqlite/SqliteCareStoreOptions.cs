using NodaTime;

namespace ThreeColor.Storage.Sqlite;

/// <summary>Where and how <see cref="SqliteCareStore"/> keeps its data.</summary>
public sealed class SqliteCareStoreOptions
{
    /// <summary>The longest <see cref="BusyTimeout"/>: 10 minutes.</summary>
    public static readonly Duration MaxBusyTimeout = Duration.FromMinutes(10);

    /// <summary>The database file; its folder must exist. Required.</summary>
    public string Path { get; set; } = "";

    /// <summary>Whether a new programme may begin where there is no file, or an empty one; <see langword="false"/> by default.</summary>
    /// <remarks>So a mistyped path is an error, and not an empty programme.</remarks>
    public bool Create { get; set; }

    /// <summary>What a committed change survives; <see cref="Sqlite.Durability.Full"/> by default.</summary>
    public Durability Durability { get; set; }

    /// <summary>How long to wait while another program has the file locked; 5 seconds by default.</summary>
    /// <remarks>0 to <see cref="MaxBusyTimeout"/>, kept to the millisecond.</remarks>
    public Duration BusyTimeout { get; set; } = Duration.FromSeconds(5);

    /// <summary>Everything that is wrong with these options; empty when they can be used.</summary>
    public IReadOnlyList<string> Validate()
    {
        var errors = new List<string>();
        if (string.IsNullOrWhiteSpace(Path))
            errors.Add("Path names no file.");
        if (!Enum.IsDefined(Durability))
            errors.Add($"Durability {(int)Durability} is unknown.");
        if (BusyTimeout < Duration.Zero || BusyTimeout > MaxBusyTimeout)
            errors.Add($"BusyTimeout must be 0 to {MaxBusyTimeout.TotalMinutes} minutes.");
        return errors;
    }
}
