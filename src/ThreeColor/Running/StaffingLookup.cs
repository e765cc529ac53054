using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Ports;

namespace ThreeColor.Running;

/// <summary>Asks the directory who stands where, once for each post and batch.</summary>
internal sealed class StaffingLookup
{
    private readonly IDirectory _directory;
    private readonly Dictionary<Id<Unit>, ValueList<Unit>> _paths = [];
    private readonly Dictionary<(HeldPost Post, Instant At), PostStaffing> _staffing = [];

    public StaffingLookup(IDirectory directory) => _directory = directory;

    /// <summary>The staffing of every post of the policy at a unit and above it, the nearest first; empty for an unknown unit.</summary>
    public async ValueTask<ValueList<PostStaffing>> AtAsync(Id<Unit> unit, OrganisationPolicy organisation, Instant at, CancellationToken cancellationToken)
    {
        var staffing = new List<PostStaffing>();
        foreach (var above in await PathAsync(unit, cancellationToken).ConfigureAwait(false))
            foreach (var post in organisation.Posts)
                if (post.Level == above.Level)
                    staffing.Add(await StaffingAsync(new HeldPost(post.Id, above.Id), at, cancellationToken).ConfigureAwait(false));
        return staffing.ToValueList();
    }

    private async ValueTask<ValueList<Unit>> PathAsync(Id<Unit> unit, CancellationToken cancellationToken)
    {
        if (!_paths.TryGetValue(unit, out var path))
            _paths[unit] = path = await _directory.PathAsync(unit, cancellationToken).ConfigureAwait(false);
        return path;
    }

    private async ValueTask<PostStaffing> StaffingAsync(HeldPost post, Instant at, CancellationToken cancellationToken)
    {
        if (!_staffing.TryGetValue((post, at), out var staffing))
            _staffing[(post, at)] = staffing = await _directory.StaffingAsync(post, at, cancellationToken).ConfigureAwait(false);
        return staffing;
    }
}
