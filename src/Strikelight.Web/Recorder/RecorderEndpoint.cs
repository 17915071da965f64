using Microsoft.AspNetCore.Http.HttpResults;
using Strikelight.Store;

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
                    store.State,
                    services.GetRequiredService<RecorderFigures>(),
                    services.GetRequiredService<ChainInbox>()
                )
                : new RecorderReport("off", history.Absence, null, null)
        );

    private static RecorderReport Of(StoreState state, RecorderFigures figures, ChainInbox inbox) =>
        new(
            state.Kind == StoreStateKind.Open ? "recording" : "paused",
            state.Detail,
            figures.LastWrittenAt,
            new(
                figures.Written,
                figures.WrittenBytes,
                inbox.Coalesced,
                figures.Refused + inbox.Refused,
                figures.VolumeDecreases
            )
        );
}
