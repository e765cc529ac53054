using System.Globalization;
using System.Text.Json;
using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Policies;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Document;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;
using ThreeColor.Tool.Classifying;
using ThreeColor.Tool.Output;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Checking;

/// <summary>What a policy asks of its workers, in visits a year.</summary>
/// <param name="People">People per tier code.</param>
/// <param name="Undecided">People whose facts leave their tier open.</param>
/// <param name="Designed">Visits a year by tier code, as designed.</param>
/// <param name="Unknown">
/// Visits a year if nothing were known of anybody: those in care keep their tier; the others get one first assessment each.
/// </param>
/// <param name="Strictest">Visits a year if everybody were at the most demanding tier.</param>
internal sealed record Demand(IReadOnlyDictionary<string, int> People, int Undecided, IReadOnlyDictionary<string, double> Designed, double Unknown, double Strictest)
{
    private const double Year = 365.25;

    /// <summary>From counts or a population; <see langword="null"/> where neither is given or the policy states no duties.</summary>
    public static async Task<Demand?> ReadAsync(
        PolicyReading reading, string? counts, string? population, string language, ToolStreams streams, CancellationToken cancellationToken)
    {
        if (counts is null && population is null || reading.Policy is not { } policy)
            return null;
        var (people, undecided) = counts is null
            ? await CountAsync(policy, population!, language, streams, cancellationToken).ConfigureAwait(false)
            : (Parse(counts, policy, language), 0);
        return Of(policy, people, undecided);
    }

    public static Demand Of(CarePolicy policy, IReadOnlyDictionary<string, int> people, int undecided)
    {
        var designed = policy.Frame.Tiers.ToDictionary(
            tier => tier.Code.Value, tier => people.GetValueOrDefault(tier.Code.Value) * VisitsAYear(policy.Scheduling, tier.Code), StringComparer.Ordinal);
        var all = people.Values.Sum() + undecided;
        return new(people, undecided, designed, designed.Values.Sum() + undecided, all * policy.Frame.Tiers.Max(tier => VisitsAYear(policy.Scheduling, tier.Code)));
    }

    /// <summary>The least visits a year that meet every duty of a tier; a duty in hours or days counts by its longest allowed gap. What is owed to people with a tag alone is left out.</summary>
    public static double VisitsAYear(SchedulingPolicy scheduling, Id<Tier> tier) => scheduling.Duties.Where(duty => duty.For.Includes(tier, [])).Sum(duty => duty switch
    {
        DutyRule.Rolling rolling when rolling.Every.TryGet(tier, out var every) => Year / DaysOf(every),
        DutyRule.Calendar calendar when calendar.Covers(tier) => Year / 7 * calendar.Times,
        _ => 0,
    });

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("people", People.Values.Sum() + Undecided);
        json.WriteNumber("undecided", Undecided);
        json.WriteNumber("designed", Math.Round(Designed.Values.Sum(), 1));
        json.WriteNumber("unknown", Math.Round(Unknown, 1));
        json.WriteNumber("strictest", Math.Round(Strictest, 1));
        json.WriteStartObject("byTier");
        foreach (var (tier, visits) in Designed)
            json.WriteNumber(tier, Math.Round(visits, 1));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public string Say(Words words) => string.Format(
        CultureInfo.InvariantCulture, words.Demand, Designed.Values.Sum().ToString("N0", CultureInfo.InvariantCulture),
        Unknown.ToString("N0", CultureInfo.InvariantCulture), Strictest.ToString("N0", CultureInfo.InvariantCulture));

    private static double DaysOf(Period period) => period.Years * Year + period.Months * (Year / 12) + period.Weeks * 7 + period.Days;

    private static async Task<(IReadOnlyDictionary<string, int> People, int Undecided)> CountAsync(
        CarePolicy policy, string population, string language, ToolStreams streams, CancellationToken cancellationToken)
    {
        var (people, undecided) = (new Dictionary<string, int>(StringComparer.Ordinal), 0);
        await foreach (var person in PeopleFile.ReadAsync(population, policy.Classification, language, streams, cancellationToken).ConfigureAwait(false))
        {
            var range = policy.Classifier.Range(person.Claims, Now.Instant);
            if (!range.IsDecided)
                undecided++;
            else if (policy.Classification.Table.CodeOf(range.Highest) is { } tier)
                people[tier.Value] = people.GetValueOrDefault(tier.Value) + 1;
        }

        return (people, undecided);
    }

    private static Dictionary<string, int> Parse(string counts, CarePolicy policy, string language)
    {
        var people = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in counts.Split(','))
            if (part.Split('=') is [var tier, var number] && policy.Frame.Tiers.Any(t => t.Code.Value == tier)
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                people[tier] = count;
            else
                throw ToolFaults.BadTierCounts.Refuses(language, counts);
        return people;
    }
}
