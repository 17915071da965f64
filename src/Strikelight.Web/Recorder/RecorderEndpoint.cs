using Microsoft.AspNetCore.Http.HttpResults;
using Strikelight.Store;
using Strikelight.Web.Recorder.Gauge;

namespace Strikelight.Web.Recorder;

/// <summary>Tells operators whether history is being written.</summary>
public static class RecorderEndpoint
{
    /// <summary>Maps <c>/recorder.json</c>.</summary>
    public static void MapRecorder(this IEndpointRouteBuilder routes) => routes.MapGet("/recorder.json", Report);

    private static JsonHttpResult<RecorderReport> Report(History history, IServiceProvider services) =>
        TypedResults.Json(
            history.Store is { } store
                ? Of(
                    store,
                    services.GetRequiredService<RecorderFigures>(),
                    services.GetRequiredService<ChainInbox>(),
                    services.GetRequiredService<UpkeepTimes>()
                )
                : new RecorderReport("off", history.Absence, null, null)
        );

    private static RecorderReport Of(IStore store, RecorderFigures figures, ChainInbox inbox, UpkeepTimes upkeep)
    {
        StoreState storeState = store.State;
        (string state, string reason) =
            figures.RestReason.Length > 0 ? ("off", figures.RestReason)
            : storeState.Kind != StoreStateKind.Open ? ("paused", storeState.Detail)
            : figures.Failure.Length > 0 ? ("failing", figures.Failure)
            : ("recording", "");
        RecorderCounts counts = new(
            figures.Written,
            figures.HandedBytes,
            inbox.Coalesced,
            figures.Refused + inbox.Refused,
            figures.Failed,
            figures.VolumeDecreases
        );
        return new(state, reason, figures.LastWrittenAt, counts)
        {
            Since = storeState.Since,
            Bytes = store.Maintenance.Traffic().Bytes,
            LastThinnedAt = upkeep.LastAt,
            ThinFailure = upkeep.Failure,
            Symbols = figures.Symbols,
        };
    }
}
