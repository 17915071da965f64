using Microsoft.Extensions.DependencyInjection;

namespace Strikelight.Web.Tests.Hosting;

/// <summary>Asks a container for everything that is registered in it, each within a time.</summary>
/// <remarks>A circle of factories does not fail in the container but waits for itself for ever.</remarks>
internal static class ServiceSweep
{
    /// <summary>The services that did not come, as sentences; after one that hangs no more are asked.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(
        IServiceProvider services,
        IEnumerable<ServiceDescriptor> registered,
        TimeSpan limit
    )
    {
        List<string> faults = [];
        using IServiceScope scope = services.CreateScope();
        foreach (
            ServiceDescriptor descriptor in registered.Where(IsAsked).DistinctBy(one => (one.ServiceType, Key(one)))
        )
        {
            var asked = Task.Run(() => Ask(scope.ServiceProvider, descriptor));
            try
            {
                await asked.WaitAsync(limit, TimeProvider.System);
            }
            catch (TimeoutException)
            {
                faults.Add($"{descriptor.ServiceType} did not come within {limit.TotalSeconds} s: a circle?");
                break;
            }
            catch (InvalidOperationException error)
            {
                faults.Add($"{descriptor.ServiceType}: {error.Message}");
            }
        }
        return faults;
    }

    private static object? Key(ServiceDescriptor descriptor) =>
        descriptor.IsKeyedService ? descriptor.ServiceKey : null;

    private static bool IsAsked(ServiceDescriptor descriptor) =>
        !descriptor.ServiceType.ContainsGenericParameters
        && !(descriptor.IsKeyedService && ReferenceEquals(descriptor.ServiceKey, KeyedService.AnyKey));

    private static int Ask(IServiceProvider services, ServiceDescriptor descriptor) =>
        descriptor.IsKeyedService
            ? services.GetKeyedServices(descriptor.ServiceType, descriptor.ServiceKey).Count()
            : services.GetServices(descriptor.ServiceType).Count();
}
