using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Strikelight.Web.Live;

/// <summary>Serves the live form of a page to one viewer: the latest frame, whenever there is a newer one.</summary>
public sealed partial class LiveFeed(
    LiveViews views,
    IOptions<LiveOptions> options,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<LiveFeed> logger
)
{
    private readonly TimeSpan _deadline = TimeSpan.FromSeconds(options.Value.WriteDeadlineSeconds);

    /// <summary>Writes frames until the viewer leaves, stalls or the host stops.</summary>
    public async Task ServeAsync(HttpContext context, ILiveSource source)
    {
        if (views.Join(source) is not { } view)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "5";
            return;
        }
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            lifetime.ApplicationStopping
        );
        try
        {
            await WriteFramesAsync(context, view, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The viewer left or the host stops: the ordinary end of a stream.
        }
        catch (TimeoutException)
        {
            Log.ViewerStalled(logger, source.CanonicalUrl);
            context.Abort();
        }
        finally
        {
            await views.LeaveAsync(view);
        }
    }

    private async Task WriteFramesAsync(HttpContext context, LiveView view, CancellationToken cancellation)
    {
        bool gzip = TakesGzip(context.Request);
        WriteHeaders(context, gzip);
        if (gzip)
        {
            await WriteAsync(context, EventSegments.GzipHeader, cancellation);
        }
        await WriteSegmentAsync(context, EventSegments.Retry(RetryPause(context)), gzip, cancellation);
        await WriteSegmentAsync(context, EventSegments.Beat(view.Source.MarketNow), gzip, cancellation);
        string? seen = context.Request.Headers["Last-Event-ID"];
        long version = 0;
        while (true)
        {
            Pulse pulse = await view.Latest.NextAfterAsync(version, cancellation);
            version = pulse.Version;
            bool news = pulse.Frame.Id != seen;
            seen = pulse.Frame.Id;
            await WriteSegmentAsync(context, news ? pulse.Frame.Segment : pulse.Beat, gzip, cancellation);
        }
    }

    private static bool TakesGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == "gzip" && coding.Quality is not 0);

    private static void WriteHeaders(HttpContext context, bool gzip)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentType = "text/event-stream; charset=utf-8";
        headers.CacheControl = "no-store";
        headers.Vary = HeaderNames.Accept;
        headers["X-Accel-Buffering"] = "no"; // a proxy in between must not hold events back
        if (gzip)
        {
            headers.ContentEncoding = "gzip";
        }
    }

    /// <summary>Spreads browsers that lost the same server; the connection fixes the pause, not chance.</summary>
    private TimeSpan RetryPause(HttpContext context)
    {
        uint hash = (uint)string.GetHashCode(context.Connection.Id, StringComparison.Ordinal);
        return TimeSpan.FromMilliseconds(
            options.Value.RetryLeastMilliseconds * (1 + 2 * (hash / (double)uint.MaxValue))
        );
    }

    private Task WriteSegmentAsync(HttpContext context, byte[] segment, bool gzip, CancellationToken cancellation) =>
        WriteAsync(context, gzip ? segment : EventSegments.Inflate(segment), cancellation);

    /// <summary>One write at a time; a reader that takes longer than the deadline is dropped.</summary>
    private async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        ValueTask<System.IO.Pipelines.FlushResult> write = context.Response.BodyWriter.WriteAsync(bytes, cancellation);
        if (!write.IsCompletedSuccessfully)
        {
            await write.AsTask().WaitAsync(_deadline, clock, cancellation);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Viewer of {Url} did not read in time and was dropped")]
        public static partial void ViewerStalled(ILogger logger, string url);
    }
}
