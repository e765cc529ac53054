using ThreeColor.InMemory;
using ThreeColor.Ports;
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
    public Task Duplicate_StoreSaysConflict_Fails() =>
        FailsAsync(FaultyCareStore.Fault.ForgetsCommands, tests => tests.CommitMany_CommandSeen_IsDuplicateWhateverTheVersion());

    [Fact]
    public Task Order_StoreReversesIt_Fails() =>
        FailsAsync(FaultyCareStore.Fault.ReversesDue, tests => tests.ClaimDue_SeveralDue_OrdersByDueThenId());

    private static async Task FailsAsync(FaultyCareStore.Fault fault, Func<CareStoreTests, Task> test) =>
        await Assert.ThrowsAnyAsync<XunitException>(() => test(new Suite(fault)));

    private sealed class Suite : CareStoreTests
    {
        public Suite(FaultyCareStore.Fault fault)
        {
            var inner = new InMemoryCareStore();
            Store = new(new FaultyCareStore(inner, fault), inner, inner);
        }

        protected override StoreUnderTest Store { get; }

        protected override IEnumerable<PolicyVersion> Policies() => [];
    }
}
