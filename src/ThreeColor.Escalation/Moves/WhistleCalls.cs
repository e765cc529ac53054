using NodaTime;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Moves;

/// <summary>The departments called in: each at most once until it answers.</summary>
internal static class WhistleCalls
{
    public static bool IsPending(ValueList<Whistle> whistles, Id<Department> department) => PendingIndex(whistles, department) >= 0;

    public static ValueList<Whistle> Add(ValueList<Whistle> whistles, ValueList<Id<Department>> departments, Instant now)
    {
        foreach (var department in departments)
            if (!IsPending(whistles, department))
                whistles = whistles.Add(new(department, now));
        return whistles;
    }

    public static ValueList<Whistle> Answer(ValueList<Whistle> whistles, Id<Department> department, Instant now)
    {
        var index = PendingIndex(whistles, department);
        return whistles.SetItem(index, whistles[index] with { AnsweredAt = now });
    }

    private static int PendingIndex(ValueList<Whistle> whistles, Id<Department> department) =>
        whistles.FindIndex(whistle => whistle.Department == department && whistle.AnsweredAt is null);
}
