using NodaTime;
using NodaTime.Text;
using ThreeColor.Duties;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Tests;

/// <summary>What happened to one resident, told in local times; the ledger is asked for as of a local time.</summary>
internal sealed class Story(SchedulingPolicy policy)
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd HH:mm");

    public static readonly Id<Duty> Visit = new("home-visit");

    private bool _registered;

    public SchedulingPolicy Policy => policy;

    public DutyHistory History { get; private set; } = new() { RegisteredAt = Instant.FromUtc(2000, 1, 1, 0, 0), Unit = new("grid-1") };

    public Instant At(string local) => Pattern.Parse(local.Length == 10 ? local + " 00:00" : local).Value.InZoneLeniently(policy.Days.Zone).ToInstant();

    /// <summary>Registered before the first standing; otherwise the two begin together.</summary>
    public Story RegisteredAt(string at)
    {
        _registered = true;
        return With(History with { RegisteredAt = At(at) });
    }

    public Story Listed(string at, Id<Tier> tier) => Standing(at, Tiers.Standing.Listed, tier);

    public Story Standing(string at, Standing standing, Id<Tier>? tier = null) =>
        With(History with
        {
            RegisteredAt = History.Tiers.IsEmpty && !_registered ? At(at) : History.RegisteredAt,
            Tiers = History.Tiers.Add(new() { From = At(at), Standing = standing, Tier = tier }),
        });

    /// <summary>Enrolled by a contact, which opens the first window.</summary>
    public Story Enrolled(string at, Id<Tier> tier) => Listed(at, tier).Contact(at);

    public Story Contact(string at, string? receivedAt = null, string? voidedAt = null, bool seen = true, EvidenceMethod method = EvidenceMethod.DoorCode, string kind = "home-visit") =>
        With(History with
        {
            Contacts = History.Contacts.Add(new()
            {
                Visit = new($"v{History.Contacts.Count + 1}"),
                Kind = new(kind),
                OccurredAt = At(at),
                ReceivedAt = At(receivedAt ?? at),
                Seen = seen,
                Method = method,
                Worker = new("w1"),
                VoidedAt = voidedAt is null ? null : At(voidedAt),
            }),
        });

    public Story Pause(string start, string? end = null) =>
        With(History with
        {
            Pauses = History.Pauses.Add(new()
            {
                Id = new($"p{History.Pauses.Count + 1}"),
                Reason = PauseReason.Hospital,
                StartsAt = At(start),
                EndsAt = end is null ? null : At(end),
            }),
        });

    public ValueList<Window> Windows(Instant now) => DutyLedger.Compute(History, policy, now);

    public ValueList<Window> Windows(string now) => Windows(At(now));

    /// <summary>The ledger as short lines: due (with its offset where asked), status, such as <c>01-04 Missed</c>.</summary>
    public string[] Lines(string now) => Lines(At(now));

    public string[] Lines(Instant now)
    {
        Assert.Equal(ExpectedWindows.Count(History, policy, now), Windows(now).Count);
        return [.. Windows(now).Select(window => $"{Local(window.DueAt)} {window.StatusAt(now)}")];
    }

    public Window Last(string now) => Windows(now)[^1];

    public string Local(Instant at)
    {
        var local = at.InZone(policy.Days.Zone).LocalDateTime;
        return local.TimeOfDay == LocalTime.Midnight ? local.ToString("MM-dd", null) : local.ToString("MM-dd HH:mm", null);
    }

    private Story With(DutyHistory history)
    {
        History = history;
        return this;
    }
}
