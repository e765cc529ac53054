using NodaTime;
using ThreeColor.Duties;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Reading;

/// <summary>A duty as written, each part with its place, so that rules across its parts can point at the one to mend.</summary>
internal sealed record DutyDraft
{
    public required DutyRule Rule { get; init; }

    public List<Placed<ContactKind>> Contacts { get; } = [];

    public List<Placed<Id<Duty>>> Formerly { get; } = [];

    public List<Placed<Tier, Period>> Cadences { get; } = [];

    public List<Placed<Tier, Duration>> Reminders { get; } = [];
}

internal sealed record Placed<T>(T Value, Location At);

internal sealed record Placed<TKey, T>(TKey Key, T Value, Location At);
