using NodaTime;
using ThreeColor.Classification.Listing;
using ThreeColor.Duties;
using ThreeColor.Policies;
using ThreeColor.Residents;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Ledger;
using ThreeColor.Tiers;

namespace ThreeColor.Adopting;

/// <summary>Counts, resident by resident, what a policy would change if it were adopted at an instant.</summary>
internal sealed class AdoptionCount(PolicyEditions editions, CarePolicy policy, Instant now)
{
    private readonly Dictionary<(Id<Tier>? From, Id<Tier>? To), int> _moves = [];

    // Behind everything that happened up to now, so that nothing of the past is asked for.
    private readonly Instant _from = Behind(Instant.Max(now, editions.Newest.From));

    private readonly DutyEditions _after = new(
        [.. editions.All.Select(edition => new DutyEdition(edition.Number, edition.From, edition.Policy.Scheduling)),
            new DutyEdition(editions.Newest.Number + 1, Behind(Instant.Max(now, editions.Newest.From)), policy.Scheduling)]);

    private int _residents;
    private int _unknown;
    private int _fallOut;
    private int _sooner;
    private int _later;

    public void Add(ResidentCare care)
    {
        _residents++;
        var held = policy.Frame.Tiers.NameOf(care.Tier);
        if (held is { } code && policy.Frame.FindTier(code) is null)
            _unknown++;
        var assessment = policy.Classifier.Classify(care.Claims, now).Assessment;
        var listing = TierListing.Decide(care.Standing, held, assessment, policy.Frame.Tiers);
        var heldTags = Tag.NamesOf(care.Tags, policy.Frame.Tags);
        var tags = listing.Standing == Standing.Listed ? TierListing.HoldTags(heldTags, assessment) : [];
        var period = new TierPeriod { From = _from, Standing = listing.Standing, Tier = listing.Tier, Tags = tags };
        _moves[(care.Tier, listing.Tier)] = _moves.GetValueOrDefault((care.Tier, listing.Tier)) + 1;
        if (Owes(editions.At(now).Policy, care.Period) && !Owes(policy, period))
            _fallOut++;
        CompareDues(care, period);
    }

    public AdoptionPreview ToPreview() => new()
    {
        Residents = _residents,
        Moves = _moves.OrderBy(move => move.Key.From?.Value ?? "\uffff", StringComparer.Ordinal)
            .ThenBy(move => move.Key.To?.Value ?? "\uffff", StringComparer.Ordinal)
            .Select(move => new TierMove(move.Key.From, move.Key.To, move.Value)).ToValueList(),
        UnknownTiers = _unknown,
        FallOut = _fallOut,
        Sooner = _sooner,
        Later = _later,
    };

    /// <summary>The first instant behind another: a microsecond, the finest that stores keep.</summary>
    public static Instant Behind(Instant at) => at.PlusTicks(10);

    private static bool Owes(CarePolicy policy, TierPeriod? period) =>
        period is not null && policy.Scheduling.Duties.Any(duty => duty.TierOwed(period) is not null);

    private void CompareDues(ResidentCare care, TierPeriod period)
    {
        if (care.SettledTo is null || DutyLedger.Advance(RequestOf(care, period)) is not LedgerOutcome.Moved { Move: var move })
            return;
        foreach (var before in care.Duties)
            if (before.Pending is { } pending && Same(move, before.Duty)?.Pending is { } then && then.Number == pending.Number)
            {
                _sooner += then.DueAt < pending.DueAt ? 1 : 0;
                _later += then.DueAt > pending.DueAt ? 1 : 0;
            }
    }

    private OpenDuty? Same(LedgerMove move, Id<Duty> duty) => move.Duties.FirstOrDefault(
        after => after.Duty == duty || policy.Scheduling.FindDuty(after.Duty)?.Formerly.Contains(duty) == true);

    private LedgerRequest RequestOf(ResidentCare care, TierPeriod period) => new()
    {
        Duties = care.Duties,
        Facts = new()
        {
            RegisteredAt = care.Resident.RegisteredAt,
            Residences = [care.Residence],
            Periods = care.Period is { } held ? [held, period] : [period],
            Pauses = care.Pauses,
        },
        SettledTo = care.SettledTo,
        ChangedAt = _from,
        Editions = _after,
        Now = _from,
    };
}
