using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Running;

/// <summary>Commands the engine gives itself; their ids make a repeated sweep or delivery harmless.</summary>
internal static class EngineCommands
{
    // A sweep at the same instant looks again once another edition holds.
    public static CareCommand.Advance Advance(Id<Resident> resident, Instant now, int edition) => new()
    {
        Id = new($"{CommandDoor.EngineIds}advance/{now.ToUnixTimeTicks()}/{edition}"),
        Resident = resident,
        Actor = Actor.Engine,
    };

    public static CareCommand.NoticeFailed NoticeFailed(OutboxMessage message, Id<CareEvent> careEvent) => new(careEvent, message.Id, message.Notice.Recipient)
    {
        Id = new($"{CommandDoor.EngineIds}failed/{message.Id}"),
        Resident = message.Notice.Resident,
        Actor = Actor.Engine,
    };
}
