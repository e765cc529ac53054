using System.Text;
using NodaTime;
using ThreeColor.Commands;
using ThreeColor.PolicyText;
using ThreeColor.Policies;
using ThreeColor.Ports;

namespace ThreeColor.Adopting;

/// <summary>The editions of the programme as the store knows them; other engines may adopt meanwhile, so it is asked again and again.</summary>
internal sealed class EditionShelf(IPolicyStore store)
{
    private volatile PolicyEditions? _editions;

    /// <summary>The editions as last read.</summary>
    /// <exception cref="InvalidOperationException">Nothing was read yet.</exception>
    public PolicyEditions Editions => _editions ?? throw new InvalidOperationException("The engine has not started.");

    public bool IsEmpty => _editions is null;

    /// <summary>Reads what was adopted since.</summary>
    /// <returns>What stands in the way; empty where all is there.</returns>
    public async Task<ValueList<Refusal>> RefreshAsync(CancellationToken cancellationToken)
    {
        var adopted = await store.EditionsAsync(cancellationToken).ConfigureAwait(false);
        var known = _editions;
        if (known is not null && adopted.Count == known.All.Count)
            return [];
        var problems = new List<Refusal>();
        var editions = new List<PolicyEdition>();
        foreach (var edition in adopted)
        {
            if (known is not null && known.Knows(edition.Digest))
                editions.Add(new(edition.Number, edition.From, known.Find(edition.Digest)));
            else if (await ReadAsync(edition.Digest, problems, cancellationToken).ConfigureAwait(false) is { } policy)
                editions.Add(new(edition.Number, edition.From, policy));
        }

        if (editions.Count > 0 && editions.Count == adopted.Count)
            _editions = new PolicyEditions(editions, known?.Policies);
        return problems.ToValueList();
    }

    /// <summary>Makes sure that a policy an open event runs under is there.</summary>
    /// <returns>Why it is not; <see langword="null"/> where it is.</returns>
    public async ValueTask<Refusal?> LookUpAsync(string digest, CancellationToken cancellationToken)
    {
        if (Editions.Knows(digest))
            return null;
        var problems = new List<Refusal>();
        if (await ReadAsync(digest, problems, cancellationToken).ConfigureAwait(false) is { } policy)
            _editions = Editions.With(policy);
        return problems.Count == 0 ? null : problems[0];
    }

    private async Task<CarePolicy?> ReadAsync(string digest, List<Refusal> problems, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(digest, cancellationToken).ConfigureAwait(false) is not { } kept)
        {
            problems.Add(EngineRefusals.EditionMissing.Refuse(digest, "-"));
            return null;
        }

        var reading = PolicyDocument.Read(Encoding.UTF8.GetBytes(kept.Json));
        if (reading.Policy is null)
            problems.Add(EngineRefusals.EditionMissing.Refuse(digest, string.Join("; ", reading.Faults)));
        return reading.Policy;
    }
}
