using ThreeColor.Deciding;
using ThreeColor.Duties;
using ThreeColor.Escalation;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Running;
using ThreeColor.Scheduling;
using ThreeColor.Screens;

namespace ThreeColor;

public sealed partial class CareEngine
{
    /// <summary>A resident's file, for those who may see it.</summary>
    /// <param name="resident">Whom.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The state, or <see langword="null"/> where there is no such resident.</returns>
    /// <exception cref="CareAccessException">The actor may not see the file.</exception>
    public async Task<ResidentCare?> ResidentAsync(Id<Resident> resident, Actor actor, CancellationToken cancellationToken = default)
    {
        var loaded = await _ports.Store.LoadManyAsync([new CareRequest(resident, null)], cancellationToken).ConfigureAwait(false);
        if (loaded[0].Care is not { } care)
            return null;
        await RequireAsync(actor, "read-resident", resident, care.Resident.Unit, cancellationToken).ConfigureAwait(false);
        return care;
    }

    /// <summary>What an actor can do to an event now: what a screen may offer.</summary>
    /// <param name="resident">The resident of the event.</param>
    /// <param name="careEvent">The event.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The actions; none for an event that is unknown or ended.</returns>
    /// <exception cref="CareAccessException">The actor may not see the file.</exception>
    public async Task<ValueList<EventActionKind>> AllowedActionsAsync(
        Id<Resident> resident, Id<CareEvent> careEvent, Actor actor, CancellationToken cancellationToken = default)
    {
        var care = await ResidentAsync(resident, actor, cancellationToken).ConfigureAwait(false);
        if (care?.FindEvent(careEvent) is not { } found)
            return [];
        var now = _ports.Clock.GetCurrentInstant();
        var staffing = await new StaffingLookup(_ports.Directory)
            .AtAsync(care.Resident.Unit, Policy.Frame.Organisation, now, cancellationToken).ConfigureAwait(false);
        var draft = new CareDraft(care, new CareContext { Now = now, Policies = _policies, Staffing = staffing });
        return EventLife.AllowedActions(found, draft.ContextOf(found, actor.Worker));
    }

    /// <summary>The visits that are due in a unit until an instant, overdue ones first (a worker's list for the day).</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="until">Dues before this instant.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Cancels between pages.</param>
    /// <exception cref="CareAccessException">The actor may not see the unit.</exception>
    public async Task<ValueList<DueItem>> DueListAsync(Id<Unit> unit, NodaTime.Instant until, Actor actor, CancellationToken cancellationToken = default)
    {
        await RequireAsync(actor, "read-due-list", null, unit, cancellationToken).ConfigureAwait(false);
        var now = _ports.Clock.GetCurrentInstant();
        var ledgers = new List<(Id<Resident>, ValueList<Window>)>();
        await foreach (var (care, _) in ResidentsOfAsync(unit, cancellationToken).ConfigureAwait(false))
            ledgers.Add((care.Resident.Id, WindowsOf(care, now)));
        return DueList.Of(ledgers, now).RemoveAll(item => item.DueAt >= until);
    }

    /// <summary>The patrol screen of a unit: coverage now, in all, per tier and per unit below (MECHANISM F1).</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Cancels between pages.</param>
    /// <exception cref="CareAccessException">The actor may not see the unit.</exception>
    public async Task<PatrolScreen> PatrolAsync(Id<Unit> unit, Actor actor, CancellationToken cancellationToken = default)
    {
        await RequireAsync(actor, "read-patrol-screen", null, unit, cancellationToken).ConfigureAwait(false);
        var now = _ports.Clock.GetCurrentInstant();
        var screen = new PatrolCounter(unit, now);
        await foreach (var (care, path) in ResidentsOfAsync(unit, cancellationToken).ConfigureAwait(false))
            screen.Add(path, WindowsOf(care, now), ExpectedWindows.Count(DutyHistory.FromCare(care), Policy.Scheduling, now));
        return screen.ToScreen();
    }

    // Status is a view of the facts, so screens are right whether or not a sweep has run.
    private ValueList<Window> WindowsOf(ResidentCare care, NodaTime.Instant now) =>
        DutyLedger.Compute(DutyHistory.FromCare(care), Policy.Scheduling, now);

    private async IAsyncEnumerable<(ResidentCare Care, ValueList<Unit> Path)> ResidentsOfAsync(
        Id<Unit> unit, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var paths = new Dictionary<Id<Unit>, ValueList<Unit>>();
        await foreach (var care in _ports.Reader.AllResidentsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!paths.TryGetValue(care.Resident.Unit, out var path))
                paths[care.Resident.Unit] = path = await _ports.Directory.PathAsync(care.Resident.Unit, cancellationToken).ConfigureAwait(false);
            if (path.Any(above => above.Id == unit))
                yield return (care, path);
        }
    }

    private async Task RequireAsync(Actor actor, string operation, Id<Resident>? resident, Id<Unit> unit, CancellationToken cancellationToken)
    {
        var request = new AccessRequest(actor, operation, resident, unit, _ports.Clock.GetCurrentInstant());
        if (!await _ports.Access.AllowsAsync(request, cancellationToken).ConfigureAwait(false))
            throw new CareAccessException(EngineRefusals.Denied.With(actor.Worker, operation, unit));
    }
}
