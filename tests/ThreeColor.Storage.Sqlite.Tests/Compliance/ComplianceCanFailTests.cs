using ThreeColor.InMemory;
using ThreeColor.Storage.Sqlite.Tests.Support;
using Xunit.Sdk;

namespace ThreeColor.Storage.Sqlite.Tests.Compliance;

/// <summary>The compliance tests tell a faulty store from a good one.</summary>
public sealed class ComplianceCanFailTests
{
    [Fact]
    public Task StaleVersion_StoreSaysCommitted_Fails() =>
        FailsAsync(FaultyCareStore.Fault.LosesTheRace, tests => tests.CommitMany_StaleVersion_IsConflictAndChangesNothing());

    [Fact]
    public Task Race_StoreSaysCommittedTwice_Fails() =>
        FailsAsync(FaultyCareStore.Fault.LosesTheRace, tests => tests.CommitMany_TwoTasksAtOneVersion_HasOneWinner());

    [Fact]
    public Task Lease_StoreForgetsIt_Fails() =>
        FailsAsync(FaultyCareStore.Fault.ForgetsLeases, tests => tests.ClaimDue_Leased_IsGivenAgainOnlyWhenTheLeaseHasRunOut());

    [Fact]
    public Task LeaseInTheFuture_StoreBelievesIt_Fails() =>
        FailsAsync(FaultyCareStore.Fault.BelievesEveryLease, tests => tests.ClaimDue_LeaseOfAClockThatRanAhead_IsVoid());

    [Fact]
    public Task Duplicate_StoreSaysConflict_Fails() =>
        FailsAsync(FaultyCareStore.Fault.ForgetsCommands, tests => tests.CommitMany_CommandSeen_IsDuplicateWhateverTheVersion());

    [Fact]
    public Task Order_StoreReversesIt_Fails() =>
        FailsAsync(FaultyCareStore.Fault.ReversesDue, tests => tests.ClaimDue_SeveralDue_OrdersByDueThenId());

    [Fact]
    public Task Editions_StoreForgetsThem_Fails() =>
        FailsAsync(FaultyCareStore.Fault.ForgetsEditions, tests => tests.ClaimDue_BehindTheEdition_ComeAfterWhatIsDueByRankAndId());

    [Fact]
    public Task History_StoreForgetsIt_Fails() =>
        FailsAsync(FaultyCareStore.Fault.ForgetsHistory, tests => tests.LoadMany_WithHistory_GivesWhatTouchesTheTimeSince());

    [Fact]
    public Task Keys_StoreForgetsThem_Fails() =>
        FailsAsync(FaultyCareStore.Fault.ForgetsKeys, tests => tests.LoadMany_WithAKey_TellsWhenThatRowBegan());

    [Fact]
    public Task Trouble_StoreForgetsIt_Fails() =>
        FailsAsync(FaultyCareStore.Fault.ForgetsTrouble, tests => tests.Troubles_Reported_LastUntilTheNextCommit());

    [Fact]
    public Task Subtree_StoreForgetsIt_Fails() =>
        FailsAsync(FaultyCareStore.Fault.ForgetsUnits, tests => tests.Due_BySubtree_PagesByDueResidentAndDuty());

    [Fact]
    public Task SubtreeOfAClaim_StoreForgetsIt_Fails() =>
        FailsAsync(FaultyCareStore.Fault.ForgetsUnits, tests => tests.ClaimDue_OfAUnitAbove_TakesWhatItsKnownPathHolds());

    [Fact]
    public Task Coverage_StoreWaitsForASweep_Fails() =>
        FailsAsync(FaultyCareStore.Fault.SweepsLate, tests => tests.Coverage_OverdueSeenOrNot_IsCountedOnce());

    [Fact]
    public Task Pages_StoreRepeatsThem_Fails() =>
        FailsAsync(FaultyCareStore.Fault.RepeatsPages, tests => tests.OpenEventsAndResidents_BySubtree_PageById());

    // A store that throws breaks the contract too, but not by an assertion.
    [Fact]
    public Task Unfit_StoreThrows_Fails() => Assert.ThrowsAsync<InvalidOperationException>(
        () => new Suite(FaultyCareStore.Fault.ThrowsAwayUnfit).CommitMany_ChangesThatDoNotFit_IsUnfitAndLeavesTheOthersAlone());

    private static async Task FailsAsync(FaultyCareStore.Fault fault, Func<CareStoreTests, Task> test) =>
        await Assert.ThrowsAnyAsync<XunitException>(() => test(new Suite(fault)));

    private sealed class Suite : CareStoreTests
    {
        public Suite(FaultyCareStore.Fault fault)
        {
            var inner = new InMemoryCareStore();
            var faulty = new FaultyCareStore(inner, fault);
            Store = new(faulty, inner, inner, faulty, inner);
        }

        protected override StoreUnderTest Store { get; }
    }
}
