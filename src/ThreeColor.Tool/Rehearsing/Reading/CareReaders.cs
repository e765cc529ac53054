using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.PolicyText;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Tool.Rehearsing.Stories;
using ThreeColor.Visits;

namespace ThreeColor.Tool.Rehearsing.Reading;

/// <summary>Reads what people do to a resident's file: enrolment, claims, pauses, tiers, moves, reports.</summary>
internal static class CareReaders
{
    public static StoryStep Enrol(StepReader keys)
    {
        var resident = keys.Id<Resident>("resident");
        return new StoryStep.Enrol(
            resident, keys.Id<Unit>("unit"), keys.OptionalId<Dwelling>("dwelling") ?? new($"{(resident.IsDefault ? "nobody" : resident)}/home"),
            keys.Find("contactPersons") is { } persons ? Persons(persons, keys.Line) : [], ClaimsOf(keys, keys.Find("claims")), By(keys));
    }

    public static StoryStep Claims(StepReader keys) =>
        new StoryStep.TellFacts(keys.Id<Resident>("resident"), ClaimsOf(keys, keys.Required("claims")), By(keys));

    public static StoryStep Pause(StepReader keys)
    {
        var pause = new Pause
        {
            Id = keys.Id<Pause>("id", $"pause-{keys.Line.Number}"),
            Reason = keys.Word<PauseReason>("reason", "reason"),
            StartsAt = keys.OptionalTime("from") ?? keys.Line.At,
            EndsAt = keys.OptionalTime("to"),
            ReviewAt = keys.OptionalTime("review"),
        };
        return new StoryStep.StartPause(keys.Id<Resident>("resident"), pause, keys.OptionalId<Worker>("second"), By(keys));
    }

    public static StoryStep EndPause(StepReader keys) =>
        new StoryStep.EndPause(keys.Id<Resident>("resident"), keys.Id<Pause>("id"), keys.OptionalTime("at") ?? keys.Line.At, By(keys));

    public static StoryStep VoidPause(StepReader keys) =>
        new StoryStep.VoidPause(keys.Id<Resident>("resident"), keys.Id<Pause>("id"), keys.Text("reason"), By(keys));

    public static StoryStep Confirm(StepReader keys) => new StoryStep.Confirm(keys.Id<Resident>("resident"), keys.Id<Pause>("id"), By(keys));

    public static StoryStep Override(StepReader keys)
    {
        var resident = keys.Id<Resident>("resident");
        var id = keys.Id<TierOverride>("id", $"override-{keys.Line.Number}");
        return keys.Flag("withdraw", false)
            ? new StoryStep.WithdrawOverride(resident, id, By(keys))
            : new StoryStep.Override(resident, id, keys.Id<Tier>("tier"), keys.Time("until"), keys.Text("reason"), By(keys));
    }

    public static StoryStep Appeal(StepReader keys)
    {
        var resident = keys.Id<Resident>("resident");
        var id = keys.Id<TierAppeal>("id", $"appeal-{keys.Line.Number}");
        if (keys.Find("outcome") is null)
            return new StoryStep.Appeal(resident, id, keys.Text("appellant", "resident"), keys.Text("statement"), keys.Time("answerBy"), By(keys));
        return new StoryStep.AnswerAppeal(resident, id, keys.Word<AppealOutcome>("outcome", "outcome"), keys.Text("grounds"), By(keys));
    }

    public static StoryStep ConfirmLowering(StepReader keys)
    {
        keys.Required("to");
        return new StoryStep.ConfirmLowering(keys.Id<Resident>("resident"), keys.OptionalId<Tier>("to"), By(keys));
    }

    public static StoryStep Move(StepReader keys) =>
        new StoryStep.Move(keys.Id<Resident>("resident"), keys.Id<Unit>("unit"), keys.OptionalId<Dwelling>("dwelling"), By(keys));

    public static StoryStep Raise(StepReader keys) => new StoryStep.Raise(
        keys.Id<Resident>("resident"),
        keys.Id<Cause>("cause"),
        keys.Word("source", "source", EventSource.WorkerFinding),
        keys.Word("severity", "severity", Severity.Small),
        keys.Text("subject"),
        By(keys));

    public static Id<Worker>? By(StepReader keys) => keys.OptionalId<Worker>("by");

    private static ValueList<ContactPerson> Persons(LocatedNode list, LineContext line)
    {
        var persons = new List<ContactPerson>();
        foreach (var item in list.AsArray(line.Faults))
        {
            var keys = new StepReader(item, line);
            persons.Add(new() { Id = keys.Id<ContactPerson>("id"), Relation = keys.Text("relation"), Consented = keys.Flag("consent", true) });
            keys.Text("channel");
            keys.Done();
        }

        return persons.ToValueList();
    }

    private static ValueList<FactTold> ClaimsOf(StepReader keys, LocatedNode? claims)
    {
        var told = new List<FactTold>();
        if (claims is null || !claims.Is(LocatedKind.Object, keys.Faults))
            return [];
        foreach (var claim in claims.Properties)
            if (!Id<Fact>.IsValid(claim.Name))
                keys.Faults.Add(DocumentFaults.BadValue, claim.NameAt, claim.Name, "Fact id", "care.cover");
            else if (ValueOf(claim.Value, keys.Faults) is { } value)
                told.Add(new(new(claim.Name), value));
        return told.ToValueList();
    }

    private static FactValue? ValueOf(LocatedNode node, FaultList faults)
    {
        if (node.Kind == LocatedKind.Boolean)
            return FactValue.Of(node.Text == "true");
        if (node.Kind == LocatedKind.Number)
            return node.AsInteger(long.MinValue, long.MaxValue, faults) is { } number ? FactValue.Of(number) : null;
        return node.AsText(faults) is { Length: > 0 } text ? FactValue.Of(text) : null;
    }
}
