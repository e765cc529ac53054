using System.Diagnostics.CodeAnalysis;
using NodaTime;
using ThreeColor.Scheduling.Dates;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Rolling;

/// <summary>How a rolling duty stands.</summary>
internal readonly record struct RollingState : IDutyState<RollingState>
{
    private readonly DutyCore _core;

    public static string Mark => "r1";

    public DutyCore Core { get => _core; init => _core = value; }

    /// <summary>The same in its place: a copy of it costs as much as a conversion of the calendar.</summary>
    [UnscopedRef]
    public ref readonly DutyCore CoreInPlace => ref _core;

    /// <summary>The date the pending window counts from: a further contact on it ends nothing.</summary>
    public LocalDate Anchor { get; init; }

    /// <summary>The date that later dues count from: the anchor, or after a raise the one that makes the due the first.</summary>
    public LocalDate Base { get; init; }

    /// <summary>Which due from the base misses the pending window.</summary>
    public int Next { get; init; }

    /// <summary>The tier whose cadence holds: the last that the duty covered.</summary>
    public Id<Tier> Owed { get; init; }

    /// <summary>That cadence; kept, because it goes on where a tier or an edition ceases to be covered.</summary>
    public Period? Every { get; init; }

    /// <summary>
    /// The earliest due of the pending window under each tier it was under, in the order they came: going back gives no later
    /// one.
    /// </summary>
    public ValueList<TierDue> Earliest { get; init; }

    public DueSequence Dues => new(Base, Every!);

    /// <summary>Never: it opens with an enrolment, a contact, a miss or the end of an off-time.</summary>
    public Instant? OpensAt => null;

    public static RollingState Read(StateReader text)
    {
        var state = new RollingState { Core = text.Core() };
        if (text.IdOf<Tier>() is not { } owed)
            return state;
        state = state with
        {
            Owed = owed,
            Every = text.Cadence(),
            Anchor = text.Date() ?? default,
            Base = text.Date() ?? default,
            Next = text.Number(int.MaxValue),
        };
        var earliest = new TierDue[text.Number(byte.MaxValue)];
        for (var i = 0; i < earliest.Length; i++)
            earliest[i] = new(text.IdOf<Tier>() ?? default, text.MomentOrStart());
        return state with { Earliest = [.. earliest] };
    }

    public void Write(StateWriter text)
    {
        text.Add(Owed);
        if (Owed.IsDefault)
            return;
        text.Add(Every);
        text.Add((LocalDate?)Anchor);
        text.Add((LocalDate?)Base);
        text.Add(Next);
        text.Add(Earliest.Count);
        foreach (var (tier, due) in Earliest)
        {
            text.Add(tier);
            text.Add((Instant?)due);
        }
    }

    /// <summary>The state that remembers its due under its tier; nothing is kept while only one tier has been.</summary>
    public RollingState Remember()
    {
        var tier = Owed;
        var due = Core.Window!.Value.DueAt;
        var index = Earliest.FindIndex(entry => entry.Tier == tier);
        if (index < 0)
            return this with { Earliest = Earliest.Add(new(tier, due)) };
        return Earliest[index].DueAt <= due ? this : this with { Earliest = Earliest.SetItem(index, new(tier, due)) };
    }

    /// <summary>The earliest due under a tier, or <see langword="null"/>.</summary>
    public Instant? EarliestUnder(Id<Tier> tier)
    {
        foreach (var entry in Earliest)
            if (entry.Tier == tier)
                return entry.DueAt;
        return null;
    }
}

/// <summary>The earliest due of a window under one tier.</summary>
internal readonly record struct TierDue(Id<Tier> Tier, Instant DueAt);
