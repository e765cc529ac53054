namespace ThreeColor.Scheduling.Folding;

/// <summary>What facts that are no contact do to the part of a state that every kind has.</summary>
internal static class CoreFold
{
    /// <summary>Pauses and coverage of one instant: off-times that touch are one, because only the sum before and after counts.</summary>
    public static DutyCore Turn(in DutyCore core, in DutyFact fact)
    {
        var before = core.Setting;
        var presence = before.Presence;
        if (fact.Judges && fact.Terms is { } terms)
            presence = terms.Covers(terms.Rename(fact.Period ?? before.Period)) ? Presence.In
                : before.Presence == Presence.Before ? Presence.Before : Presence.Out;
        var after = before with
        {
            Pauses = before.Pauses + fact.Begun - fact.Ended,
            Ended = before.Ended + fact.CareEnded,
            Presence = presence,
        };
        // A pause that ends where another begins leaves the sum as it is; folded again without the one that is over, it would not.
        if (after == before && fact.Begun == 0)
            return core;
        if (after.IsOff && !before.IsOff)
            after = after with { OffSince = fact.At };
        return core.Moved(fact.Key) with { Setting = after };
    }

    /// <summary>An edition comes: tiers bear its names.</summary>
    public static DutyCore Edition(in DutyCore core, in DutyFact fact)
    {
        var period = fact.Terms!.Rename(core.Setting.Period);
        if (ReferenceEquals(period, core.Setting.Period))
            return core;
        return core.Moved(fact.Key) with { Setting = core.Setting with { Period = period } };
    }

    /// <summary>A standing begins.</summary>
    public static DutyCore Tier(in DutyCore core, in DutyFact fact, DutyTerms terms)
    {
        var period = terms.Rename(fact.Period)!;
        if (core.Setting.Period is { } held && held.Standing == period.Standing && held.Tier == period.Tier && held.Tags == period.Tags)
            return core;
        var frozen = period.Tier == core.Setting.Tier ? core : Freeze(core, fact);
        return frozen.Moved(fact.Key) with { Setting = core.Setting with { Period = period } };
    }

    /// <summary>A residence begins.</summary>
    public static DutyCore Unit(in DutyCore core, in DutyFact fact) =>
        fact.Unit == core.Setting.Unit
            ? core
            : Freeze(core, fact).Moved(fact.Key) with { Setting = core.Setting with { Unit = fact.Unit } };

    /// <summary>The file is opened.</summary>
    public static DutyCore Registration(in DutyCore core, in DutyFact fact) =>
        core.Setting.Registered ? core : core.Moved(fact.Key) with { Setting = core.Setting with { Registered = true } };

    /// <summary>A window whose due has come keeps the tier and unit of it.</summary>
    private static DutyCore Freeze(in DutyCore core, in DutyFact fact)
    {
        if (core.Window is not { Frozen: false } window || window.DueAt > fact.At)
            return core;
        return core with { Window = window with { Frozen = true, Tier = core.Setting.Tier, Unit = core.Setting.Unit } };
    }
}
