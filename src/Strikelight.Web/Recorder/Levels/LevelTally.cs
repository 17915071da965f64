namespace Strikelight.Web.Recorder.Levels;

/// <summary>Minutes of levels since the start.</summary>
/// <param name="Written">Safe in the store, without those caught up.</param>
/// <param name="CaughtUp">Written after the start for chains that were stored without them.</param>
/// <param name="Lost">Not written: the store refused them, or they were let go because others waited.</param>
/// <param name="LostWhilePaused">Those of them that were lost while the store was paused.</param>
/// <param name="Failed">Chains whose levels could not be computed.</param>
/// <param name="Damaged">Minutes found damaged in the store when they were read; they are gaps.</param>
public sealed record LevelTally(long Written, long CaughtUp, long Lost, long LostWhilePaused, long Failed, long Damaged)
{
    /// <summary>The counts of now.</summary>
    internal static LevelTally Of(IServiceProvider services)
    {
        LevelCounts counts = services.GetRequiredService<LevelCounts>();
        LevelCatchUpState catchUp = services.GetRequiredService<LevelCatchUpState>();
        return new(
            counts.Written,
            catchUp.Written,
            counts.Lost + services.GetRequiredService<LevelInbox>().Lost,
            counts.LostWhilePaused,
            counts.Failed + catchUp.Failed,
            services.GetRequiredService<LevelDays>().DamagedCount
        );
    }
}
