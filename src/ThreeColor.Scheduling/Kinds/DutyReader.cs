using ThreeColor.Duties;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling.Reading;

namespace ThreeColor.Scheduling.Kinds;

/// <summary>Reads one duty.</summary>
internal sealed class DutyReader(PolicyFrame frame, FaultList faults)
{
    private static readonly ValueList<string> Kinds = DutyKinds.All.Select(kind => kind.Word).ToValueList();
    private static readonly ValueList<string> KindsToCome = ["schedule", "silence"];

    private readonly DutyParts _parts = new(frame, faults);
    private readonly DutyDraftCheck _check = new(faults);

    public DutyDraft? Read(LocatedNode node)
    {
        if (node.AsObject(faults) is not { } reader)
            return null;
        var id = reader.Required("id")?.AsId<Duty>(faults);
        if (_parts.OneOf(reader.Required("kind"), "kind", Kinds, KindsToCome) is not { } kind || id is null)
            return null;
        var draft = DutyKinds.All[kind].Read(id.Value, reader, _parts);
        reader.Done();
        if (draft is not null)
            _check.Report(draft);
        return draft;
    }
}
