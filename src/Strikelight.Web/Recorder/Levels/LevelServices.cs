using Strikelight.Web.Board;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>Puts the levels of past minutes into the server.</summary>
public static class LevelServices
{
    /// <summary>Registers the reading of levels, which says why where there is no history.</summary>
    public static void AddLevelReading(this IServiceCollection services) =>
        services.AddSingleton<LevelDays>().AddByteHolder<LevelDays>();

    /// <summary>Registers the writing of levels, beside that of chains.</summary>
    public static void AddLevelWriting(this IServiceCollection services)
    {
        services.AddSingleton<LevelInbox>().AddSingleton<LevelCounts>();
        services.AddSingleton<IChainSink>(provider => provider.GetRequiredService<LevelInbox>());
        services.AddHostedService<LevelRecorder>();
        services.AddSingleton<UnleveledChains>().AddSingleton<SourcePast>().AddSingleton<LevelMinuteWriter>();
        services.AddSingleton<LevelCatchUpState>().AddHostedService<LevelCatchUp>();
    }
}
