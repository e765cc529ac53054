using NodaTime;
using ThreeColor.Ports;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Compliance;

public abstract partial class CareStoreTests
{
    [Fact]
    public async Task OutboxClaim_SeveralDue_OrdersByNextAttemptThenId()
    {
        await SendAsync("r1", Message("b", Start), Message("a", Start), Message("z", Start - Duration.FromSeconds(1)), Message("later", Start + Lease));
        Assert.Equal(["z", "a"], (await TakeAsync(Start, 2)).Select(entry => entry.Message.Id));
        Assert.Equal(["b"], (await TakeAsync(Start, 2)).Select(entry => entry.Message.Id));
    }

    [Fact]
    public async Task OutboxClaim_Message_IsWhatWasCommitted()
    {
        var message = Message("m", Start) with
        {
            Notice = new()
            {
                Kind = Events.NoticeKind.Called,
                Recipient = new(Events.RecipientKind.Department, "health"),
                Resident = new("r1"),
                Event = new("r1/hazard/1"),
                DueAt = Start + Lease,
            },
        };
        await SendAsync("r1", message);
        Assert.Equal(new OutboxEntry(message, 0), Assert.Single(await TakeAsync(Start)));
    }

    [Fact]
    public async Task OutboxClaim_Leased_IsGivenAgainOnlyWhenTheLeaseHasRunOut()
    {
        await SendAsync("r1", Message("m", Start));
        Assert.Single(await TakeAsync(Start));
        Assert.Empty(await TakeAsync(Start + Lease - Duration.FromMilliseconds(1)));
        Assert.Single(await TakeAsync(Start + Lease));
    }

    [Fact]
    public async Task Complete_Waiting_IsTriedAgainAtItsTime()
    {
        await SendAsync("r1", Message("m", Start));
        await TakeAsync(Start);
        await CompleteAsync(0, DeliveryState.Waiting, Start + Duration.FromSeconds(1));
        Assert.Empty(await TakeAsync(Start));
        Assert.Equal(1, Assert.Single(await TakeAsync(Start + Duration.FromSeconds(1))).Attempts);
    }

    [Fact]
    public async Task Complete_AttemptsMovedOn_IsLeftAlone()
    {
        await SendAsync("r1", Message("m", Start));
        await TakeAsync(Start);
        await CompleteAsync(0, DeliveryState.Waiting, Start);
        await CompleteAsync(0, DeliveryState.Delivered);
        Assert.Equal(new OutboxCounts(1, 0, 0), await Store.Export.CountMessagesAsync(default));
        await CompleteAsync(1, DeliveryState.Delivered);
        await CompleteAsync(2, DeliveryState.Escalated);
        Assert.Equal(new OutboxCounts(0, 1, 0), await Store.Export.CountMessagesAsync(default));
        Assert.Empty(await TakeAsync(Start + Lease));
    }

    [Fact]
    public async Task Complete_UnknownMessageOrEscalation_Counts()
    {
        await SendAsync("r1", Message("m", Start));
        await Store.Outbox.CompleteAsync([new("none", 0, DeliveryState.Delivered, Start, null)], default);
        await CompleteAsync(0, DeliveryState.Escalated);
        var counts = await Store.Export.CountMessagesAsync(default);
        Assert.Equal((new OutboxCounts(0, 0, 1), 1), (counts, counts.Committed));
    }

    [Fact]
    public async Task Complete_WaitingWithoutNextAttempt_Throws()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => CompleteAsync(0, DeliveryState.Waiting));
        await Assert.ThrowsAsync<ArgumentException>(() => CompleteAsync(0, DeliveryState.Delivered, Start));
    }

    [Fact]
    public async Task CommitMany_ConflictWithMessages_SendsNothing()
    {
        await Store.RegisterAsync("r1");
        await Store.CommitAsync(new Chain(new("r1"), 4).Next("c2", [], null, [Message("m", Start)]));
        Assert.Equal(0, (await Store.Export.CountMessagesAsync(default)).Committed);
    }

    [Fact]
    public async Task CommitMany_MessageIdThereAlready_IsUnfitAndWritesNothing()
    {
        await SendAsync("r1", Message("m", Start));
        var chain = await Store.RegisterAsync("r2");
        Assert.Equal(CommitOutcome.Unfit, await Store.CommitAsync(chain.Next("send", [], null, [Message("n", Start), Message("m", Start)])));
        Assert.Equal(CommitOutcome.Unfit, await Store.CommitAsync(chain.Next("send", [], null, [Message("n", Start), Message("n", Start)])));
        Assert.Equal(1, (await Store.Export.CountMessagesAsync(default)).Committed);
        Assert.Equal(1, (await Store.LoadAsync("r2")).Version);
    }

    [Fact]
    public async Task OutboxClaim_LeaseOfAClockThatRanAhead_IsVoid()
    {
        await SendAsync("r1", Message("m", Start));
        await TakeAsync(Start + Duration.FromDays(365));
        Assert.Single(await TakeAsync(Start));
        Assert.Empty(await TakeAsync(Start));
    }

    private static OutboxMessage Message(string id, Instant at) => CheckIns.MessageOf(new("r1"), 5)! with { Id = id, Time = at };

    private async Task SendAsync(string resident, params OutboxMessage[] messages) =>
        await Store.CommitAsync((await Store.RegisterAsync(resident)).Next("send", [], null, messages));

    private Task<IReadOnlyList<OutboxEntry>> TakeAsync(Instant now, int limit = 10) =>
        Store.Outbox.ClaimAsync(now, limit, now + Lease, default);

    private async Task CompleteAsync(int attempts, DeliveryState state, Instant? next = null) =>
        await Store.Outbox.CompleteAsync([new("m", attempts, state, Start, next)], default);
}
