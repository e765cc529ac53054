using ThreeColor.Adopting;
using ThreeColor.Commands;
using ThreeColor.PolicyText;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor;

public sealed partial class CareEngine
{
    private const int AdoptionAttempts = 8;

    /// <summary>Counts what would change for residents if a policy were adopted now: a dry run.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="actor">Who asks: whoever holds the post of last resort, for supervision.</param>
    /// <param name="cancellationToken">Cancels between pages of residents.</param>
    public async Task<CareAnswer<AdoptionPreview>> PreviewAsync(CarePolicy policy, Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        await _start.EnsureAsync(cancellationToken).ConfigureAwait(false);
        return await AdoptionRefusalAsync(actor, cancellationToken).ConfigureAwait(false) is { } refusal
            ? new CareAnswer<AdoptionPreview>.Refused(refusal)
            : new CareAnswer<AdoptionPreview>.Found(await CountAsync(policy, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// Adopts a policy: it holds from now on. The store keeps it with its document; the next sweep looks at everybody anew, the most urgent
    /// first. Windows that have ended stay as they are, and open events keep the policy they were raised under.
    /// </summary>
    /// <param name="policy">The policy; an earlier one again is adopted like any other.</param>
    /// <param name="actor">Who adopts it: whoever holds the post of last resort, for supervision.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <param name="acceptFallOut">Whether to adopt it although <see cref="AdoptionPreview.IsSafe"/> does not hold.</param>
    /// <param name="cancellationToken">Cancels before the write begins.</param>
    /// <returns>The edition; refused before the policy's first day (TC0647), where somebody would fall out (TC0648), and to others (TC0611).</returns>
    public async Task<CareAnswer<AdoptedEdition>> AdoptAsync(
        CarePolicy policy, Actor actor, string reason = "", bool acceptFallOut = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(reason);
        await _start.EnsureAsync(cancellationToken).ConfigureAwait(false);
        var refusal = await AdoptionRefusalAsync(actor, cancellationToken).ConfigureAwait(false) ?? FirstDay.Refusal(policy, _run.Now);
        if (refusal is null && !acceptFallOut && await CountAsync(policy, cancellationToken).ConfigureAwait(false) is { IsSafe: false } preview)
            refusal = EngineRefusals.FallOut.Refuse(preview.FallOut, preview.Residents, preview.UnknownTiers);
        if (refusal is not null)
            return new CareAnswer<AdoptedEdition>.Refused(refusal);
        await _run.Ports.Policies.SaveAsync(policy.Document, cancellationToken).ConfigureAwait(false);
        return await WriteAsync(policy, actor, reason, cancellationToken).ConfigureAwait(false) is { } edition
            ? new CareAnswer<AdoptedEdition>.Found(edition)
            : new CareAnswer<AdoptedEdition>.Refused(EngineRefusals.Invalid.Refuse("Other editions are adopted at the same time.", "同时有其他制度在施行。"));
    }

    private async Task<AdoptedEdition?> WriteAsync(CarePolicy policy, Actor actor, string reason, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < AdoptionAttempts; attempt++)
        {
            await _run.Shelf.RefreshAsync(cancellationToken).ConfigureAwait(false);
            var newest = _run.Shelf.Editions.Newest;
            // Two editions of one instant would leave open which of them judges what happens then.
            var from = NodaTime.Instant.Max(_run.Now, AdoptionCount.Behind(newest.From));
            var edition = new AdoptedEdition(newest.Number + 1, policy.Digest, from, actor.Worker.Value, reason);
            if (!await _run.Ports.Policies.AdoptAsync(edition, cancellationToken).ConfigureAwait(false))
                continue;
            await _run.Shelf.RefreshAsync(cancellationToken).ConfigureAwait(false);
            return edition;
        }

        return null;
    }

    private async Task<AdoptionPreview> CountAsync(CarePolicy policy, CancellationToken cancellationToken)
    {
        var count = new AdoptionCount(_run.Shelf.Editions, policy, _run.Now);
        foreach (var care in await AllAsync<ResidentCare>(
            (after, token) => _run.Ports.Screens.ResidentsAsync(null, after?.Resident.Id, Page, token), cancellationToken).ConfigureAwait(false))
            count.Add(care);
        return count.ToPreview();
    }

    private async Task<Refusal?> AdoptionRefusalAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var lastResort = Policy.Frame.Organisation.LastResort.Id;
        var posts = await _run.Directory.PostsAsync(actor.Worker, _run.Now, cancellationToken).ConfigureAwait(false) ?? [];
        return actor.Purpose == Purpose.Supervision && posts.Any(post => post.Post == lastResort)
            ? null
            : EngineRefusals.Denied.Refuse(actor.Worker, "adopt-policy", lastResort);
    }
}
