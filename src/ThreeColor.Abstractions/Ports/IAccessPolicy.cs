using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Residents;

namespace ThreeColor.Ports;

/// <summary>Decides who may do what; what is not allowed is denied (MECHANISM G1).</summary>
public interface IAccessPolicy
{
    /// <summary>Whether an actor may do something to a resident's file now.</summary>
    /// <param name="request">Who, what, whom.</param>
    /// <param name="cancellationToken">Cancels the decision.</param>
    ValueTask<bool> AllowsAsync(AccessRequest request, CancellationToken cancellationToken);
}

/// <summary>A question whether somebody may do something.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Operation">What: the kind of the command or query.</param>
/// <param name="Resident">Whose file; <see langword="null"/> for a unit as a whole.</param>
/// <param name="Unit">The unit that cares for the resident, or the unit asked about.</param>
/// <param name="At">When it happens.</param>
/// <param name="Needs">The level of access that the operation needs.</param>
public sealed record AccessRequest(Actor Actor, string Operation, Id<Resident>? Resident, Id<Unit> Unit, Instant At, AccessLevel Needs);
