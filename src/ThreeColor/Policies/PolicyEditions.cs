using NodaTime;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Ledger;

namespace ThreeColor.Policies;

/// <summary>Every edition of the programme, and the policies that open events still run under. Immutable.</summary>
internal sealed class PolicyEditions
{
    private readonly PolicyEdition[] _editions;
    private readonly Dictionary<string, CarePolicy> _byDigest = new(StringComparer.Ordinal);

    public PolicyEditions(IEnumerable<PolicyEdition> editions, IEnumerable<CarePolicy>? others = null)
    {
        _editions = [.. editions.OrderBy(edition => edition.Number)];
        foreach (var policy in _editions.Select(edition => edition.Policy).Concat(others ?? []))
            _byDigest[policy.Digest] = policy;
        Duties = new DutyEditions(_editions.Select(edition => new DutyEdition(edition.Number, edition.From, edition.Policy.Scheduling)));
    }

    public IReadOnlyList<PolicyEdition> All => _editions;

    public IReadOnlyCollection<CarePolicy> Policies => _byDigest.Values;

    public PolicyEdition Newest => _editions[^1];

    /// <summary>The editions as the ledger sees them.</summary>
    public DutyEditions Duties { get; }

    /// <summary>The edition in force at an instant; the first one also before it.</summary>
    public PolicyEdition At(Instant at)
    {
        for (var i = _editions.Length - 1; i > 0; i--)
            if (_editions[i].From <= at)
                return _editions[i];
        return _editions[0];
    }

    public bool Knows(string digest) => _byDigest.ContainsKey(digest);

    /// <summary>The policy an open event runs under.</summary>
    /// <exception cref="InvalidOperationException">Nobody looked it up.</exception>
    public CarePolicy Find(string digest) => _byDigest.TryGetValue(digest, out var policy)
        ? policy
        : throw new InvalidOperationException($"An open event runs under policy {digest}, which the store does not hold.");

    /// <summary>The same with one more policy that events run under.</summary>
    public PolicyEditions With(CarePolicy policy) => new(_editions, [.. _byDigest.Values, policy]);
}
