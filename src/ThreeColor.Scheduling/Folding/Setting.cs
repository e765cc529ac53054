using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Folding;

/// <summary>How a resident stands, lives and can be visited, as far as one duty is concerned.</summary>
internal readonly record struct Setting
{
    /// <summary>The standing; <see langword="null"/> before the first.</summary>
    public TierPeriod? Period { get; init; }

    public Id<Unit> Unit { get; init; }

    /// <summary>Whether the file has been opened.</summary>
    public bool Registered { get; init; }

    /// <summary>How many pauses hold.</summary>
    public int Pauses { get; init; }

    /// <summary>How many of them end care: a death or a move.</summary>
    public int Ended { get; init; }

    public Presence Presence { get; init; }

    /// <summary>Since when the duty is off without a break; meaningless while it is on.</summary>
    public Instant OffSince { get; init; }

    public Id<Tier>? Tier => Period?.Tier;

    public bool IsUndecided => Period is null || Period.Standing == Standing.Undecided;

    /// <summary>Whether the duty is not owed now, by a pause or because it does not cover the resident any more.</summary>
    public bool IsOff => Pauses > 0 || Presence == Presence.Out;

    /// <summary>Whether nothing is owed any more, not even for the time before: the duty fell away, or care has ended.</summary>
    public bool IsOver => Ended > 0 || Presence == Presence.Out;

    /// <summary>Whether a due is excused: starting a pause cures nothing whose due came before.</summary>
    public bool Excuses(Instant due) => IsOff && due >= OffSince;
}

/// <summary>Whether a duty covers a resident. Before the first time nothing is owed, so nothing is off.</summary>
internal enum Presence
{
    Before = 0,
    In = 1,
    Out = 2,
}
