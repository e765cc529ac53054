using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Deciding;
using ThreeColor.Duties;
using ThreeColor.Escalation;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Running;
using ThreeColor.Screens;

namespace ThreeColor;

public sealed partial class CareEngine
{
    private const int Page = 500;

    /// <summary>A resident's file, for those who may see it.</summary>
    /// <param name="resident">Whom.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The state; refused where there is no such resident (TC0601), where their rows cannot be read (TC0641), or the actor may not (TC0611).</returns>
    public async Task<CareAnswer<ResidentCare>> ResidentAsync(Id<Resident> resident, Actor actor, CancellationToken cancellationToken = default)
    {
        await _start.EnsureAsync(cancellationToken).ConfigureAwait(false);
        var loaded = (await _run.Ports.Store.LoadManyAsync([new CareRequest(resident, null)], cancellationToken).ConfigureAwait(false))[0];
        if (loaded.Damage is { } damage)
            return new CareAnswer<ResidentCare>.Refused(EngineRefusals.Damaged.Refuse(resident, damage));
        if (loaded.Care is not { } care)
            return new CareAnswer<ResidentCare>.Refused(EngineRefusals.UnknownResident.Refuse(resident));
        return await AnswerAsync(actor, "read-resident", resident, care.Resident.Unit, () => Task.FromResult(care), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A resident's past: every window that has ended, contact, standing, pause and residence since an instant.</summary>
    /// <param name="resident">Whom.</param>
    /// <param name="since">From when, inclusive.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async Task<CareAnswer<CareHistory>> HistoryAsync(
        Id<Resident> resident, Instant since, Actor actor, CancellationToken cancellationToken = default)
    {
        if (await ResidentAsync(resident, actor, cancellationToken).ConfigureAwait(false) is CareAnswer<ResidentCare>.Refused refused)
            return new CareAnswer<CareHistory>.Refused(refused.Refusal);
        var request = new CareRequest(resident, null) { HistorySince = since };
        var loaded = (await _run.Ports.Store.LoadManyAsync([request], cancellationToken).ConfigureAwait(false))[0];
        return new CareAnswer<CareHistory>.Found(loaded.History ?? new() { Since = since });
    }

    /// <summary>What an actor can do to an event now: what a screen may offer.</summary>
    /// <param name="resident">The resident of the event.</param>
    /// <param name="careEvent">The event.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The actions; none for an event that is unknown or ended.</returns>
    public async Task<CareAnswer<ValueList<EventActionKind>>> AllowedActionsAsync(
        Id<Resident> resident, Id<CareEvent> careEvent, Actor actor, CancellationToken cancellationToken = default)
    {
        var answer = await ResidentAsync(resident, actor, cancellationToken).ConfigureAwait(false);
        if (answer is CareAnswer<ResidentCare>.Refused refused)
            return new CareAnswer<ValueList<EventActionKind>>.Refused(refused.Refusal);
        var care = answer.Require();
        if (care.FindEvent(careEvent) is not { } found)
            return new CareAnswer<ValueList<EventActionKind>>.Found([]);
        await _run.Shelf.LookUpAsync(found.PolicyDigest, cancellationToken).ConfigureAwait(false);
        var now = _run.Now;
        var staffing = await new StaffingLookup(_run.Directory)
            .AtAsync(care.Resident.Unit, Policy.Frame.Organisation, now, cancellationToken).ConfigureAwait(false);
        var draft = new CareDraft(care, new CareContext { Now = now, Editions = _run.Shelf.Editions, Staffing = staffing });
        return new CareAnswer<ValueList<EventActionKind>>.Found(EventLife.AllowedActions(found, draft.ContextOf(found, actor.Worker)));
    }

    /// <summary>The visits that are due in a unit and below it until an instant, overdue ones first (a worker's list for the day).</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="until">Dues before this instant.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Cancels between pages.</param>
    public Task<CareAnswer<ValueList<DueItem>>> DueListAsync(Id<Unit> unit, Instant until, Actor actor, CancellationToken cancellationToken = default) =>
        AnswerAsync(
            actor,
            "read-due-list",
            null,
            unit,
            async () =>
            {
                var now = _run.Now;
                var rows = await AllAsync<DueRow>(
                    (after, token) => _run.Ports.Screens.DueAsync(unit, until, after, Page, token), cancellationToken).ConfigureAwait(false);
                return rows.Select(row => new DueItem(row.Resident, row.Duty, row.DueAt, StatusOf(row, now))).ToValueList();
            },
            cancellationToken);

    /// <summary>The open events of a unit and below it, with their owners, by id.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Cancels between pages.</param>
    public Task<CareAnswer<ValueList<CareEvent>>> OpenEventsAsync(Id<Unit> unit, Actor actor, CancellationToken cancellationToken = default) =>
        AnswerAsync(
            actor,
            "read-open-events",
            null,
            unit,
            async () => (await AllAsync<CareEvent>(
                (after, token) => _run.Ports.Screens.OpenEventsAsync(unit, after?.Id, Page, token), cancellationToken).ConfigureAwait(false)).ToValueList(),
            cancellationToken);

    /// <summary>The patrol screen of a unit: coverage now, in all, per tier and per unit below (MECHANISM F1).</summary>
    /// <remarks>Counts are those of the newest commits; what fell overdue since is counted as overdue whether or not a sweep has looked.</remarks>
    /// <param name="unit">The unit.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public Task<CareAnswer<PatrolScreen>> PatrolAsync(Id<Unit> unit, Actor actor, CancellationToken cancellationToken = default) => AnswerAsync(
        actor,
        "read-patrol-screen",
        null,
        unit,
        async () =>
        {
            var sum = new PatrolSum(unit, _run.Now);
            foreach (var row in await _run.Ports.Screens.CoverageAsync(unit, _run.Now, cancellationToken).ConfigureAwait(false))
                sum.Add(row);
            return sum.ToScreen();
        },
        cancellationToken);

    /// <summary>The residents of a unit and below it for whom the programme cannot do its work at present, by id.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Cancels between pages.</param>
    public Task<CareAnswer<ValueList<Trouble>>> TroublesAsync(Id<Unit> unit, Actor actor, CancellationToken cancellationToken = default) => AnswerAsync(
        actor,
        "read-troubles",
        null,
        unit,
        async () => (await AllAsync<Trouble>(
            (after, token) => _run.Ports.Screens.TroublesAsync(unit, after?.Resident, Page, token), cancellationToken).ConfigureAwait(false)).ToValueList(),
        cancellationToken);

    private static WindowStatus StatusOf(DueRow row, Instant now) => row.DueAt <= now ? WindowStatus.Overdue : WindowStatus.NotYetDue;

    private static async Task<List<T>> AllAsync<T>(Func<T?, CancellationToken, Task<IReadOnlyList<T>>> read, CancellationToken cancellationToken)
        where T : class
    {
        var all = new List<T>();
        while (true)
        {
            var page = await read(all.Count == 0 ? null : all[^1], cancellationToken).ConfigureAwait(false);
            all.AddRange(page);
            if (page.Count < Page)
                return all;
        }
    }

    private async Task<CareAnswer<T>> AnswerAsync<T>(
        Actor actor, string operation, Id<Resident>? resident, Id<Unit> unit, Func<Task<T>> answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await _start.EnsureAsync(cancellationToken).ConfigureAwait(false);
        var request = new AccessRequest(actor, operation, resident, unit, _run.Now, Permission.Read);
        return await _run.Access.RefusalAsync(request, Policy, cancellationToken).ConfigureAwait(false) is { } refusal
            ? new CareAnswer<T>.Refused(refusal)
            : new CareAnswer<T>.Found(await answer().ConfigureAwait(false));
    }
}
