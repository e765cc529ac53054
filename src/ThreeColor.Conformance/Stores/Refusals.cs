using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// What is refused leaves no trace, wherever one looks.
internal static class Refusals
{
    public static async Task ChangesNothingAsync(StoreStory s, string resident, CommitOutcome expected, CareCommit commit)
    {
        var before = await EverythingAsync(s, resident, commit.Audit.Command);
        Expect.Equal(
            expected, await s.CommitAsync(commit), $"Commit {commit.Audit.Command} of {resident} at version {commit.ExpectedVersion}");
        Expect.Equal(
            before, await EverythingAsync(s, resident, commit.Audit.Command), $"What is there after a commit that ended as {expected}");
    }

    /// <summary>A commit that writes to every place there is.</summary>
    public static CareCommit Everything(Chain chain, string command)
    {
        CareChange[] changes =
        [
            .. CheckIns.Changes(new("r1"), 3), new CareChange.PauseWritten(PauseOf("p9", 1, null)), new CareChange.EventWritten(
                EventOf(Cause.Hazard, 1, EventStage.Called)),
            new CareChange.ClaimRecorded(ClaimOf("care.cover", null)), new CareChange.StandingChanged(PeriodOf(Start, "red")),
            new CareChange.ResidenceChanged(new(Start, new("m2"), new("d2"))), new CareChange.WindowsReopened(new("home-visit"), 2),
        ];
        return chain.Next(command, changes, Start + Lease, [MessageOf("m9", Start)], Start) with
        {
            Path = PathOf("m2", "other"), Coverage = [CountsOf("m1", "red", 1)], Edition = 3, Rank = 2,
        };
    }

    public static async Task<string> EverythingAsync(StoreStory s, string resident, Id<Command> command)
    {
        var loaded = await s.LoadAsync(new CareRequest(new(resident), command) { HistorySince = Instant.MinValue });
        var seen = new List<object?> { loaded, await s.Export.CountMessagesAsync(default) };
        seen.AddRange(await AllAsync(s.Export.VisitsAsync(default)));
        seen.AddRange(await s.WindowsAsync());
        seen.AddRange(await AllAsync(s.Export.EventsAsync(default)));
        seen.AddRange(await s.AuditAsync(resident));
        foreach (var unit in new Id<Unit>?[] { null, new("town"), new("other") })
        {
            seen.AddRange(await s.Screens.CoverageAsync(unit, Start, default));
            seen.AddRange((await s.Screens.ResidentsAsync(unit, null, 100, default)).Select(care => care.Resident.Id.Value));
            seen.AddRange(await s.Screens.DueAsync(unit, Start + Duration.FromDays(999), null, 100, default));
        }

        return string.Join("\n", seen);
    }
}
