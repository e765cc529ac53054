using System.Runtime.CompilerServices;
using NodaTime;
using ThreeColor.Policies;
using ThreeColor.Tool.Rehearsing.Happenings;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing.Running;

/// <summary>Plays a story line by line: before each line it runs the sweeps and dispatches that are due, and it tells what happens.</summary>
internal sealed class Player
{
    private readonly Stage _stage;
    private readonly PromiseCheck _promises;
    private readonly LinePlayer _lines;
    private Instant _nextSweep;
    private LocalDate _checked;

    private Player(CarePolicy policy)
    {
        _stage = new Stage(policy);
        _promises = new PromiseCheck(_stage);
        _lines = new LinePlayer(_stage, _promises);
    }

    /// <summary>Plays a story.</summary>
    /// <param name="policy">The policy it begins under.</param>
    /// <param name="story">The story.</param>
    /// <param name="until">How far time goes: later lines are not played; <see langword="null"/> for the last line.</param>
    /// <param name="cancellationToken">Cancels between steps.</param>
    public static async IAsyncEnumerable<Happening> PlayAsync(
        CarePolicy policy, Story story, Instant? until, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var player = new Player(policy);
        var lines = story.Lines.Where(line => until is null || line.At <= until).ToList();
        if (lines.Count > 0)
            player.Begin(lines[0].At);
        foreach (var line in lines)
        {
            await foreach (var happening in player.GoToAsync(line.At, cancellationToken).ConfigureAwait(false))
                yield return happening;
            foreach (var happening in await player.PlayAsync(line, cancellationToken).ConfigureAwait(false))
                yield return happening;
        }

        if (until is { } end && lines.Count > 0)
            await foreach (var happening in player.GoToAsync(end, cancellationToken).ConfigureAwait(false))
                yield return happening;
        foreach (var happening in await player.EndAsync(cancellationToken).ConfigureAwait(false))
            yield return happening;
    }

    private Duration SweepEvery => _stage.Engine.Policy.Escalation.SweepEvery;

    private void Begin(Instant at)
    {
        _stage.Clock.GoTo(at);
        _nextSweep = at + SweepEvery;
    }

    // Sweeps begin with the first line of the story, so that their instants do not depend on when the engine started.
    private async IAsyncEnumerable<Happening> GoToAsync(Instant at, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (; _nextSweep <= at; _nextSweep += SweepEvery)
        {
            _stage.Clock.GoTo(_nextSweep);
            if (!_lines.HasStarted)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            await _stage.Engine.SweepAsync(null, cancellationToken).ConfigureAwait(false);
            await _stage.Engine.DispatchAsync(cancellationToken).ConfigureAwait(false);
            if (_stage.Engine.Policy.Frame.Days.DayOf(_nextSweep) is var day && day != _checked)
            {
                _checked = day;
                await CheckAsync(cancellationToken).ConfigureAwait(false);
            }

            foreach (var happening in _stage.Watch.Take())
                yield return happening;
        }

        _stage.Clock.GoTo(at);
    }

    private async Task<IReadOnlyList<Happening>> PlayAsync(StoryLine line, CancellationToken cancellationToken)
    {
        await _lines.PlayAsync(line, cancellationToken).ConfigureAwait(false);
        if (_lines.HasStarted)
        {
            await _stage.Engine.DispatchAsync(cancellationToken).ConfigureAwait(false);
            if (!line.Step.SetsTheScene)
                await CheckAsync(cancellationToken).ConfigureAwait(false);
        }

        return _stage.Watch.Take();
    }

    private async Task<IReadOnlyList<Happening>> EndAsync(CancellationToken cancellationToken)
    {
        if (_lines.HasStarted)
            await CheckAsync(cancellationToken).ConfigureAwait(false);
        var state = await Closing.OfAsync(_stage, _promises, cancellationToken).ConfigureAwait(false);
        _stage.Watch.Add(new Happening.Ended(_stage.Clock.True, state));
        return _stage.Watch.Take();
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var broken in await _promises.CheckAsync(cancellationToken).ConfigureAwait(false))
            _stage.Watch.Add(new Happening.PromiseBroken(_stage.Clock.True, broken));
    }
}
