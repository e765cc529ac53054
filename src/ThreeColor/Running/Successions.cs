using NodaTime;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;

namespace ThreeColor.Running;

/// <summary>Notices that somebody else stands at a post that has open events, so that the next sweep tells them.</summary>
/// <remarks>The directory tells of no changes, so each post with open events is asked once a sweep; events are read only where an answer changed.</remarks>
internal sealed class Successions(RunEnvironment run)
{
    private const int Page = 500;

    private readonly Lock _lock = new();
    private readonly Dictionary<HeldPost, Id<Worker>?> _acting = [];
    private bool _begun;

    /// <summary>Takes note of where the open events of a resident are.</summary>
    public void Note(ResidentCare care)
    {
        foreach (var open in care.Events)
            if (open.IsOpen)
                lock (_lock)
                    _acting.TryAdd(open.Post, open.Called);
    }

    /// <summary>The residents with open events at posts where another worker acts than before.</summary>
    public async Task<IReadOnlyList<Id<Resident>>> FindAsync(Instant now, CancellationToken cancellationToken)
    {
        var staffings = new Dictionary<HeldPost, PostStaffing?>();
        if (!await HaveChangedAsync(staffings, now, cancellationToken).ConfigureAwait(false) && _begun)
            return [];
        var found = new HashSet<Id<Resident>>();
        Id<CareEvent>? after = null;
        while (true)
        {
            var events = await run.Ports.Screens.OpenEventsAsync(null, after, Page, cancellationToken).ConfigureAwait(false);
            foreach (var open in events)
                if (HasLeft(open, await StaffingAsync(staffings, open.Post, now, cancellationToken).ConfigureAwait(false)))
                    found.Add(open.Resident);
            if (events.Count < Page)
                break;
            after = events[^1].Id;
        }

        _begun = true;
        return [.. found];
    }

    private static bool HasLeft(CareEvent open, PostStaffing? staffing) =>
        (open.Owner ?? open.Called) is { } holder && staffing is not null && staffing.Holder != holder && !staffing.Deputies.Contains(holder);

    private async Task<bool> HaveChangedAsync(Dictionary<HeldPost, PostStaffing?> staffings, Instant now, CancellationToken cancellationToken)
    {
        List<KeyValuePair<HeldPost, Id<Worker>?>> known;
        lock (_lock)
            known = [.. _acting];
        var changed = false;
        foreach (var (post, before) in known)
        {
            var staffing = await StaffingAsync(staffings, post, now, cancellationToken).ConfigureAwait(false);
            changed |= staffing is not null && staffing.Acting != before;
        }

        return changed;
    }

    private async ValueTask<PostStaffing?> StaffingAsync(
        Dictionary<HeldPost, PostStaffing?> staffings, HeldPost post, Instant now, CancellationToken cancellationToken)
    {
        if (staffings.TryGetValue(post, out var known))
            return known;
        staffings[post] = known = await run.Directory.StaffingAsync(post, now, cancellationToken).ConfigureAwait(false);
        if (known is not null)
            lock (_lock)
                _acting[post] = known.Acting;
        return known;
    }
}
