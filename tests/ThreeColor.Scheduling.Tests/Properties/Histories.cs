using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Tests.Properties;

/// <summary>Lives around changes of the clocks: contacts, voided and late ones included, pauses, changes of tier, many on a cut-off.</summary>
public static class Histories
{
    private const int Days = 130;

    private static readonly (string Zone, LocalDate From)[] Places =
    [
        ("Asia/Shanghai", new(2022, 12, 20)), ("America/New_York", new(2023, 2, 1)), ("America/New_York", new(2023, 10, 1)),
        ("America/Santiago", new(2023, 7, 20)), ("America/Santiago", new(2023, 3, 1)), ("Pacific/Apia", new(2011, 12, 1)),
        ("America/Havana", new(2023, 10, 10)), ("Europe/London", new(2024, 1, 15)),
    ];

    private static readonly LocalTime[] CutOffs = [LocalTime.Midnight, LocalTime.Midnight, new(4, 0), new(1, 30)];
    private static readonly Id<Tier>[] Tiers = [Frames.Red, Frames.Yellow, Frames.Blue];

    public static Arbitrary<Life> Lives() => Arb.From(
        from place in Gen.Elements(Places)
        from cutOff in Gen.Elements(CutOffs)
        let time = Times(new(DateTimeZoneProviders.Tzdb[place.Zone], cutOff), place.From)
        from registered in Gen.Choose(0, 40)
        from tiers in Some(Period(time), 6)
        from pauses in Some(Pause(time), 4)
        from single in Some(Contact(time), 25)
        from echoes in Gen.Choose(0, 300).ListOf(single.Count)
        let contacts = single.Concat(single.Zip(echoes, Echo).OfType<Contact>()).ToList()
        from moves in Some(Residence(time), 2)
        from adopted in Some(time, 3)
        from later in Gen.Shuffle(new[] { 1, 2, 3 })
        from now in time
        let days = new DayCalendar(DateTimeZoneProviders.Tzdb[place.Zone], cutOff)
        select new Life(place.Zone, cutOff, new()
        {
            RegisteredAt = days.StartOf(place.From.PlusDays(registered)),
            Residences = moves.Prepend(new(Instant.FromUtc(2000, 1, 1, 0, 0), new("grid-1"), new("door"))).ToValueList(),
            Periods = tiers.ToValueList(),
            Pauses = pauses.Select((pause, i) => pause with { Id = new($"p{i}") }).ToValueList(),
            Contacts = contacts.Select((contact, i) => contact with { Visit = new($"v{i:00}") }).ToValueList(),
        }, later.Zip(adopted.Distinct()).Select(pair => pair.First).Order().Zip(adopted.Distinct().Order()).ToValueList(), now));

    /// <summary>Half of all instants are cut-offs or a tick before, where things happen at once.</summary>
    private static Gen<Instant> Times(DayCalendar days, LocalDate first) =>
        from day in Gen.Choose(0, Days)
        from shape in Gen.Choose(0, 5)
        from minute in Gen.Choose(0, (24 * 60) - 1)
        let start = days.StartOf(first.PlusDays(day))
        select shape switch { 0 or 1 => start, 2 => start - Duration.FromTicks(1), _ => start + Duration.FromMinutes(minute) };

    private static Gen<List<T>> Some<T>(Gen<T> one, int most) => from count in Gen.Choose(0, most) from items in one.ListOf(count) select items.ToList();

    private static Gen<TierPeriod> Period(Gen<Instant> time) =>
        from at in time
        from kind in Gen.Choose(0, 9)
        from tier in Gen.Elements(Tiers)
        from falls in Gen.Choose(0, 1)
        select kind switch
        {
            0 => new TierPeriod { From = at, Standing = Standing.Undecided },
            1 => new() { From = at, Standing = Standing.NotListed },
            _ => new() { From = at, Standing = Standing.Listed, Tier = tier, Tags = falls == 1 ? [new("falls")] : [] },
        };

    private static Gen<Residence> Residence(Gen<Instant> time) =>
        from at in time
        from unit in Gen.Elements("grid-1", "grid-2", "grid-3")
        select new Residence(at, new(unit), new("door"));

    private static Gen<Pause> Pause(Gen<Instant> time) =>
        from start in time
        from end in time
        from open in Gen.Choose(0, 9)
        from length in Gen.Choose(-1, 20)
        from reason in Gen.Elements(PauseReason.Hospital, PauseReason.Hospital, PauseReason.Away, PauseReason.Deceased)
        select new Pause
        {
            Id = new("p"),
            Reason = reason,
            StartsAt = start,
            EndsAt = open switch { 0 => null, 1 => end, _ => start + Duration.FromDays(length) },
        };

    /// <summary>Two in five are followed by another within two hours, mostly on the same day.</summary>
    private static Contact? Echo(Contact contact, int minutes) => minutes > 120 ? null : contact with
    {
        OccurredAt = contact.OccurredAt + Duration.FromMinutes(minutes),
        ReceivedAt = contact.ReceivedAt + Duration.FromMinutes(minutes * 60),
        VoidedAt = null,
    };

    private static Gen<Contact> Contact(Gen<Instant> time) =>
        from at in time
        from delay in Gen.Choose(-6, 6)
        from voided in Gen.Choose(0, 9)
        from seen in Gen.Choose(0, 9)
        from method in Gen.Elements(EvidenceMethod.DoorCode, EvidenceMethod.DoorCode, EvidenceMethod.Witness, EvidenceMethod.Statement)
        from kind in Gen.Elements("home-visit", "home-visit", "home-visit", "phone", "attempt")
        select new Contact
        {
            Visit = new("v"),
            Kind = new(kind),
            OccurredAt = at,
            ReceivedAt = at + Duration.FromDays(Math.Max(0, delay)),
            Seen = seen > 0,
            Method = method,
            Worker = new("w1"),
            VoidedAt = voided == 0 ? at + Duration.FromDays(3) : null,
        };
}
