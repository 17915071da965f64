using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Cboe;

/// <summary>Registers Cboe's delayed quotes.</summary>
public static class CboeServiceExtensions
{
    private const int ConnectionsMost = 4;
    private const int HeaderKilobytesMost = 32;
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5); // so that DNS changes are seen

    /// <summary>
    /// Adds <see cref="CboeProvider"/> as a market data source, with settings from section <c>Cboe</c>.
    /// </summary>
    public static IServiceCollection AddCboeProvider(this IServiceCollection services)
    {
        services.AddOptions<CboeOptions>().BindConfiguration("Cboe").ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CboeOptions>, CboeOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ProviderMeter>();
        services.AddMetrics();
        services
            .AddHttpClient(CboeClient.Name)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan) // each try has its own
            .ConfigurePrimaryHttpMessageHandler(MakeHandler)
            .AddHttpMessageHandler(MakeRedirectHandler)
            .RemoveAllLoggers();
        services.TryAddSingleton<CboeClient>();
        services.TryAddSingleton(provider => new CboeProvider(
            provider.GetRequiredService<CboeClient>(),
            provider.GetRequiredService<IOptions<CboeOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ProviderMeter>(),
            provider.GetRequiredService<ILogger<CboeProvider>>()
        ));
        services.AddSingleton<IMarketDataProvider>(provider => provider.GetRequiredService<CboeProvider>());
        return services;
    }

    private static SocketsHttpHandler MakeHandler(IServiceProvider services) =>
        new()
        {
            AllowAutoRedirect = false, // ours knows which hosts are allowed
            AutomaticDecompression = System.Net.DecompressionMethods.None, // ours counts the unpacked bytes
            UseCookies = false,
            ConnectTimeout = services.GetRequiredService<IOptions<CboeOptions>>().Value.ConnectTimeout,
            MaxConnectionsPerServer = ConnectionsMost,
            MaxResponseHeadersLength = HeaderKilobytesMost,
            PooledConnectionLifetime = ConnectionLifetime,
        };

    private static AllowedRedirectHandler MakeRedirectHandler(IServiceProvider services)
    {
        CboeOptions options = services.GetRequiredService<IOptions<CboeOptions>>().Value;
        string[] hosts = options.RedirectHosts.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return new(new AllowedOrigins(new Uri(options.BaseAddress), hosts));
    }
}
