using ThreeColor.Ports;

namespace ThreeColor.Simulation.Running;

/// <summary>The ports of one store.</summary>
/// <param name="Store">State.</param>
/// <param name="Outbox">Messages.</param>
/// <param name="Policies">Editions of the policy.</param>
/// <param name="Screens">What screens show.</param>
/// <param name="Export">Streams.</param>
public sealed record CareStorage(ICareStore Store, IOutbox Outbox, IPolicyStore Policies, ICareScreens Screens, ICareExport Export)
{
    /// <summary>The ports of a store that is all of them.</summary>
    /// <typeparam name="T">The type of the store.</typeparam>
    /// <param name="store">The store; empty, or the year would meet people it does not know.</param>
    public static CareStorage Of<T>(T store)
        where T : ICareStore, IOutbox, IPolicyStore, ICareScreens, ICareExport => new(store, store, store, store, store);
}
