using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Escalation.Ladders;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.PolicyText;
using ThreeColor.Tiers;

namespace ThreeColor.Escalation.Reading;

/// <summary>A value with the place it was read from.</summary>
internal sealed record Located<T>(T Value, LocatedNode Node);

/// <summary>A rung as written; what is missing or unreadable is null.</summary>
internal sealed record RungDraft
{
    public required LocatedNode Node { get; init; }

    public required bool IsTop { get; init; }

    public Id<Post>? Post { get; init; }

    public Located<Duration>? AnswerWithin { get; init; }

    public Located<Duration>? FinishWithin { get; init; }

    public Located<Duration>? RemindEvery { get; init; }

    public Located<LimitClock>? Clock { get; init; }

    public bool NotifyContactPersons { get; init; }

    public ValueList<Id<Department>> NotifyDepartments { get; init; }
}

/// <summary>A ladder as written.</summary>
internal sealed record LadderDraft
{
    public required LocatedNode Node { get; init; }

    public Id<Ladder>? Id { get; init; }

    public ValueList<Located<Id<Ladder>>> Formerly { get; init; }

    public Selection For { get; init; } = Selection.Everybody;

    public ValueList<Located<Id<Cause>>> Causes { get; init; }

    public ValueList<RungDraft> Rungs { get; init; }

    public ValueList<StartRung> Start { get; init; }

    public string Basis { get; init; } = "";

    /// <summary>The frame's post of last resort; null where the organisation declares none, which is reported there.</summary>
    public Id<Post>? LastResort { get; init; }
}

/// <summary>All ladders as written.</summary>
internal sealed record LadderSetDraft(LocatedNode Node, ValueList<LadderDraft> Ladders)
{
    /// <summary>The causes of the ladders that are for everybody.</summary>
    public ValueList<Located<Id<Cause>>> Causes => Ladders.Where(ladder => ladder.For.IsEverybody).SelectMany(ladder => ladder.Causes).ToValueList();

    /// <summary>The former ids of all ladders.</summary>
    public ValueList<Located<Id<Ladder>>> Formerly => Ladders.SelectMany(ladder => ladder.Formerly).ToValueList();
}
