using ThreeColor.PolicyText;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing.Reading;

/// <summary>The kinds of lines, each with its reader.</summary>
internal static class LineReaders
{
    public static readonly IReadOnlyDictionary<string, Func<LocatedNode, LineContext, StoryStep?>> All =
        new Dictionary<string, Func<LocatedNode, LineContext, StoryStep?>>(StringComparer.Ordinal)
        {
            ["unit"] = SceneReaders.Unit,
            ["removeUnit"] = SceneReaders.RemoveUnit,
            ["staff"] = SceneReaders.Staff,
            ["enrol"] = Keys(CareReaders.Enrol),
            ["claims"] = Keys(CareReaders.Claims),
            ["checkIn"] = Keys(VisitReaders.CheckIn),
            ["void"] = Keys(VisitReaders.Void),
            ["correct"] = Keys(VisitReaders.Correct),
            ["pause"] = Keys(CareReaders.Pause),
            ["endPause"] = Keys(CareReaders.EndPause),
            ["voidPause"] = Keys(CareReaders.VoidPause),
            ["confirm"] = Keys(CareReaders.Confirm),
            ["dispensation"] = Keys(ActReaders.Dispensation),
            ["override"] = Keys(CareReaders.Override),
            ["appeal"] = Keys(CareReaders.Appeal),
            ["confirmLowering"] = Keys(CareReaders.ConfirmLowering),
            ["move"] = Keys(CareReaders.Move),
            ["raise"] = Keys(CareReaders.Raise),
            ["act"] = Keys(ActReaders.Act),
            ["transport"] = SceneReaders.Transport,
            ["adopt"] = SceneReaders.Adopt,
            ["clock"] = SceneReaders.Clock,
            ["directory"] = SceneReaders.Directory,
            ["expect"] = ExpectReaders.Expect,
        };

    private static Func<LocatedNode, LineContext, StoryStep?> Keys(Func<StepReader, StoryStep> read) => (node, line) =>
    {
        var keys = new StepReader(node, line);
        if (!keys.IsObject)
            return null;
        var step = read(keys);
        keys.Done();
        return step;
    };
}
