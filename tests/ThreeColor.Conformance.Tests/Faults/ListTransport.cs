using ThreeColor.Events;
using ThreeColor.Ports;

namespace ThreeColor.Conformance.Tests.Faults;

/// <summary>A transport to a list, with a switch for each way in which transports fail.</summary>
internal sealed class ListTransport(ListTransport.Fault fault = ListTransport.Fault.None) : ITransport
{
    private readonly Lock _lock = new();
    private readonly List<ReceivedMessage> _received = [];
    private readonly HashSet<string> _seen = new(fault == Fault.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    private string? _blocked;
    private bool _down;

    public enum Fault
    {
        None,
        SaysYesAndLoses,
        SendsToWorkersOnly,
        LeavesOutAKind,
        ShowsTwice,
        JoinsWhatReadsAlike,
        IgnoresCase,
        SaysYesWhenBlocked,
        RemembersFailures,
        GoesDownForAll,
        SaysYesWhenCancelled,
        LosesInParallel,
        ShowsTwiceInParallel,
    }

    public TransportUnderTest UnderTest() => new(
        this,
        () => Task.FromResult<IReadOnlyList<ReceivedMessage>>([.. _received]),
        address =>
        {
            _blocked = address;
            return Task.CompletedTask;
        });

    public async ValueTask<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        SendOutcome.Of(await TakeAsync(message, cancellationToken));

    private async Task<bool> TakeAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return fault == Fault.SaysYesWhenCancelled ? true : throw new OperationCanceledException(cancellationToken);
        if (fault == Fault.ShowsTwiceInParallel && !_seen.Contains(message.Id))
            return await ShowLaterAsync(message, cancellationToken);
        if (fault == Fault.LosesInParallel && !_lock.TryEnter())
            return true;
        if (fault != Fault.LosesInParallel)
            _lock.Enter();
        try
        {
            if (fault == Fault.LosesInParallel)
                Thread.Sleep(2);
            return Show(message);
        }
        finally
        {
            _lock.Exit();
        }
    }

    private async Task<bool> ShowLaterAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        await Task.Delay(2, cancellationToken);
        lock (_lock)
        {
            _seen.Add(message.Id);
            _received.Add(new(message.Id, message.Notice.Recipient));
        }

        return true;
    }

    private bool Show(OutboxMessage message)
    {
        var recipient = message.Notice.Recipient;
        var blocked = _blocked == recipient.Address;
        _down |= blocked && fault == Fault.GoesDownForAll;
        if (blocked && fault == Fault.RemembersFailures)
            _seen.Add(message.Id);
        if (blocked || _down)
            return fault == Fault.SaysYesWhenBlocked;
        if (fault == Fault.LeavesOutAKind && message.Notice.Kind == NoticeKind.AppealFiled)
            return false;
        if (!_seen.Add(fault == Fault.JoinsWhatReadsAlike ? $"{message.Notice}" : message.Id) && fault != Fault.ShowsTwice)
            return true;
        if (fault != Fault.SaysYesAndLoses)
            _received.Add(new(message.Id, fault == Fault.SendsToWorkersOnly ? recipient with { Kind = RecipientKind.Worker } : recipient));
        return true;
    }
}
