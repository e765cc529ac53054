using ThreeColor.Commands;
using ThreeColor.PolicyText;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Ports;
using ThreeColor.Running;

namespace ThreeColor;

/// <summary>The engine of a care programme: takes commands, works off what is due, sends messages and answers questions.</summary>
/// <remarks>
/// It works over the ports of a host. Safe for concurrent use; any number of engines may run over one store (DESIGN section 6). One resident's trouble is that resident's: it is
/// recorded, shown by <see cref="TroublesAsync"/> and told to the post of last resort, and everybody else is served.
/// </remarks>
public sealed partial class CareEngine
{
    private readonly RunEnvironment _run;
    private readonly CommandRunner _runner;
    private readonly Dispatcher _dispatcher;
    private readonly EngineStart _start;

    /// <summary>Makes an engine.</summary>
    /// <param name="ports">The host's adapters.</param>
    /// <param name="options">How it runs.</param>
    /// <exception cref="ArgumentException">The options cannot be used; the message lists every fault.</exception>
    public CareEngine(CarePorts ports, CareEngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(ports);
        ArgumentNullException.ThrowIfNull(options);
        var faults = options.Validate();
        if (faults.Count > 0)
            throw new ArgumentException(string.Join(" ", faults), nameof(options));
        _run = new RunEnvironment(ports, options);
        _runner = new CommandRunner(_run);
        _dispatcher = new Dispatcher(_run, _runner);
        _start = new EngineStart(_run);
    }

    /// <summary>The policy in force now.</summary>
    /// <exception cref="InvalidOperationException">The engine has not started, and its options give no policy.</exception>
    public CarePolicy Policy => _run.Shelf.IsEmpty
        ? _run.Options.Policy ?? throw new InvalidOperationException("The engine has not started.")
        : _run.Shelf.Editions.At(_run.Now).Policy;

    /// <summary>The text to print as the code at a door: opaque, signed, without tier or name (MECHANISM D3, G4).</summary>
    /// <param name="dwelling">The dwelling behind the door.</param>
    public string IssueDoorCode(Id<Residents.Dwelling> dwelling) => Scheduling.DoorCodes.Issue(dwelling, _run.Ports.KeyRing);

    /// <summary>
    /// Reads the editions, adopts the first one where there is none, and looks at everything that can be known before work begins. Every other
    /// method starts the engine by itself; a host calls this one to learn what is wrong.
    /// </summary>
    /// <param name="cancellationToken">Cancels before the write begins.</param>
    /// <returns>What is wrong and does not forbid to start: an unstaffed last resort, units the directory does not know. Empty where all is well.</returns>
    /// <exception cref="CareStartException">It cannot start; the exception says all that stands in the way.</exception>
    public Task<ValueList<Refusal>> StartAsync(CancellationToken cancellationToken = default) => _start.RunAsync(cancellationToken);

    /// <summary>Carries out one command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <exception cref="CareStartException">The engine cannot start.</exception>
    public async Task<CareResult> ExecuteAsync(CareCommand command, CancellationToken cancellationToken = default) =>
        (await ExecuteManyAsync([command], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Carries out many commands; those of one resident in the given order, each whole or not at all.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="cancellationToken">Cancels between commits.</param>
    /// <returns>One result for each command, in order.</returns>
    /// <exception cref="CareStartException">The engine cannot start.</exception>
    public async Task<IReadOnlyList<CareResult>> ExecuteManyAsync(IReadOnlyList<CareCommand> commands, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commands);
        await _start.EnsureAsync(cancellationToken).ConfigureAwait(false);
        var refused = new Refusal?[commands.Count];
        var whole = new List<CareCommand>(commands.Count);
        for (var i = 0; i < refused.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(commands[i], nameof(commands));
            refused[i] = CommandDoor.Refusal(commands[i]);
            if (refused[i] is null)
                whole.Add(commands[i].Floored());
        }

        var results = await _runner.RunAsync(whole, cancellationToken).ConfigureAwait(false);
        return whole.Count == commands.Count ? results : Merge(refused, results);
    }

    private static CareResult[] Merge(Refusal?[] refused, IReadOnlyList<CareResult> results)
    {
        var next = 0;
        return [.. refused.Select(refusal => refusal is null ? results[next++] : new CareResult.Refused(refusal))];
    }

    /// <summary>Looks at residents whose due has come, and at those whom a new edition concerns: events are raised and climb, reminders go out.</summary>
    /// <param name="unit">Only residents of this unit and those below it; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Cancels between batches.</param>
    /// <returns>How many residents were looked at.</returns>
    /// <exception cref="CareStartException">The engine cannot start.</exception>
    public async Task<int> SweepAsync(Id<Unit>? unit = null, CancellationToken cancellationToken = default)
    {
        await _start.EnsureAsync(cancellationToken).ConfigureAwait(false);
        await _run.Shelf.RefreshAsync(cancellationToken).ConfigureAwait(false);
        var swept = await SucceedAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var now = _run.Now;
            var claim = new DueClaim(now, _run.Options.SweepLimit, now + _run.Options.Lease, unit, _run.Shelf.Editions.At(now).Number);
            var due = await _run.Ports.Store.ClaimDueAsync(claim, cancellationToken).ConfigureAwait(false);
            if (due.Count > 0)
                await _runner.RunAsync([.. due.Select(resident => EngineCommands.Advance(resident, now, claim.Edition))], cancellationToken).ConfigureAwait(false);
            swept += due.Count;
            if (due.Count < _run.Options.SweepLimit)
                return swept;
        }
    }

    private async Task<int> SucceedAsync(CancellationToken cancellationToken)
    {
        var now = _run.Now;
        var left = await _run.Successions.FindAsync(now, cancellationToken).ConfigureAwait(false);
        if (left.Count > 0)
            await _runner.RunAsync([.. left.Select(resident => EngineCommands.Advance(resident, now, _run.Shelf.Editions.At(now).Number))], cancellationToken)
                .ConfigureAwait(false);
        return left.Count;
    }

    /// <summary>Since when the transport reaches nobody: an alarm for whoever runs the programme; <see langword="null"/> while it works.</summary>
    public NodaTime.Instant? ChannelDownSince => _dispatcher.DownSince;

    /// <summary>Sends messages that wait; what cannot be delivered in the allowed attempts makes its event climb.</summary>
    /// <param name="cancellationToken">Cancels between batches.</param>
    /// <returns>How many attempts were made.</returns>
    /// <exception cref="CareStartException">The engine cannot start.</exception>
    public async Task<int> DispatchAsync(CancellationToken cancellationToken = default)
    {
        await _start.EnsureAsync(cancellationToken).ConfigureAwait(false);
        return await _dispatcher.RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
