using Microsoft.AspNetCore.Http.HttpResults;
using Strikelight.Providers;

namespace Strikelight.Web.Features.Health;

/// <summary>Answers whether the process lives and whether it can serve.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live\n"));
        routes.MapGet("/health/ready", Ready);
    }

    /// <summary>Ready once the host runs; a failing source is said, and is no reason to restart the process.</summary>
    private static ContentHttpResult Ready(IMarketDataProvider provider, IHostApplicationLifetime lifetime)
    {
        bool ready =
            lifetime.ApplicationStarted.IsCancellationRequested
            && !lifetime.ApplicationStopping.IsCancellationRequested;
        ProviderHealth health = provider.Health;
        string text =
            health.LastFailure == FetchFailure.None
                ? $"source {provider.Info.Id}: ok"
                : $"source {provider.Info.Id}: {health.LastFailureDetail}";
        return ready
            ? TypedResults.Text($"ready\n{text}\n")
            : TypedResults.Text("not ready\n", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
