using ThreeColor.Auditing;

namespace ThreeColor.Tool.Rehearsing.Running;

/// <summary>Asks the verifier, and remembers every promise found broken so far.</summary>
internal sealed class PromiseCheck(Stage stage)
{
    // The verifier lists troubles under this promise; a story tells of them by themselves.
    private const int Troubles = 22;

    private readonly CareVerifier _verifier = new(stage.Store, stage.Store, stage.Store, stage.Store);
    private readonly List<BrokenPromise> _broken = [];

    public IReadOnlyList<BrokenPromise> Broken => _broken;

    /// <summary>Checks now; the promises newly found broken.</summary>
    public async Task<IReadOnlyList<BrokenPromise>> CheckAsync(CancellationToken cancellationToken)
    {
        if (await IsBehindAsync(cancellationToken).ConfigureAwait(false))
            return [];
        var news = new List<BrokenPromise>();
        await foreach (var broken in _verifier.VerifyAsync(cancellationToken).ConfigureAwait(false))
            if (broken.Promise != Troubles && !_broken.Exists(known => known.Promise == broken.Promise && known.Resident == broken.Resident))
                news.Add(broken);
        _broken.AddRange(news.DistinctBy(broken => (broken.Promise, broken.Resident)));
        return news;
    }

    // Between the adoption of an edition and the sweep that looks at everybody anew, what is kept is that of the edition before.
    private async Task<bool> IsBehindAsync(CancellationToken cancellationToken)
    {
        var editions = await stage.Store.EditionsAsync(cancellationToken).ConfigureAwait(false);
        var residents = await stage.ResidentsAsync(cancellationToken).ConfigureAwait(false);
        return residents.Exists(care => care.Edition < editions.Count);
    }
}
