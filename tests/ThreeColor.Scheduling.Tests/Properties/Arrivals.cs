using NodaTime;
using ThreeColor.Residents;

namespace ThreeColor.Scheduling.Tests.Properties;

/// <summary>Cuts a life into commits: what is learnt when, some of it late, with sweeps in between.</summary>
internal static class Arrivals
{
    public static List<(Instant Now, List<Arrival> Arrivals)> Of(Life life, int seed)
    {
        var random = new Random(seed);
        var all = new List<Arrival>();
        foreach (var contact in life.Facts.Contacts)
        {
            all.Add(Arrival.Of(contact with { VoidedAt = null }, contact.ReceivedAt));
            if (contact.VoidedAt is { } voided)
                all.Add(Arrival.Of(contact with { VoidedAt = Instant.Max(voided, contact.ReceivedAt) }, Instant.Max(voided, contact.ReceivedAt)));
        }

        all.AddRange(life.Facts.Periods.Select(period => Arrival.Of(period, period.From + Late(random, 12))));
        all.AddRange(life.Facts.Residences.Select(one => Arrival.Of(one, one.From + Late(random, 6))));
        all.AddRange(life.Facts.Pauses.SelectMany(pause => OfPause(pause, random)));
        var sweeps = Enumerable.Range(0, 6).Select(_ => life.Now - Duration.FromMinutes(random.Next(130 * 24 * 60)));
        var first = life.Facts.Residences[0].From;
        return all.Select(arrival => arrival.At).Concat(sweeps).Append(life.Now).Where(at => at <= life.Now && at >= first).Distinct().Order()
            .Select(at => (at, all.Where(arrival => arrival.At == at).ToList())).ToList();
    }

    /// <summary>Mostly at once; one in some comes days later.</summary>
    private static Duration Late(Random random, int oneIn) => random.Next(oneIn) == 0 ? Duration.FromMinutes(random.Next(10 * 24 * 60)) : Duration.Zero;

    /// <summary>Entered before, at or after its start; then perhaps its end, or all of it, changes.</summary>
    private static IEnumerable<Arrival> OfPause(Pause pause, Random random)
    {
        var entered = pause.StartsAt + Duration.FromMinutes(random.Next(-5 * 24 * 60, 8 * 24 * 60));
        var first = random.Next(3) == 0 ? pause with { EndsAt = null } : pause;
        yield return Arrival.Of(null, first, entered);
        var changed = entered + Duration.FromMinutes(1 + random.Next(12 * 24 * 60));
        if (first != pause || random.Next(4) == 0)
            yield return Arrival.Of(first, random.Next(3) == 0 ? pause with { EndsAt = changed } : pause, changed);
    }
}
