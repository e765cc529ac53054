using ThreeColor.Classification.Editions;
using ThreeColor.Classification.Faults;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>Judges the names that a document gives to scales, scores, dimensions and their bands.</summary>
internal static class NewNames
{
    private static readonly string[] Reserved = ["all", "any", "not", "notStated", "points", "of", "id", "name", "basis"];

    /// <summary>Whether a new scale, score or dimension may have a name; reports it where not.</summary>
    public static bool Accepts<T>(this Vocabulary vocabulary, LocatedProperty property, FaultList faults)
    {
        if (!Id<T>.IsValid(property.Name))
            faults.Add(DocumentFaults.BadValue, property.NameAt, property.Name, "id", "care");
        else if (Reserved.Contains(property.Name) || vocabulary.FindFact(property.Name) is not null || vocabulary.Names.Contains(property.Name))
            faults.Add(ClassificationFaults.NameTaken, property.NameAt, property.Name);
        else
            return true;
        return false;
    }

    /// <summary>Reports band names that clash or could be read as "or worse".</summary>
    public static void CheckBandNames(LocatedNode bands, IReadOnlyList<string> names, FaultList faults)
    {
        for (var i = 0; i < names.Count; i++)
            if (names[i].EndsWith('+'))
                faults.Add(ClassificationFaults.NameTaken, bands.Items[i].At, names[i]);
            else if (names[i].Length > 0 && names.Take(i).Contains(names[i]))
                faults.Add(DocumentFaults.DuplicateName, bands.Items[i].At, names[i], "band");
    }
}
