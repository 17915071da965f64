using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Strikelight.Providers.Recorded;

/// <summary>Registers recorded chains.</summary>
public static class RecordedServiceExtensions
{
    /// <summary>
    /// Adds <see cref="RecordedProvider"/> as a market data source, with settings from section <c>Recorded</c>.
    /// </summary>
    public static IServiceCollection AddRecordedProvider(this IServiceCollection services)
    {
        services.AddOptions<RecordedOptions>().BindConfiguration("Recorded").ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<RecordedOptions>, RecordedOptionsValidator>()
        );
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RecordedProvider>();
        services.AddSingleton<IMarketDataProvider>(provider => provider.GetRequiredService<RecordedProvider>());
        return services;
    }
}
