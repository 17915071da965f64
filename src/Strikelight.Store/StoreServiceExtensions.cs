using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Strikelight.Store;

/// <summary>Registers the store.</summary>
public static class StoreServiceExtensions
{
    /// <summary>
    /// Adds the embedded store as <see cref="IStore"/>, with settings from section <c>Store</c>. It opens when it is
    /// first asked for and throws then what <see cref="SqliteStore.Open"/> throws.
    /// </summary>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services)
    {
        services.AddOptions<StoreOptions>().BindConfiguration("Store").ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StoreOptions>, StoreOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IStore>(provider =>
            SqliteStore.Open(
                provider.GetRequiredService<IOptions<StoreOptions>>().Value,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<SqliteStore>>()
            )
        );
        return services;
    }
}
