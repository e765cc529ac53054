namespace ThreeColor;

/// <summary>A command lost the race for its resident in every allowed attempt; nothing of it was done.</summary>
public sealed class CareConflictException : Exception
{
    internal CareConflictException(Commands.CareCommand command, int attempts)
        : base($"Command {command.Id} on resident {command.Resident} met a newer version in each of {attempts} attempts; send it again.")
    {
    }
}
