using ThreeColor.Policies;

namespace ThreeColor.Running;

/// <summary>The policy in force, and those that open events may still run under.</summary>
internal sealed class PolicyShelf
{
    private readonly Dictionary<string, CarePolicy> _byDigest = new(StringComparer.Ordinal);

    public PolicyShelf(CarePolicy current, IEnumerable<CarePolicy> earlier)
    {
        Current = current;
        foreach (var policy in earlier)
            _byDigest[policy.Digest] = policy;
        _byDigest[current.Digest] = current;
    }

    public CarePolicy Current { get; }

    public CarePolicy Find(string digest) => _byDigest.TryGetValue(digest, out var policy)
        ? policy
        : throw new InvalidOperationException(
            $"An open event runs under policy {digest}, which this engine was not given: add it to {nameof(CareEngineOptions.EarlierPolicies)}.");
}
