using NodaTime;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Simulation.Behaviour;

namespace ThreeColor.Simulation.Running;

/// <summary>Brings messages to the people of a synthetic district, who then do something about them. A few reach nobody.</summary>
internal sealed class DistrictTransport(DistrictScene scene, VisitRounds rounds, EventWork work, DailyLife life, AnswerHabits habits, IClock clock) : ITransport
{
    public ValueTask<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var delivered = habits.Delivers(message.Id, now);
        if (delivered)
            Read(message.Notice, now);
        return new(SendOutcome.Of(delivered));
    }

    private void Read(Notice notice, Instant now)
    {
        var resident = scene.Find(notice.Resident);
        var address = notice.Recipient.Address;
        switch (notice)
        {
            case { Kind: NoticeKind.VisitDueSoon, DueAt: { } due }: rounds.Remind(resident, due, now); break;
            case { Kind: NoticeKind.Called, Event: { } id }: work.Called(resident, id, new(address), now); break;
            case { Kind: NoticeKind.StillOpen, Event: { } id }: work.StillOpen(resident, id, new(address), now); break;
            case { Kind: NoticeKind.Whistle, Event: { } id }: work.Whistled(resident, id, new(address), now); break;
            case { Kind: NoticeKind.EvaluationDue, Event: { } id }: work.EvaluationDue(resident, id, new(address), now); break;
            case { Kind: NoticeKind.ConfirmLowering }: life.ConfirmLowering(resident, new(address), now); break;
            default: break;
        }
    }
}
