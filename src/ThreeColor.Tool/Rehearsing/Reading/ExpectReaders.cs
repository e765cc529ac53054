using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.PolicyText;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing.Reading;

/// <summary>Reads expectations.</summary>
internal static class ExpectReaders
{
    public static StoryStep Expect(LocatedNode node, LineContext line)
    {
        var keys = new StepReader(node, line);
        var resident = keys.OptionalId<Resident>("resident");
        var clauses = new List<Clause>();
        foreach (var (name, read) in Clauses)
            if (node.Find(name) is { } value)
            {
                keys.Find(name);
                if (read(value, CanonicalJson.Write(value), line) is { } clause)
                    clauses.Add(clause);
            }
            else
                keys.Find(name);
        keys.Done();
        if (keys.IsObject && clauses.Count == 0)
            line.Faults.Add(DocumentFaults.EmptyList, node.At);
        return new StoryStep.Expect(resident, clauses.ToValueList());
    }

    private static IEnumerable<(string Name, Func<LocatedNode, string, LineContext, Clause?> Read)> Clauses =>
    [
        ("tier", (node, wanted, line) => new Clause.TierIs(wanted, OrNull(node, () => node.AsId<Tier>(line.Faults)))),
        ("windows", Windows),
        ("open", (node, wanted, line) => new Clause.OpenIs(wanted, PatternReader.Events(node, line))),
        ("told", (node, wanted, line) => new Clause.ToldAtLeast(wanted, PatternReader.Messages(node, line))),
        ("notTold", (node, wanted, line) => new Clause.ToldNone(wanted, PatternReader.Messages(node, line))),
        ("refused", (node, wanted, line) => new Clause.RefusedWith(wanted, node.Kind == LocatedKind.Null ? null : node.AsText(line.Faults))),
        ("due", Due),
        ("troubles", (node, wanted, line) =>
            new Clause.TroublesAre(wanted, line.List<Id<Resident>>(node, item => item.AsId<Resident>(line.Faults)))),
        ("promises", (node, wanted, line) =>
            new Clause.PromisesBroken(wanted, line.List<int>(node, item => (int?)item.AsInteger(1, 99, line.Faults)))),
    ];

    private static Clause.WindowsAre? Windows(LocatedNode node, string wanted, LineContext line)
    {
        if (!node.Is(LocatedKind.Object, line.Faults))
            return null;
        var counts = new List<StatusCount>();
        foreach (var property in node.Properties)
            if (StoryWords.Read<WindowStatus>(property.Name) is not { } status)
                line.Faults.Add(
                    DocumentFaults.UnknownKey, property.NameAt, property.Name, DidYouMean.English(property.Name, StoryWords.All<WindowStatus>()),
                    DidYouMean.Chinese(property.Name, StoryWords.All<WindowStatus>()));
            else if (property.Value.AsInteger(0, int.MaxValue, line.Faults) is { } count)
                counts.Add(new(status, count));
        return new(wanted, counts.ToValueList());
    }

    private static Clause.DueAre? Due(LocatedNode node, string wanted, LineContext line)
    {
        if (!node.Is(LocatedKind.Object, line.Faults))
            return null;
        var dues = new List<DutyDue>();
        foreach (var property in node.Properties)
            if (!Id<Duty>.IsValid(property.Name))
                line.Faults.Add(DocumentFaults.BadValue, property.NameAt, property.Name, "Duty id", "home-visit");
            else
                dues.Add(new(new(property.Name), OrNull(property.Value, () => line.Time(property.Value))));
        return new(wanted, dues.ToValueList());
    }

    private static T? OrNull<T>(LocatedNode node, Func<T?> read)
        where T : struct => node.Kind == LocatedKind.Null ? null : read();
}
