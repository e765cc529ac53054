using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Residents;
using ThreeColor.Tiers;

namespace ThreeColor.Tool.Rehearsing.Stories;

/// <summary>One thing that an expectation names.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Wanted">What is wanted, as JSON.</param>
internal abstract record Clause(string Name, string Wanted)
{
    public sealed record TierIs(string Wanted, Id<Tier>? Tier) : Clause("tier", Wanted);

    public sealed record WindowsAre(string Wanted, ValueList<StatusCount> Counts) : Clause("windows", Wanted);

    public sealed record OpenIs(string Wanted, ValueList<Pattern> Events) : Clause("open", Wanted);

    public sealed record ToldAtLeast(string Wanted, ValueList<Pattern> Messages) : Clause("told", Wanted);

    public sealed record ToldNone(string Wanted, ValueList<Pattern> Messages) : Clause("notTold", Wanted);

    public sealed record RefusedWith(string Wanted, string? Code) : Clause("refused", Wanted);

    public sealed record DueAre(string Wanted, ValueList<DutyDue> Dues) : Clause("due", Wanted);

    public sealed record TroublesAre(string Wanted, ValueList<Id<Resident>> Residents) : Clause("troubles", Wanted);

    public sealed record PromisesBroken(string Wanted, ValueList<int> Promises) : Clause("promises", Wanted);
}

/// <summary>How many windows have a status.</summary>
internal readonly record struct StatusCount(WindowStatus Status, long Count);

/// <summary>The due of a duty; <see langword="null"/> where no window of it is pending.</summary>
internal readonly record struct DutyDue(Id<Duty> Duty, Instant? Due);

/// <summary>What an event or a message must be like, on the keys named alone.</summary>
internal sealed record Pattern(ValueList<PatternKey> Keys);

/// <summary>A key and the value it must have, words in camelCase; <see langword="null"/> for none.</summary>
internal readonly record struct PatternKey(string Key, string? Value);
