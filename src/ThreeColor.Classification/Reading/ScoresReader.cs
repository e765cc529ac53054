using NodaTime;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Editions;
using ThreeColor.Classification.Faults;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads the key <c>scores</c> into the vocabulary.</summary>
internal sealed class ScoresReader(Vocabulary vocabulary, ConditionReader conditions, Parameters parameters, LocalDate day, PolicyFrame frame, FaultList faults)
{
    private const long Largest = 1_000_000;
    private const int MaxSums = 10_000;
    private static readonly string[] Directions = ["higher", "lower"];

    public void Read(LocatedNode? node)
    {
        if (node is null || !node.Is(LocatedKind.Object, faults))
            return;
        foreach (var property in node.Properties)
            if (vocabulary.Accepts<ScoreDefinition>(property, faults) && property.Value.AsObject(faults) is { } entry && ReadScore(new(property.Name), entry) is { } score)
                vocabulary.Scores.Add(score);
    }

    private ScoreDefinition? ReadScore(Id<ScoreDefinition> id, ObjectReader entry)
    {
        var count = faults.Count;
        var name = entry.Optional("name")?.AsLocalizedText(faults);
        var descending = ReadWorse(entry.Optional("worse")) == "lower";
        var range = new SumRange();
        var points = (entry.Required("points")?.AsArray(faults) ?? []).SelectMany(item => ReadPoints(item, range)).ToValueList();
        var bandsNode = entry.Required("bands");
        var bands = (bandsNode?.AsArray(faults) ?? []).Select(ReadBand).OfType<ScoreBand>().ToValueList();
        entry.Done();
        if (faults.Count > count || bandsNode is null)
            return null;
        NewNames.CheckBandNames(bandsNode, [.. bands.Select(band => band.Id)], faults);
        CheckOrder(bands, bandsNode, descending);
        CheckCover(id, bands, bandsNode.At, range);
        return faults.Count > count ? null : new() { Id = id, Name = name, Points = points, Bands = bands };
    }

    private string? ReadWorse(LocatedNode? node)
    {
        if (node?.AsText(faults) is not { } word)
            return null;
        if (!Directions.Contains(word))
            node.ReportUnknownName(word, "direction", Directions, faults);
        return word;
    }

    private List<ScorePoints> ReadPoints(LocatedNode node, SumRange range)
    {
        if (node.AsObject(faults) is not { } entry || entry.Required("points") is not { } points)
            return [];
        if (points.Kind == LocatedKind.Object)
            return ReadBandPoints(entry, points, range);
        var value = points.AsInteger(-Largest, Largest, faults);
        frame.ReadBasis(entry, faults);
        var rest = node.Properties.Where(property => property.Name is not ("points" or "basis")).ToList();
        foreach (var property in rest)
            entry.Optional(property.Name);
        if (rest.Count != 1)
            faults.Add(LanguageFaults.ScoreEntry, node.At);
        if (rest.Count != 1 || value is null || conditions.ReadProperty(rest[0]) is not { } when)
            return [];
        range.Add([0, value.Value]);
        return [new(value.Value, when)];
    }

    private List<ScorePoints> ReadBandPoints(ObjectReader entry, LocatedNode points, SumRange range)
    {
        var entries = new List<ScorePoints>();
        var of = entry.Required("of");
        frame.ReadBasis(entry, faults);
        entry.Done();
        if (of?.AsText(faults) is not { } name)
            return entries;
        if (vocabulary.Names.Contains(name) && conditions.BandNames(name) is { } bands)
        {
            foreach (var property in points.Properties)
                if (bands.FindIndex(band => band == property.Name) < 0)
                    property.Value.ReportUnknownName(property.Name, "band", bands, faults);
                else if (property.Value.AsInteger(-Largest, Largest, faults) is { } value)
                    entries.Add(new(value, conditions.InBand(name, bands.FindIndex(band => band == property.Name))));
            range.Add([.. entries.Select(e => e.Points), .. entries.Count < bands.Count ? [0L] : Array.Empty<long>()]);
        }
        else
        {
            of.ReportUnknownName(name, "scale", vocabulary.Names, faults);
        }

        return entries;
    }

    private ScoreBand? ReadBand(LocatedNode node)
    {
        if (node.AsObject(faults) is not { } entry)
            return null;
        var id = entry.Required("id")?.AsText(faults);
        var from = entry.Required("from") is { } f ? parameters.Number(f, day, -Largest, Largest, faults) : null;
        var to = entry.Optional("below") is { } below
            ? parameters.Number(below, day, -Largest, Largest, faults) - 1
            : entry.Required("to") is { } t ? parameters.Number(t, day, -Largest, Largest, faults) : null;
        var band = new ScoreBand(id ?? "", from ?? 0, to ?? 0, entry.Optional("name")?.AsLocalizedText(faults), frame.ReadBasis(entry, faults));
        entry.Done();
        return id is null || from is null || to is null ? null : band;
    }

    private void CheckOrder(ValueList<ScoreBand> bands, LocatedNode node, bool descending)
    {
        for (var i = 1; i < bands.Count; i++)
            if (descending ? bands[i].To >= bands[i - 1].From : bands[i].From <= bands[i - 1].To)
                faults.Add(LanguageFaults.ScoreOrder, node.Items[i].At, bands[i].Id, bands[i - 1].Id);
    }

    private void CheckCover(Id<ScoreDefinition> id, ValueList<ScoreBand> bands, Location at, SumRange range)
    {
        for (var sum = range.Least; sum <= Math.Min(range.Greatest, range.Least + MaxSums); sum++)
            if (bands.Count(band => band.From <= sum && sum <= band.To) is not 1 and var count)
            {
                faults.Add(LanguageFaults.ScoreIncomplete, at, id, sum, count, range.Least, range.Greatest);
                return;
            }

        if (range.Greatest - range.Least > MaxSums)
            faults.Add(DocumentFaults.OutOfRange, at, range.Greatest, range.Least, range.Least + MaxSums);
    }

    private sealed class SumRange
    {
        public long Least { get; private set; }

        public long Greatest { get; private set; }

        public void Add(IReadOnlyCollection<long> choices)
        {
            if (choices.Count == 0)
                return;
            Least += choices.Min();
            Greatest += choices.Max();
        }
    }
}
