using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Faults;
using ThreeColor.Facts;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>Checks across the members of a fact.</summary>
internal sealed class FactCheck(LocatedNode node, FaultList faults)
{
    /// <summary>Reports what is wrong with a fact, each fault at its place below the node.</summary>
    public void Report(FactDefinition fact)
    {
        CheckDomain(fact);
        CheckChoices(fact.Values);
        CheckCuts(fact);
    }

    private void CheckDomain(FactDefinition fact)
    {
        if (fact.LastPosition <= fact.FirstPosition && !fact.IsSet)
            Fail(fact.Kind == FactValueKind.Choice ? "values" : "to", ClassificationFaults.EmptyDomain, fact.Id);
        else if ((fact.To - fact.From) % fact.Step != 0)
            Fail("step", LanguageFaults.UnevenStep, fact.From, fact.To, fact.Step);
    }

    private void CheckCuts(FactDefinition fact)
    {
        for (var i = 0; i < fact.Cuts.Count; i++)
            if (fact.Cuts[i] <= (i == 0 ? fact.From : fact.Cuts[i - 1]))
                Fail($"cuts/{i}", LanguageFaults.CutsNotAscending, fact.Cuts[i]);
    }

    private void CheckChoices(ValueList<string> values)
    {
        for (var i = 0; i < values.Count; i++)
            if (values.FindIndex(value => value == values[i]) < i)
                Fail($"values/{i}", DocumentFaults.DuplicateName, values[i], "value");
    }

    private void Fail(string path, FaultKind kind, params ReadOnlySpan<object> arguments) => faults.Add(kind, node.DeepestOf(path), arguments);
}
