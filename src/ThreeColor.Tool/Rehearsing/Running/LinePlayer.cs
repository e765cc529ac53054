using ThreeColor.Commands;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Running;
using ThreeColor.Tool.Rehearsing.Expecting;
using ThreeColor.Tool.Rehearsing.Happenings;
using ThreeColor.Tool.Rehearsing.Stories;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Rehearsing.Running;

/// <summary>Plays one line after the other.</summary>
internal sealed class LinePlayer(Stage stage, PromiseCheck promises)
{
    private readonly Scene _scene = new(stage);
    private readonly Casting _casting = new(stage);
    private Refusal? _refused;

    /// <summary>Whether the engine has started.</summary>
    public bool HasStarted { get; private set; }

    public async Task PlayAsync(StoryLine line, CancellationToken cancellationToken)
    {
        var told = new List<Happening>();
        var refusal = line.Step.SetsTheScene ? null : await StartAsync(told, cancellationToken).ConfigureAwait(false);
        if (line.Step is StoryStep.Expect expect)
            Tell(line, await ExpectAsync(line, expect, cancellationToken).ConfigureAwait(false), told);
        else
        {
            var played = refusal is null
                ? await DoAsync(line, cancellationToken).ConfigureAwait(false)
                : new Happening.Line(line.At, line, LineResult.Refused, refusal, null);
            _refused = played.Refusal;
            Tell(line, played, told);
        }
    }

    // What a line says comes before what follows from it.
    private void Tell(StoryLine line, Happening.Line played, List<Happening> told)
    {
        var followed = stage.Watch.Take();
        foreach (var happening in told.Append(played).Concat(followed))
            stage.Watch.Add(happening);
    }

    private async Task<Refusal?> StartAsync(List<Happening> told, CancellationToken cancellationToken)
    {
        if (HasStarted)
            return null;
        try
        {
            foreach (var problem in await stage.Engine.StartAsync(cancellationToken).ConfigureAwait(false))
                told.Add(new Happening.StartTold(stage.Clock.True, problem));
            HasStarted = true;
            return null;
        }
        catch (CareStartException refused)
        {
            foreach (var problem in refused.Problems.Skip(1))
                told.Add(new Happening.StartTold(stage.Clock.True, problem));
            return refused.Problems[0];
        }
    }

    private async Task<Happening.Line> ExpectAsync(StoryLine line, StoryStep.Expect expect, CancellationToken cancellationToken)
    {
        if (HasStarted)
            foreach (var broken in await promises.CheckAsync(cancellationToken).ConfigureAwait(false))
                stage.Watch.Add(new Happening.PromiseBroken(stage.Clock.True, broken));
        var situation = new Situation
        {
            Now = stage.Clock.True,
            Residents = await LivesAsync(cancellationToken).ConfigureAwait(false),
            Told = stage.Watch.Told.ToValueList(),
            Refused = _refused,
            Troubles = await stage.TroublesAsync(cancellationToken).ConfigureAwait(false),
            PromisesBroken = promises.Broken.Select(broken => broken.Promise).Distinct().Order().ToValueList(),
            Zone = stage.Engine.Policy.Frame.Zone,
        };
        stage.Watch.Told.Clear();
        var failed = ExpectationCheck.Failures(expect, situation);
        return new(line.At, line, failed.IsEmpty ? LineResult.Held : LineResult.Failed, null, null) { Failed = failed };
    }

    private async Task<ValueList<Life>> LivesAsync(CancellationToken cancellationToken)
    {
        var lives = new List<Life>();
        foreach (var care in await stage.ResidentsAsync(cancellationToken).ConfigureAwait(false))
            if (await stage.LifeAsync(care.Resident.Id, cancellationToken).ConfigureAwait(false) is { } life)
                lives.Add(new(life.Care, life.Past));
        return lives.ToValueList();
    }

    private async Task<Happening.Line> DoAsync(StoryLine line, CancellationToken cancellationToken) => line.Step switch
    {
        StoryStep.Deed deed => await DoAsync(line, deed, cancellationToken).ConfigureAwait(false),
        StoryStep.Adopt adopt => await AdoptAsync(line, adopt, cancellationToken).ConfigureAwait(false),
        _ => As(line, _scene.Change(line.Step, HasStarted), null),
    };

    private async Task<Happening.Line> AdoptAsync(StoryLine line, StoryStep.Adopt adopt, CancellationToken cancellationToken)
    {
        var actor = _casting.LastResort();
        var answer = await stage.Engine.AdoptAsync(adopt.Policy, actor, cancellationToken: cancellationToken).ConfigureAwait(false);
        return As(line, (answer as CareAnswer<Ports.AdoptedEdition>.Refused)?.Refusal, actor.Worker);
    }

    private async Task<Happening.Line> DoAsync(StoryLine line, StoryStep.Deed deed, CancellationToken cancellationToken)
    {
        var writer = new CommandWriter(stage, line);
        var uncast = await writer.WriteAsync(deed, cancellationToken).ConfigureAwait(false);
        var command = await CastAsync(uncast, deed, cancellationToken).ConfigureAwait(false);
        var result = await stage.Engine.ExecuteAsync(command, cancellationToken).ConfigureAwait(false);
        var refusal = (result as CareResult.Refused)?.Refusal;
        if (refusal is null && writer.Second(deed) is { } second)
            refusal = (await stage.Engine.ExecuteAsync(second, cancellationToken).ConfigureAwait(false) as CareResult.Refused)?.Refusal;
        return result is CareResult.Unchanged
            ? new(line.At, line, LineResult.Unchanged, null, command.Actor.Worker)
            : As(line, refusal, command.Actor.Worker);
    }

    private async Task<CareCommand> CastAsync(CareCommand command, StoryStep.Deed deed, CancellationToken cancellationToken)
    {
        var worker = deed switch { StoryStep.CheckIn c => c.Visit.Worker, StoryStep.Correct c => c.Visit.Worker, _ => null };
        var unit = deed is StoryStep.Enrol enrol ? enrol.Home : await UnitAsync(deed.Resident, cancellationToken).ConfigureAwait(false);
        var actor = (deed.By ?? worker) is { } named
            ? Casting.As(named, command.Needs)
            : await _casting.ForAsync(command, unit, cancellationToken).ConfigureAwait(false);
        var cast = command with { Actor = actor };
        return cast switch
        {
            CareCommand.RecordVisit c when worker is null => c with { Visit = c.Visit with { Worker = actor.Worker } },
            CareCommand.CorrectVisit c when worker is null => c with { Visit = c.Visit with { Worker = actor.Worker } },
            _ => cast,
        };
    }

    private async Task<Id<Unit>> UnitAsync(Id<Resident> resident, CancellationToken cancellationToken) =>
        await stage.LifeAsync(resident, cancellationToken).ConfigureAwait(false) is { } life ? life.Care.Resident.Unit : new("nowhere");

    private static Happening.Line As(StoryLine line, Refusal? refusal, Id<Worker>? by) =>
        new(line.At, line, refusal is null ? LineResult.Done : LineResult.Refused, refusal, by);
}
