using NodaTime;
using NodaTime.Text;
using ThreeColor.Calendars;
using ThreeColor.Duties;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Scheduling.Document;
using ThreeColor.Scheduling.Facts;
using ThreeColor.Scheduling.Ledger;
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

    public DutyFacts Facts { get; private set; } = new()
    {
        RegisteredAt = Instant.FromUtc(2000, 1, 1, 0, 0),
        Residences = [new(Instant.FromUtc(2000, 1, 1, 0, 0), new("grid-1"), new("door-1"))],
    };

    public DutyEditions Editions { get; private set; } = DutyEditions.Of(policy);

    public Instant At(string local) => Pattern.Parse(local.Length == 10 ? local + " 00:00" : local).Value.InZoneLeniently(policy.Days.Zone).ToInstant();

    /// <summary>Registered before the first standing; otherwise the two begin together.</summary>
    public Story RegisteredAt(string at)
    {
        _registered = true;
        return With(Facts with { RegisteredAt = At(at) });
    }

    public Story Listed(string at, Id<Tier> tier) => Standing(at, Tiers.Standing.Listed, tier);

    public Story Standing(string at, Standing standing, Id<Tier>? tier = null) =>
        With(Facts with
        {
            RegisteredAt = Facts.Periods.IsEmpty && !_registered ? At(at) : Facts.RegisteredAt,
            Periods = Facts.Periods.Add(new() { From = At(at), Standing = standing, Tier = tier }),
        });

    /// <summary>Enrolled by a contact, which opens the first window.</summary>
    public Story Enrolled(string at, Id<Tier> tier) => Listed(at, tier).Contact(at);

    public Story Contact(string at, string? receivedAt = null, string? voidedAt = null, bool seen = true, EvidenceMethod method = EvidenceMethod.DoorCode, string kind = "home-visit") =>
        With(Facts with
        {
            Contacts = Facts.Contacts.Add(new()
            {
                Visit = new($"v{Facts.Contacts.Count + 1}"),
                Kind = new(kind),
                OccurredAt = At(at),
                ReceivedAt = At(receivedAt ?? at),
                Seen = seen,
                Method = method,
                Worker = new("w1"),
                VoidedAt = voidedAt is null ? null : At(voidedAt),
            }),
        });

    public Story Pause(string start, string? end = null, PauseReason reason = PauseReason.Hospital) =>
        With(Facts with
        {
            Pauses = Facts.Pauses.Add(new()
            {
                Id = new($"p{Facts.Pauses.Count + 1}"),
                Reason = reason,
                StartsAt = At(start),
                EndsAt = end is null ? null : At(end),
            }),
        });

    /// <summary>Moves to another unit.</summary>
    public Story Moved(string at, string unit) => With(Facts with { Residences = Facts.Residences.Add(new(At(at), new Id<Unit>(unit), new("door-2"))) });

    /// <summary>A new edition of the policy is adopted.</summary>
    public Story Adopted(string at, SchedulingPolicy edition)
    {
        Editions = new(Editions.All.Append(new(Editions.Newest.Number + 1, At(at), edition)));
        return this;
    }

    public ValueList<OpenDuty> Duties(Instant now) => DutyLedger.FromBirth(Facts, Editions, now).Duties;

    public ValueList<Window> Windows(Instant now) => DutyLedger.Compute(Facts, Editions, now);

    public ValueList<Window> Windows(string now) => Windows(At(now));

    /// <summary>The ledger as short lines: due (with its offset where asked), status, such as <c>01-04 Missed</c>.</summary>
    public string[] Lines(string now) => Lines(At(now));

    public string[] Lines(Instant now)
    {
        Assert.Equal(ExpectedWindows.Count(Facts, Editions, now), Windows(now).Count);
        return [.. Windows(now).Select(window => $"{Local(window.DueAt)} {window.StatusAt(now)}")];
    }

    public Window Last(string now) => Windows(now)[^1];

    public string Local(Instant at)
    {
        var local = at.InZone(policy.Days.Zone).LocalDateTime;
        return local.TimeOfDay == LocalTime.Midnight ? local.ToString("MM-dd", null) : local.ToString("MM-dd HH:mm", null);
    }

    private Story With(DutyFacts facts)
    {
        Facts = facts;
        return this;
    }
}
