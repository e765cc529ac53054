using FsCheck.Xunit;
using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Duties;
using ThreeColor.Scheduling.Ledger;

namespace ThreeColor.Scheduling.Tests.Properties;

[Properties(Arbitrary = [typeof(Histories)], MaxTest = 500)]
public class LedgerProperties
{
    [Property(MaxTest = 3000)]
    public void Compute_AnyLife_ConservesTheIndependentCount(Life life)
    {
        var windows = DutyLedger.Compute(life.Facts, life.Editions, life.Now);
        foreach (var duty in life.Editions.LineagesAt(life.Now))
        {
            var own = windows.Where(window => duty.IsNamed(window.Duty)).Select(window => window with { Resume = "" }).ToList();
            var expected = ExpectedWindows.Count(duty, life.Facts, life.Editions, life.Now);
            Assert.True(expected == own.Count, $"{duty.Name}: {expected} expected, {own.Count} found\n{string.Join('\n', own)}");
        }

        Assert.True(Coverage.Of(life.Facts, life.Editions, life.Now).IsConserved);
    }

    [Property]
    public void Compute_FactsInAnyOrder_SameLedger(Life life, int seed)
    {
        var facts = life.Facts;
        var shuffled = facts with
        {
            Periods = Shuffle(facts.Periods, seed),
            Pauses = Shuffle(facts.Pauses, seed),
            Contacts = Shuffle(facts.Contacts, seed),
            Residences = Shuffle(facts.Residences, seed),
        };
        Assert.Equal(DutyLedger.Compute(facts, life.Editions, life.Now), DutyLedger.Compute(shuffled, life.Editions, life.Now));
        Assert.Equal(ExpectedWindows.Count(facts, life.Editions, life.Now), ExpectedWindows.Count(shuffled, life.Editions, life.Now));
    }

    [Property]
    public void Compute_AnyLife_WindowsFollowEachOther(Life life)
    {
        foreach (var duty in DutyLedger.Compute(life.Facts, life.Editions, life.Now).GroupBy(window => window.Duty))
        {
            Window? before = null;
            foreach (var window in duty)
            {
                Assert.True(before is null || before.Number + 1 == window.Number);
                Assert.True(window.OpensAt <= window.DueAt && window.OpensAt <= life.Now);
                Assert.True(window.MissedAt is null || window.MissedAt >= window.DueAt);
                Assert.Equal(window.IsPending, window.EndedAt is null && window.Resume is null);
                Assert.True(before is null || !before.IsPending && before.EndedAt <= window.OpensAt);
                before = window;
            }
        }
    }

    /// <summary>Status is a function of facts and now: a ledger written down stays right until the change it announces.</summary>
    [Property]
    public void NextChange_NoNewFact_NothingChangesBefore(Life life, byte part)
    {
        var facts = life.KnownAt(life.Now);
        var duties = DutyLedger.FromBirth(facts, life.Editions, life.Now).Duties;
        var next = DutyLedger.NextChange(duties, facts.Pauses, life.Editions, life.Now);
        var until = next ?? life.Now + Duration.FromDays(400);
        var between = life.Now + ((until - life.Now) * (part / 256.0));
        Assert.True(next is null || next > life.Now);
        Assert.Equal(View(duties, life.Now), View(DutyLedger.FromBirth(facts, life.Editions, between).Duties, between));

        List<string> View(ValueList<OpenDuty> open, Instant at) =>
            [.. open.Select(duty => $"{duty} {duty.Pending?.StatusAt(at)}"), .. DueReminders.Of(open, life.Editions.At(at).Policy, at).Select(window => $"{window}")];
    }

    /// <summary>Promise 10: what is over when an edition is adopted stays as it is.</summary>
    [Property]
    public void Compute_EditionAdoptedLater_ClosedWindowsNeverChange(Life life)
    {
        for (var i = 1; i < life.Editions.All.Count; i++)
        {
            var adopted = life.Editions.All[i].From;
            var facts = life.KnownAt(adopted - Duration.FromTicks(1));
            var closed = DutyLedger.FromBirth(facts, new(life.Editions.All.Take(i)), adopted - Duration.FromTicks(1)).Ended;
            var after = DutyLedger.FromBirth(facts, new(life.Editions.All.Take(i + 1)), Instant.Max(adopted, life.Now)).Ended;
            Assert.Empty(closed.Except(after));
        }
    }

    /// <summary>What the calendar of a duty promises: while a rolling duty stands well, no stretch without contact is longer than it allows.</summary>
    [Property]
    public void Compute_EverythingMetInTime_AnyTwoDaysInARowHoldAContact(Life life)
    {
        var red = life.Facts with
        {
            Periods = [new() { From = life.Facts.RegisteredAt, Standing = Tiers.Standing.Listed, Tier = Frames.Red }],
            Pauses = [],
        };
        var editions = new DutyEditions(life.Editions.All.Take(1));
        var days = life.FirstPolicy.Days;
        var rule = life.FirstPolicy.FindDuty(new("visit"))!;
        var dates = red.Contacts.Where(contact => rule.IsMetBy(contact, life.Now)).Select(contact => days.DayOf(contact.OccurredAt)).ToHashSet();
        var windows = DutyLedger.Compute(red, editions, life.Now).Where(window => window.Duty == rule.Id).ToList();
        var well = windows.TrueForAll(window => window.StatusAt(life.Now) is WindowStatus.Met or WindowStatus.NotYetDue);
        var first = days.DayOf(red.RegisteredAt).PlusDays(1);
        var pairs = Enumerable.Range(0, 200).Select(first.PlusDays).TakeWhile(day => days.StartOf(day.PlusDays(2)) <= life.Now);
        Assert.Equal(well, pairs.All(day => dates.Contains(day) || dates.Contains(day.PlusDays(1))));
    }

    private static ValueList<T> Shuffle<T>(ValueList<T> items, int seed) =>
        items.Select((item, i) => (item, Key: ((i + 1) * 7919 * ((seed & 1023) + 1)) % 104729)).OrderBy(pair => pair.Key).Select(pair => pair.item).ToValueList();
}
