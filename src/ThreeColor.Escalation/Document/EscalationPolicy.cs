using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Escalation.Ladders;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.PolicyText;
using ThreeColor.Tiers;

namespace ThreeColor.Escalation.Document;

/// <summary>The part of a policy that says who is called, who backs up whom, and who evaluates (MECHANISM D4, D5, E).</summary>
/// <remarks>
/// Made only by <see cref="Read"/>, so that what runs is what the digest of the document names. Immutable; safe for concurrent use.
/// </remarks>
public sealed record EscalationPolicy : IPolicySection<EscalationPolicy>
{
    internal EscalationPolicy(
        Duration sweepEvery, ValueList<Ladder> ladders, EvaluationPolicy evaluation, ServiceClock clock, LocalDate effectiveFrom)
    {
        SweepEvery = sweepEvery;
        Ladders = ladders;
        Evaluation = evaluation;
        Clock = clock;
        EffectiveFrom = effectiveFrom;
    }

    /// <summary>The longest a reminder can be put off at a time: 72 hours.</summary>
    public static Duration LongestSnooze { get; } = Duration.FromHours(72);

    /// <summary>How often in a row reminders can be put off: 3 times, then one comes first.</summary>
    public const int MostSnoozes = 3;

    /// <summary>The longest an event can be excused at a time: 14 days.</summary>
    public static Duration LongestDispensation { get; } = Duration.FromDays(14);

    /// <inheritdoc/>
    public static ValueList<string> Keys { get; } = ["sweepEvery", "ladders", "evaluation"];

    /// <summary>How often the programme looks for what fell due; 1 minute to 1 day.</summary>
    public Duration SweepEvery { get; internal init; }

    /// <summary>The ladders; every cause has exactly one that is for everybody.</summary>
    public ValueList<Ladder> Ladders { get; }

    /// <summary>Evaluation.</summary>
    public EvaluationPolicy Evaluation { get; internal init; }

    /// <summary>The clock of time limits: the zone, service hours and holidays of the policy.</summary>
    public ServiceClock Clock { get; internal init; }

    /// <summary>The first day the policy holds.</summary>
    public LocalDate EffectiveFrom { get; }

    /// <summary>Departments that may be called in by whistle.</summary>
    public ValueList<Id<Department>> Departments { get; internal init; }

    /// <inheritdoc/>
    public static EscalationPolicy? Read(ObjectReader document, PolicyFrame frame, FaultList faults) =>
        new EscalationReader(frame, faults).Read(document);

    /// <summary>The ladder that an event of a cause climbs for a person, or <see langword="null"/>.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="tier">The person's tier; <see langword="null"/> outside any.</param>
    /// <param name="tags">The person's tags.</param>
    /// <returns>The first ladder of the cause that is for such a person in particular, else the one for everybody.</returns>
    public Ladder? FindLadder(Id<Cause> cause, Id<Tier>? tier, ValueList<Id<Tag>> tags)
    {
        foreach (var ladder in Ladders)
            if (!ladder.For.IsEverybody && ladder.Causes.Contains(cause) && ladder.For.Includes(tier, tags))
                return ladder;
        return FindLadder(cause);
    }

    /// <summary>
    /// The ladder an event climbs: the one it was raised on, else the one that names it as its former id, else the one of its cause.
    /// </summary>
    /// <param name="care">The event.</param>
    /// <exception cref="ArgumentException">The policy has no ladder for its cause.</exception>
    public Ladder LadderOf(CareEvent care)
    {
        ArgumentNullException.ThrowIfNull(care);
        foreach (var ladder in Ladders)
            if (ladder.Id.Value == care.Ladder && ladder.Causes.Contains(care.Cause))
                return ladder;
        foreach (var ladder in Ladders)
            if (ladder.Causes.Contains(care.Cause) && ladder.Formerly.FindIndex(former => former.Value == care.Ladder) >= 0)
                return ladder;
        return LadderFor(care.Cause);
    }

    /// <summary>The ladder of a cause for everybody, or <see langword="null"/>.</summary>
    public Ladder? FindLadder(Id<Cause> cause)
    {
        foreach (var ladder in Ladders)
            if (ladder.For.IsEverybody && ladder.Causes.Contains(cause))
                return ladder;
        return null;
    }

    /// <summary>The ladder of a cause for everybody.</summary>
    /// <exception cref="ArgumentException">The policy has no ladder for it.</exception>
    public Ladder LadderFor(Id<Cause> cause) =>
        FindLadder(cause) ?? throw new ArgumentException($"The policy has no ladder for the cause '{cause}'.", nameof(cause));

    /// <summary>The posts whose staffing decisions about a cause need: those of its ladder, upward, and the evaluation post.</summary>
    /// <exception cref="ArgumentException">The policy has no ladder for the cause.</exception>
    public ValueList<Id<Post>> PostsFor(Id<Cause> cause)
    {
        var posts = LadderFor(cause).Rungs.Select(rung => rung.Post).ToValueList();
        return posts.Contains(Evaluation.Post) ? posts : posts.Add(Evaluation.Post);
    }

    /// <summary>
    /// The worst-case silent time of a cause: from the first instant at which received data showed the ground of an event, to
    /// acknowledgement, contact, retraction or arrival at the top (DESIGN section 5). Downtime comes on top.
    /// </summary>
    /// <remarks>Tries the closing hours of two years from <see cref="EffectiveFrom"/>: a fraction of a millisecond.</remarks>
    /// <exception cref="ArgumentException">The policy has no ladder for the cause.</exception>
    public Duration SilentTimeBound(Id<Cause> cause) => SilentTimeBoundOf(LadderFor(cause));

    /// <summary>The worst-case silent time of one of its ladders.</summary>
    /// <param name="ladder">The ladder.</param>
    public Duration SilentTimeBoundOf(Ladder ladder) => SilentTime.Bound(ladder, SweepEvery, Clock, EffectiveFrom);

    /// <summary>The largest <see cref="SilentTimeBound"/> over all ladders.</summary>
    public Duration LargestSilentTimeBound() => Ladders.Max(SilentTimeBoundOf);
}
