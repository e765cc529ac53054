namespace ThreeColor.Ports;

/// <summary>Marks ids of commands: idempotency keys chosen by whoever asks.</summary>
/// <param name="Id">The command, unique for ever within a resident.</param>
public sealed record Command(Id<Command> Id);
