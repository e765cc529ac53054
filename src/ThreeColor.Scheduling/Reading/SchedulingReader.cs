using ThreeColor.Duties;
using ThreeColor.Policies;
using ThreeColor.Scheduling.Reading.Parts;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Reading;

/// <summary>Reads the scheduling section, and judges it as a whole.</summary>
internal sealed class SchedulingReader(PolicyFrame frame, FaultList faults)
{
    private const int MaxAttempts = 20;

    public SchedulingPolicy? Read(ObjectReader document)
    {
        var duties = document.Required("duties");
        var attempts = document.Optional("attempts");
        var checklist = document.Optional("checklist");
        if (duties is null)
            return null;
        var policy = new SchedulingPolicy
        {
            Days = new(frame.Zone, frame.Calendar.DayCutOff, frame.Calendar.WeekStart),
            Tiers = frame.Tiers,
            Duties = ReadDuties(duties),
            Attempts = attempts is null ? PerTier<int>.Silent : ReadAttempts(attempts),
            Checklist = checklist is null ? [] : ReadChecklist(checklist),
        };
        if (!faults.Faults.Any(fault => fault.Code == SchedulingFaults.NotSupported.Code))
            ReportWhoIsLeftOut(policy, duties);
        return policy;
    }

    private ValueList<DutyRule> ReadDuties(LocatedNode node)
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

    private PerTier<int> ReadAttempts(LocatedNode node)
    {
        if (node.AsObject(faults) is not { } reader)
            return PerTier<int>.Silent;
        frame.ReadBasis(reader, faults);
        return new PerTierReader(frame, faults).Read(reader, true, number => (int?)number.AsInteger(1, MaxAttempts, faults));
    }

    private ValueList<ChecklistItem> ReadChecklist(LocatedNode node)
    {
        var items = new List<ChecklistItem>();
        foreach (var entry in node.AsArray(faults))
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

    private void ReportWhoIsLeftOut(SchedulingPolicy policy, LocatedNode duties)
    {
        if (faults.HasErrors)
            return;
        foreach (var tier in policy.Tiers)
            if (!policy.Duties.Any(duty => duty.Covers(tier.Code) && duty.For.Includes(tier.Code, [])))
                faults.Add(SchedulingFaults.TierWithoutDuty.At(duties.At, tier.Code).AsWarning());
        if (!policy.Duties.Any(duty => duty is DutyRule.Assessment))
            faults.Add(SchedulingFaults.NoAssessment.At(duties.At).AsWarning());
    }
}
