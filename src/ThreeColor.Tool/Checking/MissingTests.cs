using System.Text.Json;
using ThreeColor.Classification.Document;
using ThreeColor.Tool.Output;

namespace ThreeColor.Tool.Checking;

/// <summary>Proposes embedded tests: neighbours whose tiers differ, so that every boundary is shown to decide; their expectation is left to a person.</summary>
internal static class MissingTests
{
    public static void Write(Utf8JsonWriter json, ClassificationPolicy policy)
    {
        json.WriteStartArray();
        var number = 1;
        foreach (var person in Proposals(policy))
        {
            json.WriteStartObject();
            json.WriteString("id", $"N{number++}");
            json.WriteStartObject("facts");
            foreach (var known in person)
                json.Value(known.Fact.Value, known.Value);
            json.WriteEndObject();
            json.WriteNull("expect");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>For every fact and neighbouring bands the first pair of combinations that differ, unless a test is there already.</summary>
    public static IEnumerable<ValueList<Classification.Definitions.KnownFact>> Proposals(ClassificationPolicy policy)
    {
        var table = policy.Table;
        var tested = policy.Tests.Select(test => CellOf(policy, test.Facts)).ToHashSet();
        var stride = 1;
        foreach (var fact in table.Facts)
        {
            var bands = table.BandCount(fact);
            for (var band = 0; band + 1 < bands; band++)
                for (var cell = 0; cell < table.CellCount; cell++)
                    if (cell / stride % bands == band && table.TierIndexAt(cell) != table.TierIndexAt(cell + stride))
                    {
                        foreach (var side in new[] { cell, cell + stride })
                            if (tested.Add(side))
                                yield return table.PersonAt(side);
                        break;
                    }

            stride *= bands;
        }
    }

    private static int CellOf(ClassificationPolicy policy, ValueList<Classification.Definitions.KnownFact> facts) =>
        policy.Table.Facts.All(fact => facts.Any(known => known.Fact == fact)) ? policy.Table.Prepare(facts).Cell : -1;
}
