using ThreeColor.Organisation;
using ThreeColor.PolicyText;
using ThreeColor.Residents;
using ThreeColor.Tool.Rehearsing.Stories;
using ThreeColor.Visits;

namespace ThreeColor.Tool.Rehearsing.Reading;

/// <summary>Reads check-ins, their corrections and their voiding.</summary>
internal static class VisitReaders
{
    public static StoryStep CheckIn(StepReader keys) => new StoryStep.CheckIn(VisitOf(keys), CareReaders.By(keys));

    public static StoryStep Correct(StepReader keys) => new StoryStep.Correct(VisitOf(keys), CareReaders.By(keys));

    public static StoryStep Void(StepReader keys) =>
        new StoryStep.Void(keys.Id<Resident>("resident"), keys.Id<Visit>("visit"), keys.Text("reason"), CareReaders.By(keys));

    private static VisitTold VisitOf(StepReader keys) => new()
    {
        Id = keys.Id<Visit>("visit", $"visit-{keys.Line.Number}"),
        Resident = keys.Id<Resident>("resident"),
        Worker = keys.OptionalId<Worker>("worker"),
        Kind = keys.OptionalId<ContactKind>("kind"),
        Occurred = keys.OptionalTime("occurred") ?? keys.Line.At,
        Seen = keys.Flag("seen", true),
        Scan = keys.Find("scan") is { } scan ? ScanOf(scan, keys.Faults) : default,
        Arrived = keys.OptionalTime("arrived"),
        Departed = keys.OptionalTime("departed"),
        Checklist = keys.Find("checklist") is { } answers ? Checklist(answers, keys.Line) : [],
    };

    private static Scan ScanOf(LocatedNode node, FaultList faults)
    {
        if (node.Kind == LocatedKind.Boolean)
            return new(node.Text == "true", null);
        return node.AsId<Dwelling>(faults) is { } door ? new(true, door) : default;
    }

    private static ValueList<ChecklistAnswer> Checklist(LocatedNode node, LineContext line)
    {
        var answers = new List<ChecklistAnswer>();
        if (node.Is(LocatedKind.Object, line.Faults))
            foreach (var answer in node.Properties)
                if (!Id<ChecklistItem>.IsValid(answer.Name))
                    line.Faults.Add(DocumentFaults.BadValue, answer.NameAt, answer.Name, "ChecklistItem id", "enter.gas");
                else if (line.Word<ChecklistResult>(answer.Value, "result") is { } result)
                    answers.Add(new(new(answer.Name), result));
        return answers.ToValueList();
    }
}
