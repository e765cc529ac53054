using ThreeColor.Duties;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling.Faults;
using ThreeColor.Scheduling.Kinds;
using ThreeColor.Scheduling.Reading;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Document;

/// <summary>Reads the keys of the scheduling section, and judges its duties as a whole.</summary>
internal sealed class SchedulingReader(PolicyFrame frame, FaultList faults)
{
    public ValueList<DutyRule> ReadDuties(LocatedNode node)
    {
        var items = node.AsArray(faults);
        if (items.Count == 0 && node.Kind == LocatedKind.Array)
            faults.Add(DocumentFaults.EmptyList, node.At);
        var reader = new DutyReader(frame, faults);
        var drafts = new List<DutyDraft>();
        foreach (var item in items)
            if (reader.Read(item) is { } draft)
            {
                if (drafts.Exists(other => other.Rule.Id == draft.Rule.Id))
                    faults.Add(DocumentFaults.DuplicateName, item.At, draft.Rule.Id, "duty");
                drafts.Add(draft);
            }

        CheckFormerIds(drafts);
        return drafts.Select(draft => draft.Rule).ToValueList();
    }

    /// <summary>An id once used never names another duty, and only one duty can go on from it.</summary>
    private void CheckFormerIds(List<DutyDraft> drafts)
    {
        var seen = new HashSet<Id<Duty>>();
        foreach (var former in drafts.SelectMany(draft => draft.Formerly))
            if (drafts.Exists(draft => draft.Rule.Id == former.Value))
                faults.Add(SchedulingFaults.FormerIdInUse.At(former.At, former.Value));
            else if (!seen.Add(former.Value))
                faults.Add(DocumentFaults.DuplicateName, former.At, former.Value, "former duty");
    }

    public ValueList<ChecklistItem> ReadChecklist(LocatedNode? node)
    {
        var items = new List<ChecklistItem>();
        foreach (var entry in node?.AsArray(faults) ?? [])
        {
            if (entry.AsObject(faults) is not { } reader)
                continue;
            var id = reader.Required("id")?.AsId<ChecklistItem>(faults);
            var text = reader.Required("text")?.AsLocalizedText(faults);
            var selection = frame.ReadSelection(reader, faults);
            reader.Done();
            if (id is null || text is null)
                continue;
            if (items.Exists(item => item.Id == id))
                faults.Add(DocumentFaults.DuplicateName, entry.At, id, "checklist item");
            items.Add(new() { Id = id.Value, Text = text, For = selection });
        }

        return items.ToValueList();
    }

    /// <summary>Warns of tiers, and of people without any, that no duty covers; silent where duties are at fault or still to come.</summary>
    public void ReportWhoIsLeftOut(ValueList<DutyRule> rules, LocatedNode duties)
    {
        if (faults.HasErrors || faults.Faults.Any(fault => fault.Code == SchedulingFaults.NotSupported.Code))
            return;
        foreach (var tier in frame.Tiers)
            if (!rules.Any(duty => duty.Covers(tier.Code) && duty.For.Includes(tier.Code, [])))
                faults.Add(SchedulingFaults.TierWithoutDuty.At(duties.At, tier.Code).AsWarning());
        if (!rules.Any(duty => duty is DutyRule.Assessment))
            faults.Add(SchedulingFaults.NoAssessment.At(duties.At).AsWarning());
    }
}
