using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using ThreeColor.InMemory;
using ThreeColor.Ports;
using ThreeColor.Running;
using ThreeColor.Security;

namespace ThreeColor;

/// <summary>Registers the engine with a host's container.</summary>
public static class ThreeColorServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="CareEngine"/> over the ports the host has registered. The host brings <see cref="IClock"/>, <see cref="IDirectory"/>,
    /// <see cref="ITransport"/>, <see cref="IKeyRing"/> and a store; who may do what follows the posts unless it brings <see cref="IAccessPolicy"/>.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets the options; the policy is required.</param>
    /// <returns>The container.</returns>
    public static IServiceCollection AddThreeColor(this IServiceCollection services, Action<CareEngineOptions> configure)
    {
        var options = new CareEngineOptions();
        configure(options);
        services.TryAddSingleton(options);
        services.TryAddSingleton<IAccessPolicy>(provider => new PostAccessPolicy(provider.GetRequiredService<IDirectory>()));
        services.TryAddSingleton(provider => new CareEngine(PortsOf(provider), provider.GetRequiredService<CareEngineOptions>()));
        return services;
    }

    /// <summary>Registers the in-memory store: for trials and tests; it forgets everything when the program ends.</summary>
    /// <param name="services">The container.</param>
    /// <returns>The container.</returns>
    public static IServiceCollection AddThreeColorInMemoryStore(this IServiceCollection services)
    {
        services.TryAddSingleton<InMemoryCareStore>();
        services.TryAddSingleton<ICareStore>(provider => provider.GetRequiredService<InMemoryCareStore>());
        services.TryAddSingleton<IOutbox>(provider => provider.GetRequiredService<InMemoryCareStore>());
        services.TryAddSingleton<IPolicyStore>(provider => provider.GetRequiredService<InMemoryCareStore>());
        services.TryAddSingleton<ICareScreens>(provider => provider.GetRequiredService<InMemoryCareStore>());
        services.TryAddSingleton<ICareExport>(provider => provider.GetRequiredService<InMemoryCareStore>());
        return services;
    }

    private static CarePorts PortsOf(IServiceProvider provider) => new()
    {
        Store = provider.GetRequiredService<ICareStore>(),
        Outbox = provider.GetRequiredService<IOutbox>(),
        Policies = provider.GetRequiredService<IPolicyStore>(),
        Screens = provider.GetRequiredService<ICareScreens>(),
        Directory = provider.GetRequiredService<IDirectory>(),
        Transport = provider.GetRequiredService<ITransport>(),
        KeyRing = provider.GetRequiredService<IKeyRing>(),
        Access = provider.GetRequiredService<IAccessPolicy>(),
        Clock = provider.GetRequiredService<IClock>(),
    };
}
