using NodaTime;
using ThreeColor.PolicyText;
using ThreeColor.Residents;
using ThreeColor.Scheduling.Faults;
using ThreeColor.Scheduling.Rules;

namespace ThreeColor.Scheduling.Reading;

/// <summary>Reads attempts, and the limits of pauses and of lateness.</summary>
internal sealed class LimitsReader(PolicyFrame frame, FaultList faults)
{
    private const int MaxAttempts = 20;
    private const string ApartKey = "apart";

    private static readonly (string Key, PauseReason Reason)[] Reasons =
    [
        ("hospital", PauseReason.Hospital), ("away", PauseReason.Away), ("refused", PauseReason.Refused), ("moved", PauseReason.Moved),
    ];

    /// <summary>The number per tier, and how far attempts lie apart.</summary>
    public (PerTier<int> Number, Duration Apart) ReadAttempts(LocatedNode? node)
    {
        if (node?.AsObject(faults) is not { } reader)
            return (PerTier<int>.Silent, AttemptRule.DefaultApart);
        foreach (var word in new[] { ApartKey, "otherwise", "basis" })
            if (node.Find(word) is { } value && frame.Tiers.Any(tier => tier.Code.Value == word))
                faults.Add(SchedulingFaults.TierLikeAKey.At(value.At, word));
        frame.ReadBasis(reader, faults);
        var apart = Read(reader, ApartKey, AttemptRule.DefaultApart);
        var number = new PerTierReader(frame, faults).Read(reader, true, value => ReadNumber(value));
        return (number, apart);
    }

    public PauseLimits ReadPauses(LocatedNode? node)
    {
        if (node?.AsObject(faults) is not { } reader)
            return PauseLimits.Default;
        frame.ReadBasis(reader, faults);
        var limits = new PauseLimits
        {
            Backdate = Read(reader, "backdate", PauseLimits.DefaultBackdate),
            AskAgain = Read(reader, "askAgain", PauseLimits.DefaultAskAgain),
            Longest = ReadLongest(reader.Optional("longest")),
        };
        reader.Done();
        return limits;
    }

    public VisitLateness ReadLateness(LocatedNode? node)
    {
        if (node?.AsObject(faults) is not { } reader)
            return VisitLateness.Default;
        frame.ReadBasis(reader, faults);
        var lateness = new VisitLateness
        {
            Evidence = Read(reader, "evidence", VisitLateness.DefaultEvidence),
            Prompt = Read(reader, "prompt", VisitLateness.DefaultPrompt),
            Ahead = Read(reader, "ahead", VisitLateness.DefaultAhead),
        };
        reader.Done();
        return lateness;
    }

    // A tier with the name of another key was told already: what stands there is of the other type.
    private int? ReadNumber(LocatedNode value) => (int?)value.AsInteger(1, MaxAttempts, faults);

    private Duration Read(ObjectReader reader, string key, Duration otherwise) => reader.Optional(key)?.AsDuration(faults) ?? otherwise;

    private ValueList<LongestPause> ReadLongest(LocatedNode? node)
    {
        var longest = new List<LongestPause>();
        if (node?.AsObject(faults) is not { } reader)
            return [];
        foreach (var (key, reason) in Reasons)
            if (reader.Optional(key)?.AsDatePeriod(faults) is { } period)
                longest.Add(new(reason, period));
        reader.Done();
        if (node.Properties.Count == 0)
            faults.Add(DocumentFaults.EmptyList, node.At);
        return longest.ToValueList();
    }
}
