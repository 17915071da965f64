using Microsoft.Extensions.Options;
using Strikelight.Store;
using Strikelight.Web.Board;
using Strikelight.Web.Budget;
using Strikelight.Web.Live;
using Strikelight.Web.Recorder.Bars;
using Strikelight.Web.Recorder.Gauge;
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
        services.AddSingleton<StoredTopics>().AddSingleton<StoredLevels>().AddSingleton<StoredFeed>();
        services.AddLevelReading();
        services.AddSingleton<RecorderFigures>();
        if (bool.TryParse(configuration["Recorder:Enabled"], out bool enabled) && !enabled)
        {
            services.AddSingleton(History.None(SwitchedOff));
            return;
        }
        services.AddSqliteStore();
        services.AddSingleton(provider =>
        {
            provider.GetRequiredService<DatabaseShares>(); // refuses what does not fit before a folder is touched
            return History.In(provider.GetRequiredService<IStore>());
        });
        services.AddSingleton<DatabaseShares>();
        services.AddSingleton<RecorderMemory>().AddByteHolder<RecorderMemory>();
        services.AddSingleton<StoreMemory>().AddByteHolder<StoreMemory>();
        services.AddSingleton<FollowedSymbols>();
        services.AddSingleton<ILiveNotice, HistoryNotice>();
        services.AddSingleton<ChainInbox>();
        services.AddSingleton<IChainSink>(provider => provider.GetRequiredService<ChainInbox>());
        services.AddSingleton<PollPrices>().AddSingleton<IKeptBars, KeptBars>();
        services.AddSingleton<IChainSink>(provider => provider.GetRequiredService<PollPrices>());
        services.AddHostedService<ChainRecorder>().AddHostedService<HistoryUpkeep>();
        services.AddHostedService<PollPriceWriter>();
        services.AddSingleton<UpkeepTimes>().AddSingleton<HistoryGauge>();
        services.AddHostedService(provider => provider.GetRequiredService<HistoryGauge>());
        services.AddOutcomes();
        services.AddLevelWriting();
    }
}
