using NodaTime;
using ThreeColor.Duties;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling.Faults;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Reading;

/// <summary>Reads the parts of a duty that its kinds share.</summary>
internal sealed class DutyParts(PolicyFrame frame, FaultList faults)
{
    private static readonly ValueList<string> Methods = ["statement", "witness", "doorCode"];

    public PolicyFrame Frame => frame;

    public FaultList Faults => faults;

    public PerTierReader PerTier { get; } = new(frame, faults);

    /// <summary>The common keys, with reminders of one duration per tier.</summary>
    public DutyDraft Common(ObjectReader reader, DutyRule rule)
    {
        var reminders = new List<Placed<Tier, Duration>>();
        var node = reader.Optional("remindBefore");
        var remind = node?.AsObject(faults) is { } tiers ? PerTier.Read(tiers, false, value => value.AsDuration(faults), reminders) : null;
        var selection = frame.ReadSelection(reader, faults);
        var draft = Shared(reader, rule with { For = selection, RemindBefore = remind ?? PerTier<Duration>.Silent });
        draft.Reminders.AddRange(reminders);
        return draft;
    }

    /// <summary>The common keys but for whom and when to remind, which the rule has.</summary>
    public DutyDraft Shared(ObjectReader reader, DutyRule rule)
    {
        var contacts = ReadContacts(reader);
        var evidence = OneOf(reader.Optional("evidence"), "evidence", Methods, []);
        var formerly = ReadFormerly(reader);
        var draft = new DutyDraft
        {
            Rule = rule with
            {
                Contacts = contacts.Select(contact => contact.Value.Id).ToValueList(),
                Evidence = (EvidenceMethod)(evidence ?? 0),
                Formerly = formerly.Select(former => former.Value).ToValueList(),
                Basis = frame.ReadBasis(reader, faults),
            },
        };
        draft.Contacts.AddRange(contacts);
        draft.Formerly.AddRange(formerly);
        return draft;
    }

    /// <summary>The place of a word in a list; a word still to come is told apart from an unknown one.</summary>
    public int? OneOf(LocatedNode? node, string key, ValueList<string> words, ValueList<string> toCome)
    {
        if (node?.AsText(faults) is not { } text)
            return null;
        var index = words.FindIndex(word => word == text);
        if (index >= 0)
            return index;
        if (toCome.Contains(text))
            faults.Add(SchedulingFaults.NotSupported.At(node.At, key, text, string.Join(", ", words)) with { Severity = FaultSeverity.Information });
        else
            node.ReportUnknownName(text, key, words, faults);
        return null;
    }

    private List<Placed<ContactKind>> ReadContacts(ObjectReader reader)
    {
        var found = new List<Placed<ContactKind>>();
        if (reader.Required("contacts") is not { } list)
            return found;
        foreach (var item in list.AsArray(faults))
        {
            if (item.AsId<ContactKind>(faults) is not { } id)
                continue;
            if (frame.Organisation.ContactKinds.FirstOrDefault(kind => kind.Id == id) is { } known)
                found.Add(new(known, item.At));
            else
                item.ReportUnknownName(id.Value, "contact kind", frame.Organisation.ContactKinds.Select(kind => kind.Id.Value), faults);
        }

        if (list is { Kind: LocatedKind.Array, Items.Count: 0 })
            faults.Add(DocumentFaults.EmptyList, list.At);
        return found;
    }

    private List<Placed<Id<Duty>>> ReadFormerly(ObjectReader reader)
    {
        var found = new List<Placed<Id<Duty>>>();
        if (reader.Optional("formerly") is not { } list)
            return found;
        foreach (var item in list.AsArray(faults))
            if (item.AsId<Duty>(faults) is { } id)
                found.Add(new(id, item.At));
        if (list is { Kind: LocatedKind.Array, Items.Count: 0 })
            faults.Add(DocumentFaults.EmptyList, list.At);
        return found;
    }
}
