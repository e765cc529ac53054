using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// What is written is what is read, to the last bit.
internal static class ByteFacts
{
    // Texts that stores have been known to spoil; two of them differ only in how Unicode composes é.
    private static readonly string[] Spoiled =
    [
        "", " ", "a ", "\u00E9", "e\u0301", "A", "a", "ﬁ", "O'Neill \"x\" \\", "a\0b", "a\r\nb\tc", "\uFEFFa", "\U00020BB7田",
        "\uFFFF", "NULL", "null", "0x00", "1e3", "门口有积水，已清理。",
    ];

    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("bytes.texts", "A note is evidence: it stays as it was written, in every script.", TextsAsync),
        Of("bytes.long", "A long note must not be cut off.", LongAsync),
        Of("bytes.ids", "Two ids that look alike to a database are two people.", IdsAsync),
        Of("bytes.instants", "Half a millisecond lost makes a visit late that was in time.", InstantsAsync),
        Of("bytes.numbers", "A number, a yes and a name that look alike are different answers.", NumbersAsync),
        Of("bytes.absent", "Nothing, empty and zero mean different things: nobody, no reason, the first rung.", AbsentAsync),
        Of("bytes.enums", "Every stage, ending and outcome is kept as itself.", EnumsAsync),
    ];

    private static async Task TextsAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        foreach (var (number, text) in Spoiled.Index())
        {
            var visit = CheckInOf(number) with { Note = text };
            CareChange[] changes =
            [
                new CareChange.FileWritten(CheckIns.File(new("r1")) with { Name = text }), new CareChange.VisitRecorded(visit),
                new CareChange.OverrideWritten(OverrideOf("o1") with { Reason = text }), new CareChange.AppealWritten(
                    AppealOf("a1") with { By = text, Statement = text }),
                new CareChange.DutyWritten(CheckIns.DutyOf(PendingWindow("call", Start)) with { State = text }),
                new CareChange.WindowEnded(EndedWindow(1) with { Resume = text }), new CareChange.EventWritten(
                    EventOf(Cause.Need, 1, EventStage.Called) with { Subject = text, Ladder = text, WaiverReason = text }),
            ];
            var expected = ResidentCare.Replay(await s.CareOfAsync("r1"), changes, Day(1));
            await s.AdvanceAsync(chain, chain.Next($"c{number}", changes, at: Day(1)));
            Expect.Equal(expected, await s.CareOfAsync("r1"));
            Expect.Equal(visit, (await AllAsync(s.Export.VisitsAsync(default))).Single(row => row.Id == visit.Id));
            Expect.Equal(text, (await AllAsync(s.Export.WindowsAsync(default)))[0].Window.Resume);
        }
    }

    private static async Task LongAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var visit = CheckInOf(1) with { Note = string.Concat(Enumerable.Repeat("长 note. ", 20_000)) };
        await s.AdvanceAsync(chain, "c2", [new CareChange.VisitRecorded(visit)]);
        Expect.Equal(visit, Expect.Single(await AllAsync(s.Export.VisitsAsync(default))));
        var policy = new PolicyVersion("d1", "q", "1", $"{{ \"text\": \"{visit.Note}\" }}\r\n");
        await s.Policies.SaveAsync(policy, default);
        Expect.Equal(policy, await s.Policies.FindAsync("d1", default));
    }

    private static async Task IdsAsync(StoreStory s)
    {
        var ids = Spoiled.Where(Id<Resident>.IsValid).Concat(
            ["r", "R", "r%", "r_", "rx", "r'", "r;--", "r/1", "r.1", "01", "1", new string('é', Id<Resident>.MaxChosenLength)]).Distinct().ToList();
        foreach (var (number, id) in ids.Index())
        {
            var chain = await s.RegisterAsync(id, Start);
            CareChange[] changes = [
                new CareChange.VisitRecorded(CheckInOf(1) with { Id = new(id), Resident = new(id), Note = $"{number}" }),
                Opens(id, Start), new CareChange.PauseWritten(PauseOf(id, number, null))
            ];
            await s.AdvanceAsync(chain, chain.Next(id, changes, Start, [MessageOf(id, Start, id)]));
        }

        foreach (var (number, id) in ids.Index())
        {
            var loaded = await s.LoadAsync(
                new CareRequest(new(id), new(id)) { Key = new(HistoryKind.Pause, id), HistorySince = Instant.MinValue });
            Expect.Equal(
                (id, 2L, true, Day(number)),
                ($"{loaded.Care?.Resident.Id}", loaded.Version, loaded.CommandSeen, loaded.KeyAt ?? Instant.MinValue),
                $"What is there of '{id}'");
            Expect.Equal((id, id), ($"{loaded.History!.Contacts.Single().Visit}", $"{loaded.Care!.Duties.Single().Duty}"));
        }

        var ordered = ids.Order(CodePointOrder.Instance).ToList();
        Expect.Sequence(ordered.Select(id => $"{id} {id}"), await s.VisitsAsync());
        Expect.Sequence(ordered, await s.ClaimAsync(Start, 100));
        Expect.Sequence(ordered, await s.TakeAsync(Start, 100));
    }

    private static async Task InstantsAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var instants = new[]
        {
            Start + Micro, Start + Duration.FromMilliseconds(1) - Micro, Start + Duration.FromSeconds(1) - Micro,
            Instant.FromUtc(1969, 12, 31, 23, 59, 59) + Micro, Instant.FromUtc(1903, 5, 6, 0, 0) - Micro,
            Instant.FromUtc(2099, 12, 31, 23, 59, 59) + Micro, Instant.FromUtc(2040, 2, 29, 12, 0),
        };
        foreach (var (number, at) in instants.Index())
        {
            var visit = CheckInOf(number) with { OccurredAt = at, ReceivedAt = at + Micro, Evidence = new() { ArrivedAt = at - Micro, DepartedAt = at } };
            CareChange[] changes =
            [
                new CareChange.VisitRecorded(visit), new CareChange.WindowEnded(
                    EndedWindow(number + 1, endedAt: at) with { OpensAt = at - Micro, DueAt = at, MissedAt = at + Micro }),
                new CareChange.DutyWritten(
                    CheckIns.DutyOf(PendingWindow("call", at)) with { RemindedOf = at }), new CareChange.StandingChanged(PeriodOf(at, "red")),
                new CareChange.PauseWritten(PauseOf("p", 1, null) with { StartsAt = at, ReviewAt = at }), new CareChange.EventWritten(
                    EventOf(Cause.Need, 1, EventStage.Called) with { RaisedAt = at, DueAt = at }),
                new CareChange.ClaimRecorded(
                    ClaimOf("care", null) with { ObservedAt = at, RecordedAt = at }), new CareChange.ResidenceChanged(new(at, new("u1"), new("d1"))),
            ];
            var expected = ResidentCare.Replay(await s.CareOfAsync("r1"), changes, at);
            await s.AdvanceAsync(chain, chain.Next($"c{number}", changes, at: at));
            Expect.Equal(expected, await s.CareOfAsync("r1"));
            Expect.Equal(visit, (await AllAsync(s.Export.VisitsAsync(default))).Single(row => row.Id == visit.Id));
            Expect.Equal(at, (await s.AuditAsync("r1"))[^1].At);
        }

        Expect.Sequence(instants.Order(), (await s.HistoryAsync("r1", Instant.MinValue)).Contacts.Select(contact => contact.OccurredAt));
    }

    private static async Task NumbersAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        FactValue?[] values =
        [
            FactValue.Of(1), FactValue.Of("1"), FactValue.Of(true), FactValue.Of("true"), FactValue.Of(0), FactValue.Of(false),
            FactValue.Of(long.MaxValue), FactValue.Of(long.MinValue),
            FactValue.Of(9_007_199_254_740_993), FactValue.Of(" "), FactValue.Of("缺乏"), null,
        ];
        await s.AdvanceAsync(chain, "c2", [.. values.Index().Select(v => new CareChange.ClaimRecorded(ClaimOf($"f{v.Index}", v.Item)))]);
        Expect.Sequence(values, (await s.CareOfAsync("r1")).Claims.Select(claim => claim.Value));
        await s.AdvanceAsync(
            chain,
            chain.Next("c3", [new CareChange.EventWritten(EventOf(Cause.Need, int.MaxValue, EventStage.Called) with { Revision = int.MaxValue })]));
        Expect.Equal(
            (int.MaxValue, int.MaxValue),
            ((await s.CareOfAsync("r1")).Events[0].Episode, (await s.CareOfAsync("r1")).Events[0].Revision));
    }

    private static async Task AbsentAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var file = CheckIns.File(new("r1")) with { Name = "", BornOn = null };
        var bare = EventOf(Cause.Need, 1, EventStage.Called) with { Called = null, Owner = null };
        CareChange[] changes =
        [
            new CareChange.FileWritten(file), new CareChange.EventWritten(bare), new CareChange.LoweringWritten(new(null)), new CareChange.StandingChanged(
                new() { From = Start, Standing = Standing.Undecided }),
            new CareChange.TierAssessed(new() { At = Start }), new CareChange.DutyWritten(
                new() { Duty = new("call"), Pending = null, State = "" }),
            new CareChange.WindowEnded(EndedWindow(1) with { MissedAt = null, MetBy = null, Tier = null, Resume = "" }),
            new CareChange.VisitRecorded(CheckInOf(1) with { Note = "", Checklist = [], Evidence = new() }),
        ];
        var expected = ResidentCare.Replay(await s.CareOfAsync("r1"), changes, Start);
        await s.AdvanceAsync(chain, chain.Next("c2", changes, at: Start));
        Expect.Equal(expected, await s.CareOfAsync("r1"));
        Expect.Equal("", Expect.Single(await AllAsync(s.Export.WindowsAsync(default))).Window.Resume);
        await s.AdvanceAsync(chain, chain.Next("c3", [new CareChange.LoweringWritten(null)], at: Start));
        Expect.Equal(null, (await s.CareOfAsync("r1")).Lowering);
    }

    private static async Task EnumsAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        List<CareChange> changes =
        [
            .. Enum.GetValues<EventStage>().Select(stage => new CareChange.EventWritten(EventOf(new($"stage-{stage}"), 1, stage))),
            .. Enum.GetValues<EventSource>().Select(
                source => new CareChange.EventWritten(EventOf(new($"source-{source}"), 1, EventStage.Called) with { Source = source })),
            .. Enum.GetValues<Severity>().Select(
                severity => new CareChange.EventWritten(EventOf(new($"severity-{severity}"), 1, EventStage.Called) with { Severity = severity })),
            .. Enum.GetValues<EvaluationResult>().Select(
                result => new CareChange.EventWritten(EventOf(new($"result-{result}"), 1, EventStage.Evaluated) with { Evaluation = result })),
            .. Enum.GetValues<PauseReason>().Select(
                reason => new CareChange.PauseWritten(PauseOf($"{reason}", 1, null) with { Reason = reason })),
            .. Enum.GetValues<Absence>().Select(
                absence => new CareChange.ClaimRecorded(ClaimOf($"{absence}", null) with { Absence = absence })),
            .. Enum.GetValues<WindowEnding>().Select(ending => new CareChange.WindowEnded(EndedWindow((int)ending, ending: ending))),
            .. Enum.GetValues<EvidenceMethod>().Select(
                method => new CareChange.VisitRecorded(CheckInOf((int)method) with { Evidence = new() { Method = method } })),
            .. Enum.GetValues<OverrideEnding>().Select(
                ending => new CareChange.OverrideWritten(OverrideOf($"{ending}", Start) with { Ending = ending })),
            .. Enum.GetValues<AppealOutcome>().Select(
                outcome => new CareChange.AppealWritten(AppealOf($"{outcome}", Start) with { Outcome = outcome })),
            new CareChange.FileWritten(CheckIns.File(new("r1")) with { Declined = Enum.GetValues<ConsentScope>().ToValueList() }),
            new CareChange.VisitRecorded(
                CheckInOf(9) with { Checklist = Enum.GetValues<ChecklistResult>().Select(result => new ChecklistAnswer(new($"{result}"), result)).ToValueList() }),
        ];
        var expected = ResidentCare.Replay(await s.CareOfAsync("r1"), changes, Start);
        await s.AdvanceAsync(chain, chain.Next("c2", changes, at: Start));
        Expect.Equal(expected, await s.CareOfAsync("r1"));
        Expect.Sequence(
            changes.OfType<CareChange.VisitRecorded>().Select(change => change.Visit), await AllAsync(s.Export.VisitsAsync(default)));
        Expect.Sequence(
            Enum.GetValues<WindowEnding>(), (await AllAsync(s.Export.WindowsAsync(default))).Select(row => row.Window.Ending!.Value));
        var history = await s.HistoryAsync("r1", Instant.MinValue);
        Expect.Equal(
            (Enum.GetValues<OverrideEnding>().Length, Enum.GetValues<AppealOutcome>().Length),
            (history.Overrides.Select(o => o.Ending).Distinct().Count(), history.Appeals.Select(a => a.Outcome).Distinct().Count()));
    }

    private static Visit CheckInOf(int number) =>
        ((CareChange.VisitRecorded)CheckIns.Changes(new("r1"), 1)[0]).Visit with { Id = new($"v{number:00}") };
}
