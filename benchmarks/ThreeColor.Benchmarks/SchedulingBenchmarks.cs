using BenchmarkDotNet.Attributes;
using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Duties;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Document;
using ThreeColor.Scheduling.Facts;
using ThreeColor.Scheduling.Ledger;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;

namespace ThreeColor.Benchmarks;

/// <summary>The next due of a rolling duty beside NodaTime's own conversion (bar: 2 ×). Not measured: reading the history from a store.</summary>
[MemoryDiagnoser]
public class SchedulingBenchmarks
{
    private static readonly Id<Tier> Blue = new("blue");
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly DayCalendar Days = new(Zone);
    private static readonly Period Step = Period.FromMonths(1) + Period.FromDays(1);
    private static readonly LocalDate Anchor = new(2023, 1, 10);
    private static readonly Instant Contact = Instant.FromUtc(2023, 1, 10, 2, 0);

    private static readonly DutyRule.Rolling Rule = new()
    {
        Id = new("home-visit"),
        Contacts = [new("home-visit")],
        Every = new() { Values = [new(Blue, Period.FromMonths(1))] },
    };

    private static readonly SchedulingPolicy Policy = new()
    {
        Days = Days,
        Tiers = [new() { Code = Blue, Rank = 1, Name = LocalizedText.Of("蓝色", "Blue") }],
        Duties = [Rule],
    };

    private static readonly DutyEditions Editions = DutyEditions.Of(Policy);

    private static readonly DutyFacts YearOfContacts = new()
    {
        RegisteredAt = Contact,
        Residences = [new(Contact, new("grid-1"), new("door-1"))],
        Periods = [new() { From = Contact, Standing = Standing.Listed, Tier = Blue }],
        Contacts = Enumerable.Range(1, 12).Select(month => new Visits.Contact
        {
            Visit = new($"v{month:00}"),
            Kind = new("home-visit"),
            OccurredAt = Contact + Duration.FromDays(29 * month),
            ReceivedAt = Contact + Duration.FromDays(29 * month),
            Seen = true,
            Method = Visits.EvidenceMethod.DoorCode,
            Worker = new("w1"),
        }).ToValueList(),
    };

    [Benchmark(Baseline = true)]
    public Instant NodaTimesOwnConversion() => (Anchor + Step).AtStartOfDayInZone(Zone).ToInstant();

    [Benchmark]
    public Instant NextDueFromDate() => Rule.DueAt(Anchor, Blue, 1, Days);

    [Benchmark]
    public Instant NextDueFromContact() => Rule.DueAt(Days.DayOf(Contact), Blue, 1, Days);

    [Benchmark]
    public ValueList<Window> LedgerOfTwelveContacts() => DutyLedger.Compute(YearOfContacts, Editions, Contact + Duration.FromDays(360));
}
