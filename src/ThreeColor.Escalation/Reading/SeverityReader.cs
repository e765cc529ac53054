using ThreeColor.Events;
using ThreeColor.PolicyText;

namespace ThreeColor.Escalation.Reading;

/// <summary>Reads a severity that stands as a key.</summary>
internal static class SeverityReader
{
    private static readonly string[] Names = ["small", "big", "major"];

    public static Severity? Read(LocatedProperty property, FaultList faults)
    {
        switch (property.Name)
        {
            case "small":
                return Severity.Small;
            case "big":
                return Severity.Big;
            case "major":
                return Severity.Major;
            default:
                faults.Add(
                    DocumentFaults.UnknownName, property.NameAt, property.Name, "severity",
                    DidYouMean.English(property.Name, Names), DidYouMean.Chinese(property.Name, Names));
                return null;
        }
    }
}
