using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ThreeColor.Ports;
using ThreeColor.Storage.Sqlite;

// Registration lives in namespace ThreeColor, so that one using finds that of every package.
namespace ThreeColor;

/// <summary>Registers <see cref="SqliteCareStore"/>.</summary>
public static class SqliteServiceCollectionExtensions
{
    /// <summary>Makes one <see cref="SqliteCareStore"/> the care store, outbox, policy store, screens and export.</summary>
    /// <remarks>Each of these ports only where nothing is registered for it yet.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; the path at least.</param>
    /// <returns>The services. The database is opened when it is first asked for.</returns>
    /// <exception cref="ArgumentException">The options are wrong; the message says all that is.</exception>
    public static IServiceCollection AddThreeColorSqlite(this IServiceCollection services, Action<SqliteCareStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new SqliteCareStoreOptions();
        configure(options);
        if (options.Validate() is { Count: > 0 } errors)
            throw new ArgumentException(string.Join(" ", errors), nameof(configure));
        services.TryAddSingleton(_ => SqliteCareStore.Open(options));
        services.TryAddSingleton<ICareStore>(provider => provider.GetRequiredService<SqliteCareStore>());
        services.TryAddSingleton<IOutbox>(provider => provider.GetRequiredService<SqliteCareStore>());
        services.TryAddSingleton<IPolicyStore>(provider => provider.GetRequiredService<SqliteCareStore>());
        services.TryAddSingleton<ICareScreens>(provider => provider.GetRequiredService<SqliteCareStore>());
        services.TryAddSingleton<ICareExport>(provider => provider.GetRequiredService<SqliteCareStore>());
        return services;
    }
}
