using System.Numerics;
using NodaTime;
using ThreeColor.Classification.Cells;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Claims;

/// <summary>Turns the claims about a person into a set of possible bands a fact. For one use.</summary>
internal sealed class ClaimWeigher(ClassificationPolicy policy, Instant now)
{
    private readonly List<Reason> _reasons = [];

    public IReadOnlyList<Reason> Reasons => _reasons;

    /// <summary>The next instant at which a claim that counts grows stale.</summary>
    public Instant? StaleAt { get; private set; }

    public ulong[] Weigh(ValueList<Claim> claims, CellSpace space)
    {
        var byFact = claims.Where(claim => claim.RecordedAt <= now && claim.ObservedAt <= now).Distinct().ToLookup(claim => claim.Fact);
        foreach (var unknown in byFact.Where(group => policy.FindFact(group.Key) is null).OrderBy(group => group.Key))
            foreach (var claim in unknown.Order(ClaimOrder.Instance))
                Say(ClassificationReasons.Unusable, claim);
        var sets = new ulong[space.Axes.Count];
        for (var i = 0; i < sets.Length; i++)
            sets[i] = Weigh(space.Axes[i], [.. byFact[space.Axes[i].Fact.Id].Order(ClaimOrder.Instance)]);
        return sets;
    }

    private ulong Weigh(Axis axis, IReadOnlyList<Claim> claims)
    {
        var told = new List<Claim>();
        foreach (var claim in claims)
            if (claim is { Value: null, Absence: { } absence })
                Say(CodeOf(absence), claim);
            else if (claim is { Value: { } value, Absence: null } && axis.Fact.Admits(value))
                told.Add(claim);
            else
                Say(ClassificationReasons.Unusable, claim);
        if (told.Count == 0)
        {
            _reasons.Add(new(ClassificationReasons.Missing, axis.Fact.Id.Value));
            return axis.Everything;
        }

        return Combine(axis, Keep(told));
    }

    private List<Claim> Keep(List<Claim> told)
    {
        var newest = DateOf(told[^1]);
        var kept = new List<Claim>();
        foreach (var claim in told)
            if (told.Exists(other => other.Source == claim.Source && ClaimOrder.IsLater(other, claim)))
                Say(ClassificationReasons.Replaced, claim);
            else if (policy.SupersededAfter is { } after && Calendars.Plus(DateOf(claim), after) < newest)
                Say(ClassificationReasons.Superseded, claim);
            else
                kept.Add(claim);
        return kept;
    }

    private ulong Combine(Axis axis, List<Claim> kept)
    {
        var set = kept.Aggregate(0UL, (bands, claim) => bands | 1UL << axis.BandOf(claim.Value!.Value)!.Value);
        if (BitOperations.PopCount(set) > 1)
            kept.ForEach(claim => Say(ClassificationReasons.Conflict, claim));
        if (StaleFrom(axis, kept[^1]) is not { } stale)
            return set;
        if (stale <= now)
        {
            Say(ClassificationReasons.Stale, kept[^1]);
            return axis.AndWorse(set);
        }

        StaleAt = StaleAt is { } sooner && sooner < stale ? sooner : stale;
        return set;
    }

    private Instant? StaleFrom(Axis axis, Claim newest) =>
        axis.Fact.MaxAge is { } maxAge && Calendars.Plus(DateOf(newest), maxAge) is { } last
            ? policy.Zone.AtStartOfDay(last.PlusDays(1)).ToInstant()
            : null;

    private LocalDate DateOf(Claim claim) => claim.ObservedAt.InZone(policy.Zone).Date;

    private void Say(string code, Claim claim) => _reasons.Add(new(
        code, claim.Fact.Value, $"source={claim.Source} observed={DateOf(claim):uuuu'-'MM'-'dd}{(claim.Value is { } value ? $" value={value}" : "")}"));

    private static string CodeOf(Absence absence) => absence switch
    {
        Absence.Refused => ClassificationReasons.Refused,
        Absence.Masked => ClassificationReasons.Masked,
        _ => ClassificationReasons.NotAsked,
    };
}
