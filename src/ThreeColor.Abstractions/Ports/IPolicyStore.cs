using NodaTime;

namespace ThreeColor.Ports;

/// <summary>Stores every version of a policy ever used, and which of them was in force when.</summary>
/// <remarks>Implementations are safe for concurrent use.</remarks>
public interface IPolicyStore
{
    /// <summary>Stores a version for ever; saving the same digest again changes nothing.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellationToken">Cancels before the write begins.</param>
    Task SaveAsync(PolicyVersion policy, CancellationToken cancellationToken);

    /// <summary>The version with a digest; <see langword="null"/> where it was never saved.</summary>
    /// <param name="digest">SHA-256 of its canonical JSON, lower-case hexadecimal.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<PolicyVersion?> FindAsync(string digest, CancellationToken cancellationToken);

    /// <summary>Records an edition: a version that holds from an instant on.</summary>
    /// <param name="edition">The edition; its number is one above the newest.</param>
    /// <param name="cancellationToken">Cancels before the write begins.</param>
    /// <returns>Whether it was written; not if somebody else wrote that number first.</returns>
    Task<bool> AdoptAsync(AdoptedEdition edition, CancellationToken cancellationToken);

    /// <summary>All editions, by number.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<AdoptedEdition>> EditionsAsync(CancellationToken cancellationToken);
}

/// <summary>One version of a policy as stores keep it.</summary>
/// <param name="Digest">SHA-256 of its canonical JSON, lower-case hexadecimal.</param>
/// <param name="PolicyId">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Json">The document as it was read.</param>
public sealed record PolicyVersion(string Digest, string PolicyId, string Version, string Json);

/// <summary>An edition: one version of the policy, which holds from an instant until the next edition does.</summary>
/// <param name="Number">The number of the edition, counted from 1.</param>
/// <param name="Digest">The digest of the version.</param>
/// <param name="From">The first instant at which it holds; after that of the edition before it.</param>
/// <param name="By">The worker who adopted it.</param>
/// <param name="Reason">Why; empty where nothing was said.</param>
public sealed record AdoptedEdition(int Number, string Digest, Instant From, string By, string Reason = "");
