using ThreeColor.Scheduling.Assessment;
using ThreeColor.Scheduling.Calendar;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Scheduling.Rolling;
using ThreeColor.Scheduling.Rules;

namespace ThreeColor.Scheduling.Kinds;

/// <summary>The kinds of duty: the one list a new kind is added to.</summary>
internal static class DutyKinds
{
    public static IReadOnlyList<DutyKind> All { get; } = [new RollingFold(), new CalendarFold(), new AssessmentFold()];

    public static DutyKind Of(DutyRule rule)
    {
        foreach (var kind in All)
            if (kind.Owns(rule))
                return kind;
        throw new InvalidOperationException($"Unknown kind of duty {rule.GetType().Name}.");
    }

    /// <summary>Goes on from the text of a state.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DutyRun Resume(string state)
    {
        var text = new StateReader(state);
        var mark = text.Word().ToString();
        foreach (var kind in All)
            if (kind.Reads(mark))
            {
                var run = kind.Resume(text);
                text.Done();
                return run;
            }

        throw text.Malformed("its kind or version is unknown");
    }
}
