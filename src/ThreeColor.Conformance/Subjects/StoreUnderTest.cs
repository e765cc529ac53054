using ThreeColor.Ports;

namespace ThreeColor.Conformance.Subjects;

/// <summary>A store to be tested, by its five ports. It is empty when it is handed over.</summary>
/// <param name="care">The care store.</param>
/// <param name="outbox">The outbox that commits of <paramref name="care"/> fill.</param>
/// <param name="policies">The policy store.</param>
/// <param name="screens">The screens over the same data.</param>
/// <param name="export">The export of the same data.</param>
public sealed class StoreUnderTest(ICareStore care, IOutbox outbox, IPolicyStore policies, ICareScreens screens, ICareExport export)
    : IAsyncDisposable
{
    /// <summary>The care store.</summary>
    public ICareStore Care { get; } = care;

    /// <summary>The outbox.</summary>
    public IOutbox Outbox { get; } = outbox;

    /// <summary>The policy store.</summary>
    public IPolicyStore Policies { get; } = policies;

    /// <summary>The screens.</summary>
    public ICareScreens Screens { get; } = screens;

    /// <summary>The export.</summary>
    public ICareExport Export { get; } = export;

    /// <summary>Closes this store, as the end of its process would, and opens another over the same data.</summary>
    /// <remarks><see langword="null"/>, the default, where what is stored ends with the process; the facts named <c>reopen.…</c> need it.</remarks>
    public Func<Task<StoreUnderTest>>? Reopen { get; init; }

    /// <summary>Places inside a write at which the adapter can be made to fail; none by default.</summary>
    public ValueList<CrashPoint> CrashPoints { get; init; }

    /// <summary>Called once the fact is over, to close the store and remove its data; nothing by default.</summary>
    public Func<ValueTask>? Release { get; init; }

    /// <summary>A store that is all five ports itself.</summary>
    /// <param name="store">The store. It is not disposed; say so in <see cref="Release"/>.</param>
    /// <param name="reopen"><see cref="Reopen"/>.</param>
    /// <param name="release"><see cref="Release"/>.</param>
    public static StoreUnderTest Of<TStore>(TStore store, Func<Task<StoreUnderTest>>? reopen = null, Func<ValueTask>? release = null)
        where TStore : ICareStore, IOutbox, IPolicyStore, ICareScreens, ICareExport =>
        new(store, store, store, store, store) { Reopen = reopen, Release = release };

    /// <summary>Calls <see cref="Release"/>.</summary>
    public ValueTask DisposeAsync() => Release?.Invoke() ?? ValueTask.CompletedTask;
}

/// <summary>A place inside a write at which an adapter can be made to fail, as by a full disk or a dying process.</summary>
/// <param name="Name">The name of the place, for messages.</param>
/// <param name="ArmAsync">From now on a commit fails here: with any exception, the work before this place done.</param>
/// <param name="DisarmAsync">From now on it fails no more; the store is reopened afterwards where it can be.</param>
public sealed record CrashPoint(string Name, Func<Task> ArmAsync, Func<Task> DisarmAsync);
