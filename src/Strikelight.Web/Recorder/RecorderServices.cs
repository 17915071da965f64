using Microsoft.Extensions.Options;
using Strikelight.Store;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder.Levels;
using Strikelight.Web.Recorder.Outcomes;

namespace Strikelight.Web.Recorder;

/// <summary>Puts history into the server.</summary>
public static class RecorderServices
{
    private const string SwitchedOff = "History is switched off (Recorder:Enabled).";

    /// <summary>Registers the store and what writes it, or, switched off, only that there is no history.</summary>
    public static void AddRecorder(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<RecorderOptions>, RecorderOptionsValidator>();
        services.AddOptions<RecorderOptions>().BindConfiguration("Recorder").ValidateOnStart();
        services.AddOutcomeFeed();
        services.AddLevelReading();
        if (bool.TryParse(configuration["Recorder:Enabled"], out bool enabled) && !enabled)
        {
            services.AddSingleton(History.None(SwitchedOff));
            return;
        }
        services.AddSqliteStore();
        services.AddSingleton(provider => History.In(provider.GetRequiredService<IStore>()));
        services.AddSingleton<ChainInbox>();
        services.AddSingleton<IChainSink>(provider => provider.GetRequiredService<ChainInbox>());
        services.AddSingleton<RecorderFigures>();
        services.AddHostedService<ChainRecorder>().AddHostedService<HistoryUpkeep>();
        services.AddOutcomes();
        services.AddLevelWriting();
    }
}
