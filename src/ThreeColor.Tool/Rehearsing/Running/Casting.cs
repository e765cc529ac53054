using ThreeColor.Commands;
using ThreeColor.Escalation;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Security;

namespace ThreeColor.Tool.Rehearsing.Running;

/// <summary>Chooses who acts where a story names nobody: the worker at the nearest post that may.</summary>
internal sealed class Casting(Stage stage)
{
    private static readonly Id<Worker> Nobody = new("nobody");

    private readonly PostAccessPolicy _access = new(stage.Directory);

    public static Actor As(Id<Worker> worker, AccessLevel needs) => new() { Worker = worker, Purpose = PurposeOf(needs) };

    /// <summary>Who carries out a command about a resident.</summary>
    public async Task<Actor> ForAsync(CareCommand command, Id<Unit> unit, CancellationToken cancellationToken)
    {
        var candidates = Candidates(unit).ToList();
        foreach (var worker in candidates)
        {
            var actor = As(worker, command.Needs);
            var request = new AccessRequest(actor, command.Kind, command.Resident, unit, stage.Clock.GetCurrentInstant(), command.Needs);
            if (await MayAsync(command, actor, request, cancellationToken).ConfigureAwait(false))
                return actor;
        }

        return As(candidates.FirstOrDefault(Nobody), command.Needs);
    }

    /// <summary>Whoever stands at the post of last resort.</summary>
    public Actor LastResort() => As(LastResorts().FirstOrDefault(Nobody), AccessLevel.Supervision);

    // Of an event not everybody who may come near may do everything: the engine says who may.
    private async Task<bool> MayAsync(CareCommand command, Actor actor, AccessRequest request, CancellationToken cancellationToken)
    {
        if (!await _access.AllowsAsync(request, cancellationToken).ConfigureAwait(false))
            return false;
        if (command is not CareCommand.ActOnEvent act)
            return true;
        var allowed = await stage.Engine.AllowedActionsAsync(command.Resident, act.Event, actor, cancellationToken).ConfigureAwait(false);
        return allowed is CareAnswer<ValueList<EventActionKind>>.Found found && found.Value.Contains(EventLife.KindOf(act.Action));
    }

    // From the resident's unit upward; of a unit that is gone the last resort takes care.
    private IEnumerable<Id<Worker>> Candidates(Id<Unit> unit)
    {
        var path = stage.Directory.PathOf(unit);
        if (path.IsEmpty)
            return LastResorts();
        var now = stage.Clock.GetCurrentInstant();
        return
            from above in path
            from post in stage.Engine.Policy.Frame.Organisation.Posts
            where post.Level == above.Level
            let acting = stage.Directory.StaffingOf(new(post.Id, above.Id), now).Acting
            where acting is not null
            select acting.Value;
    }

    private IEnumerable<Id<Worker>> LastResorts()
    {
        var now = stage.Clock.GetCurrentInstant();
        return
            from held in stage.Directory.Posts(stage.Engine.Policy.Frame.Organisation.LastResort.Id)
            let acting = stage.Directory.StaffingOf(held, now).Acting
            where acting is not null
            select acting.Value;
    }

    private static Purpose PurposeOf(AccessLevel needs) => needs switch
    {
        AccessLevel.Records => Purpose.Records,
        AccessLevel.Supervision => Purpose.Supervision,
        _ => Purpose.Care,
    };
}
