using ThreeColor.Conformance.Tests.Faults;
using ThreeColor.InMemory;

namespace ThreeColor.Conformance.Tests;

/// <summary>Every fact about stores can fail: a store that breaks the one rule fails it.</summary>
public sealed class StoreFactTests
{
    private static readonly Dictionary<string, Action<HookedStore>> Faults =
        new(CareFaults.All.Concat(WorkFaults.All).Concat(ScreenFaults.All).Concat(ExportFaults.All));

    public static TheoryData<string> Facts => new(StoreConformance.Facts.Select(fact => fact.Id));

    public static TheoryData<string> DurableFacts =>
        new(StoreConformance.DurableFacts.Select(fact => fact.Id).Append("reopen.random-steps").Except(["reopen.crash-points"]));

    public static TheoryData<string> Strangers => new(StrangerFaults.All.Keys);

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Fact_StoreThatBreaksIt_Fails(string fact)
    {
        var broken = await Assert.ThrowsAsync<ConformanceException>(
            () => StoreConformance.Facts.Single(each => each.Id == fact).RunAsync(() => OpenAsync(Faults[fact])));
        Assert.Equal(fact, broken.Fact);
    }

    [Theory]
    [MemberData(nameof(DurableFacts))]
    public async Task DurableFact_StoreThatBreaksIt_FailsAndThatKeepsIt_Passes(string fact)
    {
        var test = StoreConformance.DurableFacts.Append(
            StoreConformance.SameAs(InMemory, 20, reopens: true)).Single(each => each.Id == fact);
        await test.RunAsync(() => Task.FromResult(ReopenFaults.Open(new(new()), _ => { })));
        await Assert.ThrowsAsync<ConformanceException>(
            () => test.RunAsync(() => Task.FromResult(ReopenFaults.Open(new(new()), ReopenFaults.All[fact]))));
    }

    [Fact]
    public async Task CrashPoints_StoreThatLeavesAPart_FailsAndThatLeavesNothing_Passes()
    {
        var fact = StoreConformance.DurableFacts.Single(each => each.Id == "reopen.crash-points");
        await fact.RunAsync(() => Task.FromResult(ReopenFaults.OpenBreaking(new(new()), leavesAPart: false)));
        await Assert.ThrowsAsync<ConformanceException>(
            () => fact.RunAsync(() => Task.FromResult(ReopenFaults.OpenBreaking(new(new()), leavesAPart: true))));
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Facts_FaultThatNoneWasWrittenFor_OneFails(string fault)
    {
        var found = new List<string>();
        foreach (var fact in StoreConformance.Facts.Where(fact => !fact.Id.StartsWith("race.", StringComparison.Ordinal)))
            if (await IsBrokenAsync(fact, StrangerFaults.All[fault]))
                found.Add(fact.Id);
        Assert.NotEmpty(found);
    }

    [Fact]
    public async Task RandomSteps_FaultySetting_FailWithTheFewestSteps()
    {
        var fact = StoreConformance.SameAs(InMemory, 20);
        var broken = await Assert.ThrowsAsync<ConformanceException>(
            () => fact.RunAsync(() => OpenAsync(s => s.Changes<Residents.CareChange.DutyRemoved>(_ => null))));
        Assert.Matches("Seed [0-9]+, [1-3] steps", broken.Message);
        await fact.RunAsync(() => OpenAsync(_ => { }));
    }

    [Fact]
    public async Task Facts_AreMany_AndEachSaysWhy()
    {
        var facts = StoreConformance.Facts.Concat(StoreConformance.DurableFacts).ToList();
        Assert.True(facts.Count >= 60);
        Assert.Equal(facts.Count, facts.DistinctBy(fact => fact.Id).Count());
        Assert.All(facts, fact => Assert.Matches("^.{20,}[.]$", fact.Why));
        var failure = await Assert.ThrowsAsync<ConformanceException>(
            () => StoreConformance.DurableFacts[0].RunAsync(() => OpenAsync(_ => { })));
        Assert.Contains("StoreUnderTest.Reopen is not set", failure.Message, StringComparison.Ordinal);
    }

    private static StoreUnderTest InMemory() => StoreUnderTest.Of(new InMemoryCareStore());

    private static Task<StoreUnderTest> OpenAsync(Action<HookedStore> fault)
    {
        var store = new HookedStore(new());
        fault(store);
        return Task.FromResult(StoreUnderTest.Of(store));
    }

    private static async Task<bool> IsBrokenAsync(ConformanceFact<StoreUnderTest> fact, Action<HookedStore> fault)
    {
        try
        {
            await fact.RunAsync(() => OpenAsync(fault));
            return false;
        }
        catch (ConformanceException)
        {
            return true;
        }
    }
}
