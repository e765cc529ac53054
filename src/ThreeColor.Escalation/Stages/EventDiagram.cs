using System.Text;
using ThreeColor.Events;

namespace ThreeColor.Escalation.Stages;

/// <summary>Shows the life of an event as people read it; always what really runs, because it is drawn from <see cref="EventTransitions"/>.</summary>
public static class EventDiagram
{
    private const string WhoIsCalled = """

        ## Who is called 呼叫谁

        - A vacant post is skipped upward at once (`rung.vacant`), and so is one held by whoever just left the event (`rung.collapsed`).
          岗位空缺或由刚离开该事件的人兼任时，立即跳到上一级。
        - Where everything from the wanted rung to the top is vacant, the highest rung at which anybody stands takes the place of the top
          (`rung.unstaffed-top`): it owns the event on arrival and is reminded as often as the top. Once somebody stands above, the next
          limit hands it up. 从应呼叫的一级到最高一级全部空缺时，由有人在岗的最高一级代行最高一级，按最高一级的间隔提醒；上级有人后，下次到期即上交。
        - Where nobody stands anywhere, or the directory does not answer, the event waits on the wanted rung without anybody called
          (`rung.nobody`) and is tried again after the shortest answer limit of its ladder, at most an hour. Departments and contact persons
          of the rung are told once. Whoever comes to stand at a post that could be called, or above it, may act at once.
          各级均无人在岗（或通讯录无应答）时，事件停在应呼叫的一级，按阶梯最短应答时限（至多一小时）重试；通知对象只告知一次。

        """;

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
        return text.Append(WhoIsCalled).ToString();
    }

    private static string LabelOf(EventTransition transition) =>
        EventWords.Of(transition.Trigger)
        + (transition.Guard == EventGuard.Always ? "" : $" [{transition.Guard.Description}]");

    private static string Both(LocalizedText text) => $"{text.In("en")} {text.In("zh-Hans")}";
}
