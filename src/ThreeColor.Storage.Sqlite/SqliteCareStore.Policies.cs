using ThreeColor.Ports;

namespace ThreeColor.Storage.Sqlite;

public sealed partial class SqliteCareStore : IPolicyStore
{
    /// <inheritdoc/>
    public Task SaveAsync(PolicyVersion policy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return WriteAsync(() => _rows.Policies.Save(policy), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PolicyVersion?> FindAsync(string digest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return ReadAsync(session => session.Rows.Policies.Find(digest), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The edition breaks <see cref="CommitRules"/>; nothing was written.</exception>
    public Task<bool> AdoptAsync(AdoptedEdition edition, CancellationToken cancellationToken)
    {
        CommitRules.Check(edition);
        return WriteAsync(() => _rows.Policies.Adopt(edition), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AdoptedEdition>> EditionsAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<AdoptedEdition>>(session => session.Rows.Policies.Editions(), cancellationToken);
}
