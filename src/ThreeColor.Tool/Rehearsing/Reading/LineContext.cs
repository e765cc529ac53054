using NodaTime;
using ThreeColor.Policies;
using ThreeColor.PolicyText;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing.Reading;

/// <summary>What the readers of one line share: where it stands, when it happens, how times and words are read.</summary>
internal sealed class LineContext(int number, StoryContext story)
{
    public int Number { get; } = number;

    public StoryContext Story { get; } = story;

    public Instant At { get; set; }

    public FaultList Faults { get; } = new();

    public Instant? Time(LocatedNode node)
    {
        if (node.AsText(Faults) is not { } text)
            return null;
        if (Story.Times.Read(text) is { } at)
            return at;
        Faults.Add(DocumentFaults.BadValue, node.At, text, "time", "\"2023-01-04T09:30\" or \"2023-01-04T01:30:00Z\"");
        return null;
    }

    public TEnum? Word<TEnum>(LocatedNode node, string kind)
        where TEnum : struct, Enum
    {
        if (node.AsText(Faults) is not { } text)
            return null;
        if (StoryWords.Read<TEnum>(text) is { } value)
            return value;
        node.ReportUnknownName(text, kind, StoryWords.All<TEnum>(), Faults);
        return null;
    }

    public ValueList<T> List<T>(LocatedNode node, Func<LocatedNode, T?> read)
        where T : struct
    {
        var items = new List<T>();
        foreach (var item in node.AsArray(Faults))
            if (read(item) is { } value)
                items.Add(value);
        return items.ToValueList();
    }

    /// <summary>Reports a name that neither the policy nor any edition the story adopts knows.</summary>
    public void CheckKnown(LocatedNode? node, string kind, IReadOnlySet<string> known)
    {
        if (node is { Kind: LocatedKind.String } && !known.Contains(node.Text))
            node.ReportUnknownName(node.Text, kind, known, Faults);
    }
}

/// <summary>What the lines of one story share.</summary>
internal sealed class StoryContext
{
    private readonly IReadOnlyDictionary<string, CarePolicy> _adopted;

    public StoryContext(CarePolicy policy, IReadOnlyDictionary<string, CarePolicy> adopted, IReadOnlySet<string> units)
    {
        _adopted = adopted;
        Units = units;
        Times = new StoryTime(policy.Frame.Days);
        var organisations = adopted.Values.Append(policy).Select(one => one.Frame.Organisation).ToList();
        Levels = organisations.SelectMany(one => one.Levels).Select(level => level.Value).ToHashSet(StringComparer.Ordinal);
        Posts = organisations.SelectMany(one => one.Posts).Select(post => post.Id.Value).ToHashSet(StringComparer.Ordinal);
    }

    public StoryTime Times { get; }

    public IReadOnlySet<string> Levels { get; }

    public IReadOnlySet<string> Posts { get; }

    /// <summary>Every unit that any line of the story adds.</summary>
    public IReadOnlySet<string> Units { get; }

    public CarePolicy? FindAdopted(string file) => _adopted.GetValueOrDefault(file);
}
