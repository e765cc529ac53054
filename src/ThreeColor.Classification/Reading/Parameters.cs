using NodaTime;
using ThreeColor.Classification.Faults;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>Numbers with a name that change on stated dates.</summary>
internal sealed class Parameters
{
    public const int MaxEditions = 32;
    private const long Largest = 1_000_000_000_000;

    private readonly Dictionary<string, List<(LocalDate From, long Value)>> _values = new(StringComparer.Ordinal);

    private Parameters()
    {
    }

    public IReadOnlyCollection<string> Names => _values.Keys;

    public static Parameters Read(LocatedNode? node, LocalDate first, FaultList faults)
    {
        var parameters = new Parameters();
        if (node is null || !node.Is(LocatedKind.Object, faults))
            return parameters;
        foreach (var property in node.Properties)
            parameters._values[property.Name] = ReadValues(property, first, faults);
        if (parameters.Editions(first).Count is > MaxEditions and var count)
            faults.Add(LanguageFaults.TooManyEditions, node.At, count, MaxEditions);
        return parameters;
    }

    /// <summary>The first day and every later one on which a value changes, ascending.</summary>
    public IReadOnlyList<LocalDate> Editions(LocalDate first) =>
        [.. _values.Values.SelectMany(values => values).Select(value => LocalDate.Max(value.From, first)).Append(first).Distinct().Order()];

    /// <summary>Reads a whole number, or the name of a parameter as it stands on a day.</summary>
    public long? Number(LocatedNode node, LocalDate day, long min, long max, FaultList faults)
    {
        if (node.Kind != LocatedKind.String)
            return node.AsInteger(min, max, faults);
        if (!_values.TryGetValue(node.Text, out var values))
        {
            node.ReportUnknownName(node.Text, "parameter", Names, faults);
            return null;
        }

        var value = values.LastOrDefault(entry => entry.From <= day).Value;
        if (value >= min && value <= max)
            return value;
        faults.Add(DocumentFaults.OutOfRange, node.At, value, min, max);
        return null;
    }

    private static List<(LocalDate From, long Value)> ReadValues(LocatedProperty property, LocalDate first, FaultList faults)
    {
        var values = new List<(LocalDate From, long Value)>();
        foreach (var item in property.Value.AsArray(faults))
            if (item.AsObject(faults) is { } entry)
            {
                var from = entry.Required("from")?.AsDate(faults);
                var value = entry.Required("value")?.AsInteger(-Largest, Largest, faults);
                entry.Done();
                if (from is null || value is null)
                    continue;
                if (values.Count > 0 && from <= values[^1].From)
                    faults.Add(LanguageFaults.ParameterOrder, item.At, from);
                values.Add((from.Value, value.Value));
            }

        if (property.Value.Kind == LocatedKind.Array && (values.Count == 0 || values[0].From > first))
            faults.Add(LanguageFaults.ParameterWithoutValue, property.NameAt, property.Name, first);
        return values;
    }
}
