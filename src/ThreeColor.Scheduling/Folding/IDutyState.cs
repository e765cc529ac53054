using NodaTime;

namespace ThreeColor.Scheduling.Folding;

/// <summary>The state of one kind of duty.</summary>
/// <remarks>Folds hold it by its own type, so that no call boxes it.</remarks>
/// <typeparam name="TSelf">The state.</typeparam>
internal interface IDutyState<TSelf>
    where TSelf : struct, IDutyState<TSelf>
{
    /// <summary>What its text begins with: a letter and the version of its form.</summary>
    static abstract string Mark { get; }

    /// <summary>What the text of the form before begins with, where that can still be read.</summary>
    static virtual string? FormerMark => null;

    /// <summary>The part that every kind has.</summary>
    DutyCore Core { get; init; }

    /// <summary>When a window opens by itself; <see langword="null"/> where one is pending, or none is to come.</summary>
    Instant? OpensAt { get; }

    /// <summary>Reads a state; its mark has been read.</summary>
    static abstract TSelf Read(StateReader text);

    /// <summary>Writes what stands behind the mark and the core.</summary>
    void Write(StateWriter text);
}
