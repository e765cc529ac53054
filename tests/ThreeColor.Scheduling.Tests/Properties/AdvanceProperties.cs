using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Scheduling.Ledger;

namespace ThreeColor.Scheduling.Tests.Properties;

/// <summary>
/// Step by step, in whatever order facts arrive, the ledger is the one computed from birth. A short run belongs to the tests;
/// <c>THREECOLOR_CAMPAIGN=100000 dotnet test tests/ThreeColor.Scheduling.Tests --filter AdvanceProperties</c> is the long one.
/// </summary>
public class AdvanceProperties
{
    private static int Runs =>
        int.TryParse(Environment.GetEnvironmentVariable("THREECOLOR_CAMPAIGN"), NumberStyles.None, CultureInfo.InvariantCulture, out var runs) ? runs : 500;

    [Fact]
    public void Advance_FactsInCommitsOfAnyOrder_SameAsFromBirth()
    {
        var questions = 0;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Runs),
            Prop.ForAll(Histories.Lives(), ArbMap.Default.ArbFor<int>(), (life, seed) => { questions += Follow(life, seed); }));
        Assert.True(questions > 0, "Nothing was ever reopened: the lives are too tame.");
    }

    [Fact]
    public void Advance_FromAnyRow_ComesToTheSameState() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Runs / 4),
        Prop.ForAll(Histories.Lives(), ArbMap.Default.ArbFor<int>(), (life, seed) =>
        {
            var facts = life.KnownAt(life.Now);
            var move = DutyLedger.FromBirth(facts, life.Editions, life.Now);
            if (move.Ended.Count == 0)
                return;
            var row = move.Ended[(seed & 0xffff) % move.Ended.Count];
            var again = (LedgerOutcome.Moved)DutyLedger.Advance(new()
            {
                Duties = move.Duties,
                Facts = facts,
                SettledTo = life.Now,
                ChangedAt = row.EndedAt!.Value + Duration.FromTicks(1),
                HistorySince = Instant.MinValue,
                Ended = move.Ended,
                Editions = life.Editions,
                Now = life.Now,
            });
            Assert.Empty(again.Move.Reopened);
            Assert.Empty(again.Move.Ended);
            Assert.All(again.Move.Duties.Zip(move.Duties), pair => Assert.Same(pair.Second, pair.First));
        }));

    private static int Follow(Life life, int seed)
    {
        var keeper = new Bookkeeper(life.Editions, life.Facts.RegisteredAt);
        foreach (var (now, arrivals) in Arrivals.Of(life, seed))
        {
            keeper.Commit(now, arrivals);
            var (expected, kept) = (DutyLedger.Compute(keeper.Facts, life.Editions, now), keeper.Windows.ToList());
            var where = $"as of {now}, in {keeper.Questions} questions, seed {seed}";
            Assert.True(expected.SequenceEqual(kept), $"{where}\n{string.Join('\n', expected.Except(kept))}\nbut kept\n{string.Join('\n', kept.Except(expected))}");
        }

        return keeper.Questions;
    }
}
