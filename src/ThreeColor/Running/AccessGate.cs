using ThreeColor.Commands;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Ports;

namespace ThreeColor.Running;

/// <summary>Asks the host's access policy; a policy that throws or hangs allows nothing, and holds up nobody else.</summary>
internal sealed class AccessGate(IAccessPolicy access, BoundedDirectory directory)
{
    /// <summary>Why an actor may not do something; <see langword="null"/> where they may.</summary>
    public async ValueTask<Refusal?> RefusalAsync(AccessRequest request, CarePolicy policy, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(request.Actor.Purpose) || request.Actor.Purpose == Purpose.Engine)
            return Denied(request);
        try
        {
            if (await access.AllowsAsync(request, cancellationToken).ConfigureAwait(false))
                return null;
            var instead = await UnitInsteadAsync(request, policy, cancellationToken).ConfigureAwait(false);
            return instead is not null && await access.AllowsAsync(request with { Unit = instead.Value }, cancellationToken).ConfigureAwait(false)
                ? null
                : Denied(request);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever the host's policy throws, nobody is let in by it.
            return Denied(request);
        }
    }

    // Of a unit that the directory does not know any more, the post of last resort takes care.
    private async ValueTask<Id<Unit>?> UnitInsteadAsync(AccessRequest request, CarePolicy policy, CancellationToken cancellationToken)
    {
        if (await directory.PathAsync(request.Unit, cancellationToken).ConfigureAwait(false) is not { IsEmpty: true })
            return null;
        var lastResort = policy.Frame.Organisation.LastResort.Id;
        foreach (var post in await directory.PostsAsync(request.Actor.Worker, request.At, cancellationToken).ConfigureAwait(false) ?? [])
            if (post.Post == lastResort)
                return post.Unit;
        return null;
    }

    private static Refusal Denied(AccessRequest request) => EngineRefusals.Denied.Refuse(request.Actor.Worker, request.Operation, request.Unit);
}
