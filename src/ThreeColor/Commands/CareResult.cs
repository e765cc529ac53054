using ThreeColor.Residents;

namespace ThreeColor.Commands;

/// <summary>What became of a command. Nobody's mistake and nobody else's haste is an exception.</summary>
public abstract record CareResult
{
    private CareResult()
    {
    }

    /// <summary>Done and committed.</summary>
    /// <param name="Care">The state now.</param>
    /// <param name="Changes">What changed.</param>
    /// <param name="Reasons">Why.</param>
    public sealed record Done(ResidentCare Care, ValueList<CareChange> Changes, ValueList<Reason> Reasons) : CareResult;

    /// <summary>Nothing to do: the command was done before, or changes nothing.</summary>
    public sealed record Unchanged : CareResult;

    /// <summary>Not done, and nothing changed.</summary>
    /// <param name="Refusal">Why, and what to do about it.</param>
    public sealed record Refused(Refusal Refusal) : CareResult;

    /// <summary>Others were faster again and again; nothing was done. Asking again with the same id is safe.</summary>
    public sealed record Conflict : CareResult;
}
