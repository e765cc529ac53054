using NodaTime;
using ThreeColor.Residents;

namespace ThreeColor.Ports;

/// <summary>A request to load one resident.</summary>
/// <param name="Resident">The resident to load.</param>
/// <param name="Command">The command to recognise, should it be committed already; <see langword="null"/> where there is none.</param>
public readonly record struct CareRequest(Id<Resident> Resident, Id<Command>? Command)
{
    /// <summary>A row of the resident's past to look for; <see langword="null"/> where none is.</summary>
    public HistoryKey? Key { get; init; }

    /// <summary>The instant, inclusive, from which the resident's past is loaded too; <see langword="null"/> where it is not.</summary>
    public Instant? HistorySince { get; init; }
}

/// <summary>The key of one row of a resident's past.</summary>
/// <param name="Kind">The kind of row.</param>
/// <param name="Id">Its id within the resident's file.</param>
public readonly record struct HistoryKey(HistoryKind Kind, string Id);

/// <summary>Kinds of rows that bear an id chosen by whoever entered them.</summary>
public enum HistoryKind
{
    /// <summary>A visit.</summary>
    Visit = 1,

    /// <summary>A pause.</summary>
    Pause = 2,

    /// <summary>An override of the tier.</summary>
    Override = 3,

    /// <summary>An appeal against the tier.</summary>
    Appeal = 4,
}
