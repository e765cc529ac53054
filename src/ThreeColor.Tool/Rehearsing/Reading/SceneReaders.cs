using ThreeColor.Organisation;
using ThreeColor.PolicyText;
using ThreeColor.Tool.Rehearsing.Stories;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Rehearsing.Reading;

/// <summary>Reads the lines that set the scene: units, staff, channel, directory, clock, editions.</summary>
internal static class SceneReaders
{
    public static StoryStep Unit(LocatedNode node, LineContext line)
    {
        var keys = new StepReader(node, line);
        var unit = new Unit
        {
            Id = keys.Id<Unit>("id"),
            Level = keys.Id<Level>("level"),
            Parent = keys.OptionalId<Unit>("parent"),
            Name = keys.Text("name", node.Find("id")?.Text ?? ""),
        };
        line.CheckKnown(node.Find("level"), "level", line.Story.Levels);
        keys.Done();
        return new StoryStep.Unit(unit, unit.Parent is not { } parent || line.Story.Units.Contains(parent.Value));
    }

    public static StoryStep? RemoveUnit(LocatedNode node, LineContext line) =>
        node.AsId<Unit>(line.Faults) is { } id ? new StoryStep.RemoveUnit(id) : null;

    public static StoryStep Staff(LocatedNode node, LineContext line)
    {
        var keys = new StepReader(node, line);
        var post = new HeldPost(keys.Id<Post>("post"), keys.Id<Unit>("unit"));
        line.CheckKnown(node.Find("post"), "post", line.Story.Posts);
        var staff = new StoryStep.Staff(post, keys.OptionalId<Worker>("holder"), keys.Ids<Worker>("deputies"));
        keys.Done();
        return staff;
    }

    public static StoryStep? Transport(LocatedNode node, LineContext line)
    {
        if (node.Kind == LocatedKind.String)
            return UpOr("down", node, line) is { } up ? new StoryStep.Transport(!up, [], null) : null;
        var keys = new StepReader(node, line);
        var refuses = keys.Find("refuse") is { } list ? Texts(list, line) : [];
        var notBefore = keys.OptionalTime("notNow");
        keys.Done();
        ExactlyOne(node, line);
        return new StoryStep.Transport(false, refuses, notBefore);
    }

    public static StoryStep? Directory(LocatedNode node, LineContext line)
    {
        if (node.Kind == LocatedKind.String)
            return UpOr(null, node, line) is not null ? new StoryStep.Directory([]) : null;
        var keys = new StepReader(node, line);
        keys.Required("fails");
        var fails = keys.Ids<Unit>("fails");
        keys.Done();
        return new StoryStep.Directory(fails);
    }

    public static StoryStep? Clock(LocatedNode node, LineContext line)
    {
        if (node.Kind == LocatedKind.Null)
            return new StoryStep.Clock(null);
        return line.Time(node) is { } claims ? new StoryStep.Clock(claims) : null;
    }

    public static StoryStep? Adopt(LocatedNode node, LineContext line) =>
        node.AsText(line.Faults) is { } file && line.Story.FindAdopted(file) is { } policy ? new StoryStep.Adopt(file, policy) : null;

    private static ValueList<string> Texts(LocatedNode list, LineContext line) =>
        list.AsArray(line.Faults).Select(item => item.AsText(line.Faults)).OfType<string>().ToValueList();

    private static bool? UpOr(string? other, LocatedNode node, LineContext line)
    {
        if (node.Text == "up")
            return true;
        if (node.Text == other)
            return false;
        node.ReportUnknownName(node.Text, "word", other is null ? ["up"] : ["up", other], line.Faults);
        return null;
    }

    private static void ExactlyOne(LocatedNode node, LineContext line)
    {
        if (node is { Kind: LocatedKind.Object, Properties.Count: not 1 })
            line.Faults.Add(ToolFaults.NotOneThing, node.At, string.Join(", ", node.Properties.Select(key => key.Name)));
    }
}
