using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using Strikelight.Web.Features.Memory.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.Memory;

/// <summary>Puts the Memory page, its badge and the metrics into the server.</summary>
public static class MemoryFeature
{
    private const int SeriesMost = 32; // of an instrument; room for 2,000 each would take three megabytes

    /// <summary>Registers what the page needs.</summary>
    public static void AddMemory(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<MemoryOptions>, MemoryOptionsValidator>();
        services.AddOptions<MemoryOptions>().BindConfiguration("Pages:Memory").ValidateOnStart();
        services.AddSingleton<MemoryHistory>();
        services.AddHostedService(provider => provider.GetRequiredService<MemoryHistory>());
        services.AddSingleton<RecordingReader>().AddSingleton<RecordingMetrics>();
        services.AddSingleton<MemoryActivity>().AddSingleton<MemoryQuery>().AddSingleton<MemoryFeed>();
        services.AddSingleton<MemoryPage>().AddSingleton<MemoryBadge>().AddSingleton<MemoryMetrics>();
        services
            .AddOpenTelemetry()
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(MemoryMetrics.MeterName)
                    .AddView("*", new MetricStreamConfiguration { CardinalityLimit = SeriesMost })
                    .AddPrometheusExporter()
            );
        services.AddSingleton(new NavItem("Memory", "/memory", "What the process takes and who holds it", false));
    }

    /// <summary>Maps the page in all its forms, the badge's figures and the metrics.</summary>
    public static void MapMemory(this IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetRequiredService<MemoryMetrics>(); // its instruments exist before the first scrape
        routes.ServiceProvider.GetRequiredService<RecordingMetrics>();
        routes.MapPage<MemoryPage, MemoryRequest, MemoryView, MemoryFragment>();
        routes.MapGet("/memory/badge.json", BadgeAsync);
        routes.MapPrometheusScrapingEndpoint("/metrics");
    }

    private static async Task BadgeAsync(HttpContext context, MemoryBadge badge)
    {
        byte[] body = badge.Json();
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
