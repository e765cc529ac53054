using NodaTime;
using ThreeColor.Classification.Editions;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads the key <c>unknowns</c>.</summary>
internal static class UnknownsReader
{
    public static UnknownsPolicy Read(ObjectReader document, PolicyFrame frame, FaultList faults)
    {
        if (document.Optional("unknowns")?.AsObject(faults) is not { } unknowns)
            return new(null, null);
        var superseded = ReadPeriod(unknowns, "conflict", "supersededAfter", frame, faults);
        var lowering = ReadPeriod(unknowns, "lowering", "after", frame, faults);
        unknowns.Done();
        return new(superseded, lowering);
    }

    private static Period? ReadPeriod(ObjectReader unknowns, string key, string name, PolicyFrame frame, FaultList faults)
    {
        if (unknowns.Optional(key)?.AsObject(faults) is not { } entry)
            return null;
        var period = entry.Optional(name)?.AsDatePeriod(faults);
        frame.ReadBasis(entry, faults);
        entry.Done();
        return period;
    }
}
