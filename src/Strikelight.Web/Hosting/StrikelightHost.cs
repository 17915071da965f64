using Microsoft.Extensions.Options;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Providers.Cboe;
using Strikelight.Providers.Recorded;
using Strikelight.Providers.Simulated;
using Strikelight.Web.Board;
using Strikelight.Web.Budget;
using Strikelight.Web.Conventions;
using Strikelight.Web.Live;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Recorder;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Hosting;

/// <summary>Builds the server: the same one for users, tests and benchmarks.</summary>
public static class StrikelightHost
{
    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>A server ready to run, with settings laid over the configuration files.</summary>
    /// <param name="settings">Configuration keys and values; the last word.</param>
    /// <param name="services">Replaces services, for tests.</param>
    public static WebApplication Build(
        IReadOnlyDictionary<string, string?> settings,
        Action<IServiceCollection>? services = null
    )
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ContentRootPath = AppContext.BaseDirectory,
                ApplicationName = "Strikelight.Web",
            }
        );
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseStaticWebAssets();
        if (builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
        AddServices(builder.Services, builder.Configuration);
        services?.Invoke(builder.Services);
        WebApplication app = builder.Build();
        app.Services.GetRequiredService<BudgetPlan>(); // what cannot fit is refused before anything starts
        app.Services.GetRequiredService<History>(); // a folder that another process holds ends the start
        app.UseMiddleware<SecurityHeaders>();
        app.MapStaticAssets();
        app.MapFeatures();
        app.MapRecorder();
        return app;
    }

    private static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        AddOptions<ServerOptions, ServerOptionsValidator>(services, "");
        AddOptions<BoardOptions, BoardOptionsValidator>(services, "Board");
        AddOptions<LiveOptions, LiveOptionsValidator>(services, "Live");
        AddOptions<ConnectionOptions, ConnectionOptionsValidator>(services, "Connections");
        services.AddBudget();
        AddProvider(services, configuration);
        services.AddRecorder(configuration);
        services.AddPricingConventions();
        services.AddSingleton<Func<ChainSnapshot, ChainAnalysis>>(provider =>
        {
            PricingOptions pricing = provider.GetRequiredService<PricingOptions>();
            return chain => ChainAnalyzer.Analyze(chain, pricing);
        });
        services.AddSingleton<MarketBoard>().AddHostedService(provider => provider.GetRequiredService<MarketBoard>());
        services.AddSingleton<BoardFeed>();
        services.AddHostedService<WarmUp>();
        services.AddSingleton<UpstreamCache>().AddByteHolder<UpstreamCache>().AddByteHolder<MarketBoard>();
        services.AddSingleton<SymbolReader>();
        services.AddSingleton<IPastTimes, PastTimes>().AddSingleton<IPastChains, PastChains>();
        services.AddSingleton<ILastChains, LastChains>();
        services.AddSingleton<LiveViews>().AddSingleton<LiveFeed>().AddHostedService<LiveSweeper>();
        services.AddSingleton<ViewersLine>().AddByteHolder<ViewersLine>();
        services.AddSingleton<FramesLine>().AddByteHolder<FramesLine>();
        services.AddSingleton<RenderedPages>().AddByteHolder<RenderedPages>();
        services.AddSingleton<PageRenderer>().AddSingleton<BootId>();
        services.AddSingleton<ShellModel>().AddSingleton(new AssetPaths());
        services.AddLookBack();
        services.AddFeatures();
        services.AddConnectionLimits();
    }

    private static void AddProvider(IServiceCollection services, IConfiguration configuration)
    {
        switch (configuration["Provider"])
        {
            case "cboe":
                services.AddCboeProvider();
                break;
            case "recorded":
                services.AddRecordedProvider();
                break;
            default: // an unknown name is refused by the validator of ServerOptions before anything is served
                services.AddSimulatedProvider();
                break;
        }
    }

    private static void AddOptions<TOptions, TValidator>(IServiceCollection services, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
    }
}
