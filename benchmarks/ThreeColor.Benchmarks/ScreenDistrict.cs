using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Conformance.Stories;

namespace ThreeColor.Benchmarks;

/// <summary>A district of 100 units in 10 towns, with residents who each have one pending window; commits made by hand.</summary>
internal static class ScreenDistrict
{
    private const int Units = 100;

    public static readonly Id<Unit> District = new("district");

    public static readonly Id<Unit> Town = new("town-3");

    public static readonly Instant Now = Instant.FromUtc(2026, 1, 31, 0, 0);

    /// <summary>The first commit of a resident: all was swept at <see cref="Now"/>, and dues are spread over the week after it.</summary>
    public static CareCommit Commit(int number)
    {
        var resident = new Id<Resident>($"resident-{number:D6}");
        var unit = new Id<Unit>($"unit-{number % Units:D2}");
        var file = CheckIns.File(resident) with { Unit = unit };
        var opens = Now - Duration.FromDays(3) + Duration.FromSeconds(1 + (number * 7919L % 604_800));
        var pending = CheckIns.WindowOf(1, opens, unit.Value);
        CareChange[] changes = [new CareChange.FileWritten(file), new CareChange.DutyWritten(CheckIns.DutyOf(pending))];
        var counts = new CoverageCounts(unit, pending.Tier) { Opened = 1, Pending = 1 };
        return new Chain(resident).Next("register", changes, opens, at: Now) with
        {
            Path = [unit, new($"town-{number % Units / 10}"), District], Coverage = [counts],
        };
    }
}
