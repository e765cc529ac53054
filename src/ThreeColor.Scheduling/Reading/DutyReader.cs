using NodaTime;
using ThreeColor.Duties;
using ThreeColor.PolicyText;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Reading;

/// <summary>Reads one duty.</summary>
internal sealed class DutyReader(PolicyFrame frame, FaultList faults)
{
    private const int MaxTimes = 7;
    private static readonly ValueList<string> Kinds = ["rolling", "calendar", "assessment"];
    private static readonly ValueList<string> KindsToCome = ["schedule", "silence"];
    private static readonly ValueList<string> Blocks = ["week"];
    private static readonly ValueList<string> BlocksToCome = ["month", "quarter", "half-year", "year"];
    private static readonly ValueList<string> Methods = ["statement", "witness", "doorCode"];
    private static readonly DutyDraftValidator Validator = new();

    private readonly PerTierReader _perTier = new(frame, faults);

    public DutyRule? Read(LocatedNode node)
    {
        if (node.AsObject(faults) is not { } reader)
            return null;
        var id = reader.Required("id")?.AsId<Duty>(faults);
        if (OneOf(reader.Required("kind"), "kind", Kinds, KindsToCome) is not { } kind || id is null)
            return null;
        var draft = kind switch
        {
            0 => ReadRolling(id.Value, reader),
            1 => ReadCalendar(id.Value, reader),
            _ => ReadAssessment(id.Value, reader),
        };
        reader.Done();
        if (draft is null)
            return null;
        foreach (var failure in Validator.Validate(draft).Errors)
            faults.Add((Fault)failure.CustomState);
        return draft.Rule;
    }

    private DutyDraft? ReadRolling(Id<Duty> id, ObjectReader reader)
    {
        var cadences = new List<Placed<Tier, Period>>();
        var every = reader.Required("every")?.AsObject(faults) is { } tiers
            ? _perTier.ReadClass(tiers, node => node.AsDatePeriod(faults), cadences)
            : null;
        var draft = Common(reader, new DutyRule.Rolling { Id = id, Contacts = [], Every = every ?? PerTier<Period>.Silent });
        draft.Cadences.AddRange(cadences);
        return every is null ? null : draft;
    }

    private DutyDraft? ReadCalendar(Id<Duty> id, ObjectReader reader)
    {
        var per = OneOf(reader.Required("per"), "per", Blocks, BlocksToCome);
        var times = reader.Optional("times") is { } number ? number.AsInteger(1, MaxTimes, faults) : 1;
        var list = reader.Required("tiers");
        var tiers = new List<Id<Tier>>();
        foreach (var item in list?.AsArray(faults) ?? [])
            if (frame.ReadTier(item, faults) is { } tier)
                tiers.Add(tier);
        if (list is { Kind: LocatedKind.Array, Items.Count: 0 })
            faults.Add(DocumentFaults.EmptyList, list.At);
        var rule = new DutyRule.Calendar { Id = id, Contacts = [], Per = CalendarBlock.Week, Times = (int)(times ?? 1), Tiers = tiers.ToValueList() };
        var draft = Common(reader, rule);
        return per is null ? null : draft;
    }

    private DutyDraft? ReadAssessment(Id<Duty> id, ObjectReader reader)
    {
        var within = reader.Required("within")?.AsDatePeriod(faults);
        var draft = Common(reader, new DutyRule.Assessment { Id = id, Contacts = [], Within = within ?? Period.Zero });
        return within is null ? null : draft;
    }

    private DutyDraft Common(ObjectReader reader, DutyRule rule)
    {
        var contacts = ReadContacts(reader);
        var evidence = OneOf(reader.Optional("evidence"), "evidence", Methods, []);
        var reminders = new List<Placed<Tier, Duration>>();
        var remind = reader.Optional("remindBefore") is { } node ? ReadReminder(node, rule, reminders) : PerTier<Duration>.Silent;
        var draft = new DutyDraft
        {
            Rule = rule with
            {
                Contacts = contacts.Select(contact => contact.Value.Id).ToValueList(),
                For = rule is DutyRule.Assessment ? Selection.Everybody : frame.ReadSelection(reader, faults),
                Evidence = (EvidenceMethod)(evidence ?? 0),
                RemindBefore = remind,
                Basis = frame.ReadBasis(reader, faults),
            },
        };
        draft.Contacts.AddRange(contacts);
        draft.Reminders.AddRange(reminders);
        return draft;
    }

    /// <summary>A person to assess has no tier, so an assessment's reminder is one duration, not one per tier.</summary>
    private PerTier<Duration> ReadReminder(LocatedNode node, DutyRule rule, List<Placed<Tier, Duration>> found)
    {
        if (rule is not DutyRule.Assessment)
            return node.AsObject(faults) is { } tiers ? _perTier.Read(tiers, false, value => value.AsDuration(faults), found) : PerTier<Duration>.Silent;
        return node.AsDuration(faults) is { } always ? new() { Values = [new(null, always)] } : PerTier<Duration>.Silent;
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

    /// <summary>The place of a word in a list; a word still to come is told apart from an unknown one.</summary>
    private int? OneOf(LocatedNode? node, string key, ValueList<string> words, ValueList<string> toCome)
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
}
