using System.Runtime.CompilerServices;
using ThreeColor.Escalation.Stages;
using ThreeColor.Events;

namespace ThreeColor.Escalation.Tests.Stages;

public sealed class EventDiagramTests
{
    private const string Regenerate = "THREECOLOR_REGENERATE";

    [Fact]
    public void Markdown_CommittedPage_IsWhatTheTableSays()
    {
        if (Environment.GetEnvironmentVariable(Regenerate) == "1")
            File.WriteAllText(PageInSources(), EventDiagram.Markdown());
        var page = Path.Combine(AppContext.BaseDirectory, "event-life.md");
        var committed = Environment.GetEnvironmentVariable(Regenerate) == "1" ? EventDiagram.Markdown() : File.ReadAllText(page).ReplaceLineEndings("\n");
        Assert.True(committed == EventDiagram.Markdown(), $"docs/event-life.md is out of date: run this test with {Regenerate}=1 and commit the page.");
    }

    [Fact]
    public void Mermaid_EveryStageAndPair_IsDrawn()
    {
        var diagram = EventDiagram.Mermaid();
        foreach (var stage in Enum.GetValues<EventStage>())
            Assert.Contains($"\" as {stage}\n", diagram, StringComparison.Ordinal);
        foreach (var transition in EventTransitions.All)
            Assert.Contains($"  {transition.From} --> {transition.To}: ", diagram, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_EveryStageActionAndTrigger_HaveTwoLanguages()
    {
        var words = Enum.GetValues<EventStage>().Select(EventWords.Of)
            .Concat(Enum.GetValues<EventActionKind>().Select(EventWords.Of))
            .Concat(Enum.GetValues<EventTrigger>().Select(EventWords.Of));
        Assert.All(words, word => Assert.Equal(2, word.Translations.Count(t => t.Text.Length > 0)));
    }

    private static string PageInSources([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "event-life.md");
}
