using System.Text;
using ThreeColor.Policies;
using ThreeColor.PolicyText;
using ThreeColor.Tool.Classifying;
using ThreeColor.Tool.Rehearsing.Stories;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Rehearsing.Reading;

/// <summary>Reads stories: one JSON object a line, strict, every fault with its line and key.</summary>
internal static class StoryReader
{
    private const string At = "at";
    private const string Note = "note";
    private const string AdoptKey = "adopt";

    /// <summary>Reads a story that runs under a policy.</summary>
    /// <param name="stream">The lines.</param>
    /// <param name="folder">Where the files lie that it names.</param>
    /// <param name="policy">The policy it begins under; its zone is that of local times.</param>
    /// <param name="cancellationToken">Cancels between files.</param>
    public static async Task<StoryReading> ReadAsync(Stream stream, string folder, CarePolicy policy, CancellationToken cancellationToken)
    {
        var faults = new List<Fault>();
        var nodes = Nodes(stream, faults);
        var adopted = await AdoptedAsync(nodes, folder, faults, cancellationToken).ConfigureAwait(false);
        var units = nodes.Select(line => line.Node.Find("unit")?.Find("id")?.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var context = new StoryContext(policy, adopted, units);
        var lines = new List<StoryLine>();
        foreach (var (number, node) in nodes)
            if (ReadLine(node, new LineContext(number, context), lines, faults) is { } line)
                lines.Add(line);
        return new(faults.Count == 0 ? new Story(lines.ToValueList()) : null, faults.OrderBy(fault => fault.At.Line).ToValueList());
    }

    private static List<(int Number, LocatedNode Node)> Nodes(Stream stream, List<Fault> faults)
    {
        var nodes = new List<(int, LocatedNode)>();
        var lines = new LineReader(stream);
        while (lines.TryRead(out var line))
        {
            if (Encoding.UTF8.GetString(line).Trim().Length == 0)
                continue;
            var own = new FaultList();
            if (LocatedNode.Read(line, own) is { } node && node.Is(LocatedKind.Object, own))
                nodes.Add((lines.Number, node));
            faults.AddRange(InLine(own, lines.Number));
        }

        return nodes;
    }

    private static async Task<Dictionary<string, CarePolicy>> AdoptedAsync(
        List<(int Number, LocatedNode Node)> nodes, string folder, List<Fault> faults, CancellationToken cancellationToken)
    {
        var adopted = new Dictionary<string, CarePolicy>(StringComparer.Ordinal);
        foreach (var (number, node) in nodes)
            if (node.Find(AdoptKey) is { Kind: LocatedKind.String } file && !adopted.ContainsKey(file.Text))
            {
                var reading = await PolicyDocument.ReadFileAsync(Path.Combine(folder, file.Text), cancellationToken).ConfigureAwait(false);
                if (reading.Policy is { } policy)
                    adopted[file.Text] = policy;
                else
                    faults.AddRange(reading.Faults.Where(fault => fault.Severity == FaultSeverity.Error)
                        .Select(fault => fault with { At = new Location($"/{AdoptKey}", number, file.At.Column) }));
            }

        return adopted;
    }

    private static StoryLine? ReadLine(LocatedNode node, LineContext line, List<StoryLine> before, List<Fault> faults)
    {
        var key = KeyOf(node, line.Faults);
        if (node.Find(At) is not { } at)
            line.Faults.Add(DocumentFaults.MissingKey, node.At, At);
        else if (line.Time(at) is { } instant)
        {
            line.At = instant;
            if (before.Count > 0 && instant < before[^1].At)
                line.Faults.Add(ToolFaults.GoesBack, at.At, at.Text, before[^1].At);
        }

        var note = node.Find(Note)?.AsText(line.Faults) ?? "";
        var step = key is null ? null : LineReaders.All[key](node.Find(key)!, line);
        faults.AddRange(InLine(line.Faults, line.Number));
        return step is null || line.Faults.HasErrors ? null : new(line.Number, line.At, key!, step, note);
    }

    private static string? KeyOf(LocatedNode node, FaultList faults)
    {
        var known = LineReaders.All.Keys.Append(At).Append(Note).ToList();
        foreach (var property in node.Properties.Where(property => !known.Contains(property.Name)))
            faults.Add(
                DocumentFaults.UnknownKey,
                property.NameAt,
                property.Name,
                DidYouMean.English(property.Name, known),
                DidYouMean.Chinese(property.Name, known));
        var keys = node.Properties.Select(property => property.Name).Where(LineReaders.All.ContainsKey).ToList();
        if (keys.Count == 1)
            return keys[0];
        if (keys.Count > 1 || node.Properties.All(property => known.Contains(property.Name)))
            faults.Add(ToolFaults.NotOneThing, node.At, keys.Count == 0 ? "–" : string.Join(", ", keys));
        return null;
    }

    private static IEnumerable<Fault> InLine(FaultList faults, int number) =>
        faults.Faults.Select(fault => fault with { At = fault.At with { Line = number } });
}

/// <summary>What came of reading a story.</summary>
/// <param name="Story">The story; <see langword="null"/> where it cannot be played.</param>
/// <param name="Faults">Every fault, by line.</param>
internal sealed record StoryReading(Story? Story, ValueList<Fault> Faults);
