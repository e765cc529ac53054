using ThreeColor.Events;
using ThreeColor.PolicyText;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing.Reading;

/// <summary>Reads what events and messages must be like.</summary>
internal static class PatternReader
{
    private static readonly string[] EventKeys =
        ["id", "resident", "cause", "stage", "rung", "topRung", "post", "owner", "called", "severity", "source"];

    private static readonly string[] MessageKeys = ["to", "kind", "event", "resident"];

    public static ValueList<Pattern> Events(LocatedNode node, LineContext line) => Read(node, EventKeys, line);

    public static ValueList<Pattern> Messages(LocatedNode node, LineContext line) => Read(node, MessageKeys, line);

    private static ValueList<Pattern> Read(LocatedNode node, string[] known, LineContext line)
    {
        var patterns = new List<Pattern>();
        foreach (var item in node.AsArray(line.Faults))
        {
            var keys = new StepReader(item, line);
            var pairs = new List<PatternKey>();
            foreach (var name in known)
            {
                keys.Find(name);
                if (item.Find(name) is { } value)
                    pairs.Add(new(name, value.Kind == LocatedKind.Null ? null : ValueOf(name, value, line)));
            }

            keys.Done();
            patterns.Add(new(pairs.ToValueList()));
        }

        return patterns.ToValueList();
    }

    private static string? ValueOf(string name, LocatedNode value, LineContext line) => name switch
    {
        "rung" or "topRung" => value.AsInteger(0, int.MaxValue, line.Faults)?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "stage" => Word<EventStage>(value, name, line),
        "severity" => Word<Severity>(value, name, line),
        "source" => Word<EventSource>(value, name, line),
        "kind" => Word<NoticeKind>(value, name, line),
        _ => value.AsText(line.Faults),
    };

    private static string? Word<TEnum>(LocatedNode value, string name, LineContext line)
        where TEnum : struct, Enum => line.Word<TEnum>(value, name) is { } word ? StoryWords.Write(word) : null;
}
