using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Strikelight.Providers.Simulated;

/// <summary>Registers the simulated market.</summary>
public static class SimulatedServices
{
    /// <summary>
    /// Adds <see cref="SimulatedProvider"/>, its clock and its options (section <c>Simulated</c>), checked at start,
    /// and makes it the <see cref="IMarketDataProvider"/>.
    /// </summary>
    public static IServiceCollection AddSimulatedProvider(this IServiceCollection services)
    {
        services.AddOptions<SimulatedOptions>().BindConfiguration(SimulatedOptions.Section).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<SimulatedOptions>, SimulatedOptionsValidator>()
        );
        services.TryAddSingleton<SimulatedClock>();
        services.TryAddSingleton<SimulatedProvider>();
        services.AddSingleton<IMarketDataProvider>(provider => provider.GetRequiredService<SimulatedProvider>());
        return services;
    }
}
