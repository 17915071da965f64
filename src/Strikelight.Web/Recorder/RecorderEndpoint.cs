using Microsoft.AspNetCore.Http.HttpResults;
using Strikelight.Store;
using Strikelight.Web.Recorder.Gauge;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Recorder;

/// <summary>Tells operators whether history is being written.</summary>
public static class RecorderEndpoint
{
    /// <summary>Maps <c>/recorder.json</c>.</summary>
    public static void MapRecorder(this IEndpointRouteBuilder routes) => routes.MapGet("/recorder.json", Report);

    private static JsonHttpResult<RecorderReport> Report(
        History history,
        RecorderFigures figures,
        IServiceProvider services
    )
    {
        var state = RecordingState.Of(history, figures);
        return TypedResults.Json(
            history.Store is { } store
                ? Of(store, state, services)
                : new RecorderReport(state.Word, state.Reason, null, null)
        );
    }

    private static RecorderReport Of(IStore store, RecordingState state, IServiceProvider services)
    {
        RecorderFigures figures = services.GetRequiredService<RecorderFigures>();
        ChainInbox inbox = services.GetRequiredService<ChainInbox>();
        UpkeepTimes upkeep = services.GetRequiredService<UpkeepTimes>();
        RecorderCounts counts = new(
            figures.Written,
            figures.HandedBytes,
            inbox.Coalesced,
            figures.Refused + inbox.Refused,
            figures.Failed,
            figures.VolumeDecreases,
            figures.StepsLost
        );
        return new(state.Word, state.Reason, figures.LastWrittenAt, counts)
        {
            Since = state.Since,
            Levels = LevelTally.Of(services),
            Bytes = store.Maintenance.Traffic().Bytes,
            LastThinnedAt = upkeep.LastAt,
            ThinFailure = upkeep.Failure,
            Symbols = figures.Symbols,
        };
    }
}
