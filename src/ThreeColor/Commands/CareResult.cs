using ThreeColor.Residents;

namespace ThreeColor.Commands;

/// <summary>The result of a command.</summary>
/// <remarks>A mistake of the caller, or somebody else's being faster, is a result and never an exception.</remarks>
public abstract record CareResult
{
    private CareResult()
    {
    }

    /// <summary>The command was done and committed.</summary>
    /// <param name="Care">The state now.</param>
    /// <param name="Changes">What changed.</param>
    /// <param name="Reasons">Why.</param>
    public sealed record Done(ResidentCare Care, ValueList<CareChange> Changes, ValueList<Reason> Reasons) : CareResult;

    /// <summary>Nothing to do: the command was done before, or changes nothing.</summary>
    public sealed record Unchanged : CareResult;

    /// <summary>The command was refused, and nothing changed.</summary>
    /// <param name="Refusal">Why, and what to do about it.</param>
    public sealed record Refused(Refusal Refusal) : CareResult;

    /// <summary>Nothing was done, since others were faster again and again; asking again with the same id is safe.</summary>
    public sealed record Conflict : CareResult;
}
