using ThreeColor.Ports;

namespace ThreeColor.Simulation.Running;

/// <summary>The three ports of one store.</summary>
/// <param name="Store">State.</param>
/// <param name="Outbox">Messages.</param>
/// <param name="Reader">Pages.</param>
public sealed record CareStorage(ICareStore Store, IOutbox Outbox, ICareReader Reader)
{
    /// <summary>The ports of a store that is all three.</summary>
    /// <typeparam name="T">The type of the store.</typeparam>
    /// <param name="store">The store; empty, or the year would meet people it does not know.</param>
    public static CareStorage Of<T>(T store)
        where T : ICareStore, IOutbox, ICareReader => new(store, store, store);
}
