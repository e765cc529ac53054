using NodaTime;
using ThreeColor.Organisation;

namespace ThreeColor.Running;

/// <summary>Asks the directory who stands where, once for each unit and post of a batch; what did not answer once is not asked again.</summary>
internal sealed class StaffingLookup(BoundedDirectory directory)
{
    private readonly Dictionary<Id<Unit>, ValueList<Unit>?> _paths = [];
    private readonly Dictionary<(HeldPost Post, Instant At), PostStaffing?> _staffing = [];
    private readonly HashSet<Id<Unit>> _silent = [];

    /// <summary>The path of a unit, from it up to the root; empty for an unknown unit, <see langword="null"/> where the directory does not answer.</summary>
    public async ValueTask<ValueList<Unit>?> PathAsync(Id<Unit> unit, CancellationToken cancellationToken)
    {
        if (!_paths.TryGetValue(unit, out var path))
            _paths[unit] = path = await directory.PathAsync(unit, cancellationToken).ConfigureAwait(false);
        return path;
    }

    /// <summary>The staffing of every post of the policy at a unit and above it, the nearest first, as far as the directory answers.</summary>
    public async ValueTask<ValueList<PostStaffing>> AtAsync(Id<Unit> unit, OrganisationPolicy organisation, Instant at, CancellationToken cancellationToken)
    {
        var staffing = new List<PostStaffing>();
        foreach (var above in await PathAsync(unit, cancellationToken).ConfigureAwait(false) ?? [])
            foreach (var post in organisation.Posts)
                if (post.Level == above.Level && await StaffingAsync(new(post.Id, above.Id), at, cancellationToken).ConfigureAwait(false) is { } found)
                    staffing.Add(found);
        return staffing.ToValueList();
    }

    private async ValueTask<PostStaffing?> StaffingAsync(HeldPost post, Instant at, CancellationToken cancellationToken)
    {
        if (_staffing.TryGetValue((post, at), out var staffing))
            return staffing;
        if (_silent.Contains(post.Unit))
            return null;
        _staffing[(post, at)] = staffing = await directory.StaffingAsync(post, at, cancellationToken).ConfigureAwait(false);
        if (staffing is null)
            _silent.Add(post.Unit);
        return staffing;
    }
}
