using NodaTime;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Faults;
using ThreeColor.Facts;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads the key <c>facts</c>.</summary>
/// <param name="frame">The frame of the document that holds the facts.</param>
/// <param name="isCatalogue">Whether it is a catalogue, whose sources need not be those of one organisation.</param>
/// <param name="faults">Gets the faults.</param>
internal sealed class FactsReader(PolicyFrame frame, bool isCatalogue, FaultList faults)
{
    private const long Largest = 1_000_000_000_000;
    private static readonly string[] Types = ["bool", "integer", "choice", "since", "counted", "set"];
    private static readonly string[] Units = ["years", "months", "weeks", "days", "hours"];
    private static readonly string[] Conflicts = ["union", "newest", "worst"];
    private static readonly string[] Readers = ["worker", "supervisor", "department", "family", "resident", "public"];

    private readonly List<(ObjectReader Entry, Id<Fact> Id)> _counted = [];

    /// <summary>Reads the facts, each set followed by its gates.</summary>
    /// <param name="node">The object of facts by id.</param>
    /// <param name="others">Facts of other documents that counted facts may count.</param>
    public ValueList<FactDefinition> Read(LocatedNode node, IReadOnlyList<FactDefinition> others)
    {
        var facts = new List<FactDefinition>();
        if (node.Is(LocatedKind.Object, faults))
            foreach (var property in node.Properties)
                facts.AddRange(ReadFact(property));
        foreach (var (entry, id) in _counted)
            if (ReadCounted(entry, [.. facts, .. others.Where(other => !facts.Exists(fact => fact.Id == other.Id))]) is { } counted)
                facts[facts.FindIndex(fact => fact.Id == id)] = facts.Find(fact => fact.Id == id)! with { Derivation = counted };
        foreach (var (entry, _) in _counted)
            entry.Done();
        return facts.ToValueList();
    }

    private IEnumerable<FactDefinition> ReadFact(LocatedProperty property)
    {
        if (!Id<Fact>.IsValid(property.Name))
            faults.Add(DocumentFaults.BadValue, property.NameAt, property.Name, "fact id", "care.cover");
        else if (property.Value.AsObject(faults) is { } entry && ReadWord(entry.Required("type"), "type", Types) is { } type)
            return ReadEntry(new(property.Name), type, entry);
        return [];
    }

    private IEnumerable<FactDefinition> ReadEntry(Id<Fact> id, string type, ObjectReader entry)
    {
        var count = faults.Count;
        var fact = ReadCommon(entry, ReadDomain(id, type, entry));
        var gates = type == "set" ? ReadGates(entry, fact) : [];
        if (type == "counted")
            _counted.Add((entry, id));
        else
            entry.Done();
        if (faults.Count == count)
            new FactCheck(entry.Node, faults).Report(fact);
        return [fact, .. gates];
    }

    private FactDefinition ReadDomain(Id<Fact> id, string type, ObjectReader entry) => type switch
    {
        "bool" => new() { Id = id, Kind = FactValueKind.Boolean },
        "choice" => new() { Id = id, Kind = FactValueKind.Choice, Values = ReadValues(entry) },
        "set" => new() { Id = id, Kind = FactValueKind.Choice, Values = ReadValues(entry), Derivation = new FactDerivation.Set() },
        "since" => ReadNumbers(entry, new()
        {
            Id = id, Kind = FactValueKind.Integer, Actionable = false, Derivation = ReadUnit(entry) is { } unit ? new FactDerivation.Since(unit) : null,
        }),
        "counted" => new() { Id = id, Kind = FactValueKind.Integer, To = entry.Required("to")?.AsInteger(1, 1000, faults) ?? 1, Actionable = false },
        _ => ReadNumbers(entry, new()
        {
            Id = id, Kind = FactValueKind.Integer, Unit = entry.Optional("unit")?.AsText(faults) ?? "", Step = entry.Optional("step")?.AsInteger(1, Largest, faults) ?? 1,
        }),
    };

    private FactDefinition ReadNumbers(ObjectReader entry, FactDefinition fact) =>
        fact with { From = ReadBound(entry, "from"), To = ReadBound(entry, "to"), Cuts = ReadCuts(entry) };

    private FactDefinition ReadCommon(ObjectReader entry, FactDefinition fact) => fact with
    {
        Name = entry.Optional("name")?.AsLocalizedText(faults),
        Source = entry.Optional("source") is { } source ? ReadSource(source) : null,
        Basis = frame.ReadBasis(entry, faults),
        MaxAge = entry.Optional("maxAge")?.AsDatePeriod(faults),
        Worse = ReadWord(entry.Optional("worse"), "direction", ScaleWords.Directions) is { } worse ? ScaleWords.Parse(worse)!.Value : Worse.Unordered,
        Actionable = entry.Optional("actionable")?.AsBoolean(faults) ?? fact.Actionable,
        Precedence = (entry.Optional("precedence")?.AsArray(faults) ?? []).Select(ReadSource).OfType<Id<Source>>().ToValueList(),
        Conflict = ReadWord(entry.Optional("conflict"), "conflict rule", Conflicts) is { } conflict ? (ConflictRule)Array.IndexOf(Conflicts, conflict) : ConflictRule.Union,
        SeenBy = entry.Optional("seenBy") is { } seenBy
            ? seenBy.AsArray(faults).Select(item => ReadWord(item, "reader", Readers)).OfType<string>().ToValueList()
            : FactDefinition.DefaultReaders,
        Standard = entry.Optional("standard")?.AsText(faults) ?? "",
        IsProposal = entry.Optional("proposal")?.AsBoolean(faults) ?? false,
        Domain = entry.Optional("domain")?.AsText(faults) ?? "",
    };

    private List<FactDefinition> ReadGates(ObjectReader entry, FactDefinition set)
    {
        var gates = new List<FactDefinition>();
        if (entry.Required("gates") is not { } node || !node.Is(LocatedKind.Object, faults))
            return gates;
        foreach (var property in node.Properties)
            if (!Id<Fact>.IsValid($"{set.Id}.{property.Name}"))
                faults.Add(DocumentFaults.BadValue, property.NameAt, property.Name, "gate name", "anyDanger");
            else
                gates.Add(set with
                {
                    Id = new($"{set.Id}.{property.Name}"), Kind = FactValueKind.Boolean, Values = [], Name = null,
                    Derivation = new FactDerivation.Gate(set.Id, ReadElements(property.Value, set.Values)),
                });
        return gates;
    }

    private ValueList<string> ReadElements(LocatedNode node, ValueList<string> known)
    {
        if (node is { Kind: LocatedKind.Array, Items.Count: 0 })
            faults.Add(DocumentFaults.EmptyList, node.At);
        return node.AsArray(faults).Select(item => ReadWord(item, "value", known)).OfType<string>().ToValueList();
    }

    private FactDerivation.Counted? ReadCounted(ObjectReader entry, List<FactDefinition> known)
    {
        var within = entry.Optional("within");
        var inSuccession = entry.Optional("inSuccession")?.AsBoolean(faults) ?? false;
        if (within is null != inSuccession)
            faults.Add(LanguageFaults.CountingWay, entry.Node.At, inSuccession ? "both" : "neither", inSuccession ? "两者" : "零个");
        var period = within?.AsDatePeriod(faults);
        if (entry.Required("of") is not { } node || node.AsText(faults) is not { } name || entry.Required("is") is not { } values)
            return null;
        if (known.Find(fact => fact.Id.Value == name) is not { } of)
            node.ReportUnknownName(name, "fact", known.Select(fact => fact.Id.Value), faults);
        else if (of.Derivation is not null)
            faults.Add(LanguageFaults.CountedOfDerived, node.At, name);
        else
            return new(of.Id, (values.Kind == LocatedKind.Array ? values.Items : [values]).Select(item => item.AsFactValue(of, faults)).OfType<FactValue>().ToValueList(), period);
        return null;
    }

    private string? ReadWord(LocatedNode? node, string kind, IEnumerable<string> known)
    {
        if (node?.AsText(faults) is not { } text)
            return null;
        if (known.Contains(text))
            return text;
        node.ReportUnknownName(text, kind, known, faults);
        return null;
    }

    private ElapsedUnit? ReadUnit(ObjectReader entry) =>
        ReadWord(entry.Required("unit"), "unit", Units) is { } unit ? (ElapsedUnit)(Array.IndexOf(Units, unit) + 1) : null;

    private long ReadBound(ObjectReader entry, string key) => entry.Required(key)?.AsInteger(-Largest, Largest, faults) ?? 0;

    private ValueList<long> ReadCuts(ObjectReader entry) =>
        (entry.Optional("cuts")?.AsArray(faults) ?? []).Select(item => item.AsInteger(-Largest, Largest, faults)).OfType<long>().ToValueList();

    private ValueList<string> ReadValues(ObjectReader entry) =>
        entry.Required("values") is { } node ? node.AsNames(faults) : [];

    private Id<Source>? ReadSource(LocatedNode node)
    {
        if (node.AsId<Source>(faults) is not { } source)
            return null;
        if (!isCatalogue && !frame.Organisation.Sources.IsEmpty && !frame.Organisation.Sources.Contains(source))
            node.ReportUnknownName(source.Value, "source", frame.Organisation.Sources.Select(s => s.Value), faults);
        return source;
    }
}
