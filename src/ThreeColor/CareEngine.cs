using ThreeColor.Commands;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Ports;
using ThreeColor.Running;

namespace ThreeColor;

/// <summary>
/// The engine of a care programme: takes commands, lets time do its work, sends messages and answers questions, over the ports of a host
/// (DESIGN section 6).
/// </summary>
/// <remarks>Safe for concurrent use; any number of engines may run over one store.</remarks>
public sealed partial class CareEngine
{
    private readonly CarePorts _ports;
    private readonly CareEngineOptions _options;
    private readonly PolicyShelf _policies;
    private readonly CommandRunner _runner;
    private readonly Dispatcher _dispatcher;

    /// <summary>Makes an engine.</summary>
    /// <param name="ports">The host's adapters.</param>
    /// <param name="options">How it runs; the policy is required.</param>
    /// <exception cref="ArgumentException">The options cannot be used; the message lists every fault.</exception>
    public CareEngine(CarePorts ports, CareEngineOptions options)
    {
        var faults = options.Validate();
        if (faults.Count > 0)
            throw new ArgumentException(string.Join(" ", faults), nameof(options));
        _ports = ports with { Clock = new MicrosecondClock(ports.Clock) };
        _options = options;
        _policies = new PolicyShelf(options.Policy!, options.EarlierPolicies);
        _runner = new CommandRunner(_ports, options, _policies);
        _dispatcher = new Dispatcher(_ports, options, _runner);
    }

    /// <summary>The policy in force.</summary>
    public CarePolicy Policy => _policies.Current;

    /// <summary>The text to print as the code at a door: opaque, signed, without tier or name (MECHANISM D3, G4).</summary>
    /// <param name="dwelling">The dwelling behind the door.</param>
    public string IssueDoorCode(Id<Residents.Dwelling> dwelling) => Scheduling.DoorCodes.Issue(dwelling, _ports.KeyRing);

    /// <summary>Keeps the policy in the store; call it once before anything else, again is harmless.</summary>
    /// <param name="cancellationToken">Cancels before the write begins.</param>
    public Task StartAsync(CancellationToken cancellationToken = default) =>
        _ports.Store.SavePolicyAsync(_policies.Current.Document, cancellationToken);

    /// <summary>Does one thing.</summary>
    /// <param name="command">What, to whom, by whom.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <exception cref="CareConflictException">Others were faster again and again; nothing was done.</exception>
    public async Task<CareResult> ExecuteAsync(CareCommand command, CancellationToken cancellationToken = default) =>
        (await ExecuteManyAsync([command], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Does many things; those of one resident in the given order, each whole or not at all.</summary>
    /// <param name="commands">What, to whom, by whom.</param>
    /// <param name="cancellationToken">Cancels between commits.</param>
    /// <returns>One result for each command, in order.</returns>
    /// <exception cref="CareConflictException">Others were faster again and again; that command was not done, others may be.</exception>
    public Task<IReadOnlyList<CareResult>> ExecuteManyAsync(IReadOnlyList<CareCommand> commands, CancellationToken cancellationToken = default)
    {
        foreach (var command in commands)
            if (command.Actor.Purpose == Purpose.Engine || command is CareCommand.Advance or CareCommand.NoticeFailed)
                throw new ArgumentException($"Command {command.Id} is for the engine alone.", nameof(commands));
        return _runner.RunAsync([.. commands.Select(Microseconds.Floor)], cancellationToken);
    }

    /// <summary>Lets time do its work on residents whose due has come: events are raised and climb, reminders go out.</summary>
    /// <param name="unit">Only residents of this unit; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Cancels between batches.</param>
    /// <returns>How many residents were looked at.</returns>
    public async Task<int> SweepAsync(Id<Unit>? unit = null, CancellationToken cancellationToken = default)
    {
        var swept = 0;
        while (true)
        {
            var now = _ports.Clock.GetCurrentInstant();
            var claim = new DueClaim(now, _options.SweepLimit, now + _options.Lease, unit);
            var due = await _ports.Store.ClaimDueAsync(claim, cancellationToken).ConfigureAwait(false);
            if (due.Count > 0)
                await _runner.RunAsync([.. due.Select(resident => EngineCommands.Advance(resident, now))], cancellationToken).ConfigureAwait(false);
            swept += due.Count;
            if (due.Count < _options.SweepLimit)
                return swept;
        }
    }

    /// <summary>Sends messages that wait; what cannot be delivered in the allowed attempts makes its event climb.</summary>
    /// <param name="cancellationToken">Cancels between batches.</param>
    /// <returns>How many attempts were made.</returns>
    public Task<int> DispatchAsync(CancellationToken cancellationToken = default) => _dispatcher.RunAsync(cancellationToken);
}
