using NodaTime;
using ThreeColor.Duties;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling.Facts;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Rules;

/// <summary>
/// "At least so much contact of these kinds per window": a duty as the policy states it (MECHANISM D1, DESIGN section 4).
/// </summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public abstract partial record DutyRule
{
    private DutyRule()
    {
    }

    /// <summary>The duty.</summary>
    public required Id<Duty> Id { get; init; }

    /// <summary>The ids it had in earlier editions: their windows go on under this one; an id once used never names another duty.</summary>
    public ValueList<Id<Duty>> Formerly { get; init; }

    /// <summary>The kinds of contact that meet it; at least one.</summary>
    public required ValueList<Id<ContactKind>> Contacts { get; init; }

    /// <summary>The weakest evidence that meets it.</summary>
    public EvidenceMethod Evidence { get; init; }

    /// <summary>
    /// Whom it is owed to, among those of the tiers it covers; everybody where it is silent. An assessment is owed before there
    /// are tags.
    /// </summary>
    public Selection For { get; init; } = Selection.Everybody;

    /// <summary>How long before due the worker is reminded; no reminder where it is silent.</summary>
    public PerTier<Duration> RemindBefore { get; init; } = PerTier<Duration>.Silent;

    /// <summary>The source the policy cites; empty where it cites none.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Whether a contact, as known at an instant, is of a kind and evidence that meet this duty.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="now">The instant: what happened, was received or was voided after it is not known yet.</param>
    public bool IsMetBy(Contact contact, Instant now) => contact.IsKnownAt(now) && Qualifies(contact);

    /// <summary>Whether a contact, once known, is of a kind and evidence that meet this duty.</summary>
    internal bool Qualifies(Contact contact) => contact.Seen && contact.Method >= Evidence && IsAmongKinds(contact.Kind);

    private bool IsAmongKinds(Id<ContactKind> kind)
    {
        foreach (var known in Contacts)
            if (known == kind)
                return true;
        return false;
    }

    /// <summary>Whether the duty is owed to somebody who stands so; <see langword="null"/> before the first standing.</summary>
    internal virtual bool IsOwedDuring(TierPeriod? period) => period is not null && TierOwed(period) is not null;

    /// <summary>About how long it lets pass at most between two windows.</summary>
    internal abstract Duration LongestWindow { get; }

    /// <summary>Whether the duty is owed to people of a tier.</summary>
    /// <param name="tier">The tier.</param>
    public abstract bool Covers(Id<Tier> tier);

    /// <summary>The tier under which the duty is owed during a period; <see langword="null"/> where it is not.</summary>
    /// <param name="period">The period.</param>
    public Id<Tier>? TierOwed(TierPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period is { Standing: Standing.Listed, Tier: { } tier } && Covers(tier) && For.Includes(tier, period.Tags) ? tier : null;
    }
}
