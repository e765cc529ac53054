using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Tool.Rehearsing.Stories;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Rehearsing.Running;

/// <summary>Changes the world around the engine as a story says.</summary>
internal sealed class Scene(Stage stage)
{
    /// <summary>Changes the world; why that is not possible, or <see langword="null"/>.</summary>
    /// <param name="step">What changes.</param>
    /// <param name="started">Whether the engine has started: who stood at a post before counts as having stood there always.</param>
    public Refusal? Change(StoryStep step, bool started)
    {
        switch (step)
        {
            case StoryStep.Unit unit:
                return Put(unit);
            case StoryStep.RemoveUnit removed:
                return stage.Directory.Remove(removed.Id) ? null : UnknownUnit(removed.Id);
            case StoryStep.Staff staff:
                return Staff(staff, started);
            case StoryStep.Transport transport:
                (stage.Transport.IsDown, stage.Transport.Refuses, stage.Transport.NotBefore) = (transport.IsDown, transport.Refuses, transport.NotBefore);
                return null;
            case StoryStep.Directory directory:
                stage.SeenDirectory.Fails = directory.Fails;
                return null;
            case StoryStep.Clock clock:
                stage.Clock.Claim(clock.Claims);
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(step), step, "The line does not set the scene.");
        }
    }

    private Refusal? Put(StoryStep.Unit unit)
    {
        if (!unit.ParentExists)
            return UnknownUnit(unit.Known.Parent!.Value);
        stage.Directory.Put(unit.Known);
        return null;
    }

    private Refusal? Staff(StoryStep.Staff staff, bool started)
    {
        if (!stage.Directory.Knows(staff.Post.Unit))
            return UnknownUnit(staff.Post.Unit);
        stage.Directory.Staff(staff.Post, started ? stage.Clock.True : Instant.MinValue, staff.Holder, staff.Deputies);
        return null;
    }

    // The engine says the same of units it is given, under the same code.
    private static Refusal UnknownUnit(Id<Unit> unit) => new(
        "TC0613",
        LocalizedText.Of($"目录中没有单元“{unit}”。", $"The directory knows no unit '{unit}'."),
        LocalizedText.Of("请先写该单元的 unit 行。", "Add it with a line 'unit' first."))
    {
        Kind = RefusalKind.NotFound,
    };
}
