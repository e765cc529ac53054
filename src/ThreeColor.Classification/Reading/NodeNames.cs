using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

internal static class NodeNames
{
    /// <summary>A list of strings, none of them empty.</summary>
    public static ValueList<string> AsNames(this LocatedNode node, FaultList faults)
    {
        var names = new List<string>();
        foreach (var item in node.AsArray(faults))
            if (item.AsText(faults) is { Length: > 0 } name)
                names.Add(name);
            else if (item.Kind == LocatedKind.String)
                faults.Add(DocumentFaults.BadValue, item.At, item.Text, "name", "\"partDay\"");
        return names.ToValueList();
    }

    /// <summary>A value of a fact, of its kind and inside its domain.</summary>
    public static FactValue? AsFactValue(this LocatedNode node, FactDefinition fact, FaultList faults)
    {
        switch (fact.Kind)
        {
            case FactValueKind.Boolean:
                return node.AsBoolean(faults) is { } yes ? FactValue.Of(yes) : null;
            case FactValueKind.Integer:
                return node.AsInteger(fact.From, fact.To, faults) is { } number ? FactValue.Of(number) : null;
            default:
                if (node.AsText(faults) is not { } text)
                    return null;
                if (fact.Values.Contains(text))
                    return FactValue.Of(text);
                node.ReportUnknownName(text, "value", fact.Values, faults);
                return null;
        }
    }
}
