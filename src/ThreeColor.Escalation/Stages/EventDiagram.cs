using System.Text;
using ThreeColor.Events;

namespace ThreeColor.Escalation.Stages;

/// <summary>Shows the life of an event as people read it; always what really runs, because it is drawn from <see cref="EventTransitions"/>.</summary>
public static class EventDiagram
{
    /// <summary>A Mermaid state diagram: one arrow per pair of stages.</summary>
    public static string Mermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var stage in Enum.GetValues<EventStage>())
            text.Append("  state \"").Append(Both(EventWords.Of(stage))).Append("\" as ").Append(stage).Append('\n');
        text.Append("  [*] --> ").Append(EventStage.Called).Append('\n');
        foreach (var arrow in EventTransitions.All.GroupBy(transition => (transition.From, transition.To)))
            text.Append("  ").Append(arrow.Key.From).Append(" --> ").Append(arrow.Key.To).Append(": ")
                .AppendJoin("<br/>", arrow.Select(LabelOf)).Append('\n');
        return text.Append("  ").Append(EventStage.Evaluated).Append(" --> [*]\n").ToString();
    }

    /// <summary>The page of documentation: the diagram, and a table of every transition.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder("# The life of an event 事件的一生\n\n");
        text.Append("Generated from `EventTransitions`; whatever is not in the table does not happen.\n");
        text.Append("Who may do it, and with which reason, is checked besides (`EventLife.AllowedActions`).\n\n");
        text.Append("```mermaid\n").Append(Mermaid()).Append("```\n\n");
        text.Append("| from 从 | what happens 触发 | to 到 | condition 条件 |\n|---|---|---|---|\n");
        foreach (var (from, trigger, to, guard) in EventTransitions.All)
            text.Append("| ").Append(Both(EventWords.Of(from)))
                .Append(" | ").Append(Both(EventWords.Of(trigger)))
                .Append(" | ").Append(from == to ? "–" : Both(EventWords.Of(to)))
                .Append(" | ").Append(Both(guard.Description)).Append(" |\n");
        return text.ToString();
    }

    private static string LabelOf(EventTransition transition) =>
        EventWords.Of(transition.Trigger)
        + (transition.Guard == EventGuard.Always ? "" : $" [{transition.Guard.Description}]");

    private static string Both(LocalizedText text) => $"{text.In("en")} {text.In("zh-Hans")}";
}
