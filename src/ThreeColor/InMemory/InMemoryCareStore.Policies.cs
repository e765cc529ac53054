using ThreeColor.Ports;

namespace ThreeColor.InMemory;

public sealed partial class InMemoryCareStore : IPolicyStore
{
    private readonly Dictionary<string, PolicyVersion> _policies = new(StringComparer.Ordinal);
    private readonly List<AdoptedEdition> _adopted = [];

    /// <inheritdoc/>
    public Task SaveAsync(PolicyVersion policy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Locked(() => _policies.TryAdd(policy.Digest, policy), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PolicyVersion?> FindAsync(string digest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return Locked(() => _policies.GetValueOrDefault(digest), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The edition breaks <see cref="CommitRules"/>; nothing was written.</exception>
    public Task<bool> AdoptAsync(AdoptedEdition edition, CancellationToken cancellationToken)
    {
        CommitRules.Check(edition);
        return Locked(
            () =>
            {
                var next = edition.Number == _adopted.Count + 1;
                if (next)
                    _adopted.Add(edition);
                return next;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AdoptedEdition>> EditionsAsync(CancellationToken cancellationToken) =>
        Locked<IReadOnlyList<AdoptedEdition>>(() => [.. _adopted], cancellationToken);
}
