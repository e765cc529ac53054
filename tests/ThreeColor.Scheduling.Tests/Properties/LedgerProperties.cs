using FsCheck.Xunit;
using NodaTime;
using ThreeColor.Duties;

namespace ThreeColor.Scheduling.Tests.Properties;

[Properties(Arbitrary = [typeof(Histories)], MaxTest = 1000)]
public class LedgerProperties
{
    [Property]
    public void Compute_AnyLife_ConservesTheIndependentCount(Life life)
    {
        var coverage = Coverage.Of(life.History, life.Policy, life.Now);
        Assert.True(coverage.IsConserved, $"{coverage}\n{string.Join('\n', DutyLedger.Compute(life.History, life.Policy, life.Now))}");
    }

    [Property]
    public void Compute_FactsInAnyOrder_SameLedger(Life life, int seed)
    {
        var history = life.History;
        var shuffled = history with { Tiers = Shuffle(history.Tiers, seed), Pauses = Shuffle(history.Pauses, seed), Contacts = Shuffle(history.Contacts, seed) };
        Assert.Equal(DutyLedger.Compute(history, life.Policy, life.Now), DutyLedger.Compute(shuffled, life.Policy, life.Now));
        Assert.Equal(ExpectedWindows.Count(history, life.Policy, life.Now), ExpectedWindows.Count(shuffled, life.Policy, life.Now));
    }

    [Property]
    public void Compute_AnyLife_WindowsFollowEachOther(Life life)
    {
        foreach (var duty in DutyLedger.Compute(life.History, life.Policy, life.Now).GroupBy(window => window.Duty))
        {
            Window? before = null;
            foreach (var window in duty)
            {
                Assert.Equal((before?.Number ?? 0) + 1, window.Number);
                Assert.True(window.OpensAt <= window.DueAt && window.OpensAt <= life.Now);
                Assert.True(window.MissedAt is null || window.MissedAt >= window.DueAt);
                if (before is not null)
                {
                    var end = before.MetAt ?? before.ExcusedAt ?? before.MissedAt;
                    Assert.True(end <= window.OpensAt || before.MetAt is not null && duty.Key == new Id<Duty>("weekly"));
                    Assert.True(before.StatusAt(life.Now) is not (WindowStatus.NotYetDue or WindowStatus.Overdue));
                }

                before = window;
            }
        }
    }

    /// <summary>Status is a function of facts and now: a ledger written down stays right until the change it announces.</summary>
    [Property]
    public void NextChange_NoNewFact_NothingChangesBeforeAndSomethingThen(Life life, byte part)
    {
        var history = KnownAt(life.History, life.Now);
        var windows = DutyLedger.Compute(history, life.Policy, life.Now);
        var next = DutyLedger.NextChange(windows, history, life.Policy, life.Now);
        var until = next ?? life.Now + Duration.FromDays(400);
        var between = life.Now + ((until - life.Now) * (part / 256.0));
        Assert.True(next is null || next > life.Now);
        Assert.Equal(View(windows, life.Now), View(DutyLedger.Compute(history, life.Policy, between), between));
        if (next is { } change)
            Assert.NotEqual(View(windows, life.Now), View(DutyLedger.Compute(history, life.Policy, change), change));

        List<string> View(ValueList<Window> ledger, Instant at) =>
            [.. ledger.Select(window => $"{window} {window.StatusAt(at)}"), .. DueReminders.Of(ledger, life.Policy, at).Select(window => $"{window}")];
    }

    /// <summary>What the calendar of a duty promises: while a rolling duty stands well, no stretch without contact is longer than it allows.</summary>
    [Property]
    public void Compute_EverythingMetInTime_AnyTwoDaysInARowHoldAContact(Life life)
    {
        var red = life.History with
        {
            Tiers = [new() { From = life.History.RegisteredAt, Standing = Tiers.Standing.Listed, Tier = Frames.Red }],
            Pauses = [],
        };
        var days = life.Policy.Days;
        var rule = life.Policy.FindDuty(new("visit"))!;
        var dates = red.Contacts.Where(contact => rule.IsMetBy(contact, life.Now)).Select(contact => days.DayOf(contact.OccurredAt)).ToHashSet();
        var windows = DutyLedger.Compute(red, life.Policy, life.Now).Where(window => window.Duty == rule.Id).ToList();
        var well = windows.TrueForAll(window => window.StatusAt(life.Now) is WindowStatus.Met or WindowStatus.NotYetDue);
        var first = days.DayOf(red.RegisteredAt).PlusDays(1);
        var pairs = Enumerable.Range(0, 200).Select(first.PlusDays).TakeWhile(day => days.StartOf(day.PlusDays(2)) <= life.Now);
        Assert.Equal(well, pairs.All(day => dates.Contains(day) || dates.Contains(day.PlusDays(1))));
    }

    private static DutyHistory KnownAt(DutyHistory history, Instant now) => history with
    {
        RegisteredAt = Instant.Min(history.RegisteredAt, now),
        Tiers = history.Tiers.RemoveAll(period => period.From > now),
        Contacts = history.Contacts.RemoveAll(contact => contact.OccurredAt > now || contact.ReceivedAt > now)
            .Select(contact => contact.VoidedAt > now ? contact with { VoidedAt = null } : contact).ToValueList(),
    };

    private static ValueList<T> Shuffle<T>(ValueList<T> items, int seed) =>
        items.Select((item, i) => (item, Key: ((i + 1) * 7919 * ((seed & 1023) + 1)) % 104729)).OrderBy(pair => pair.Key).Select(pair => pair.item).ToValueList();
}
