using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Strikelight.Web.Live;

/// <summary>Serves the live form of a page to one viewer: the latest frame, whenever there is a newer one.</summary>
/// <remarks>
/// A stream holds its connection, a signal and the version it has seen. One write is under way at a time;
/// <see cref="LiveSweeper"/> closes the connection where it takes too long.
/// </remarks>
public sealed class LiveFeed(LiveViews views, IOptions<LiveOptions> options)
{
    private const string RefusalPauseSeconds = "5";
    private const int PlainChunkBytes = 4096;
    private const int PieceBytes = 20 << 10;

    /// <summary>Writes frames until the viewer leaves, stalls or the host stops.</summary>
    /// <param name="context">The request and its answer.</param>
    /// <param name="source">The page.</param>
    /// <param name="since">Id of the content the browser has from loading the page; null where it has none.</param>
    public async Task ServeAsync(HttpContext context, ILiveSource source, string? since)
    {
        if (!StreamOrigin.IsOurs(context.Request))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "Streams are for pages of this server only.");
            return;
        }
        IHttpRequestLifetimeFeature connection = context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>();
        Admission admission = views.Join(source, connection);
        if (admission.Viewer is not { } viewer)
        {
            context.Response.Headers.RetryAfter = RefusalPauseSeconds;
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, admission.Refusal);
            return;
        }
        // A reference to the viewer only, not to what this method holds.
        using CancellationTokenRegistration leaving = context.RequestAborted.UnsafeRegister(
            static viewer => ((LiveViewer)viewer!).Signal(),
            viewer
        );
        try
        {
            await WriteFramesAsync(context, viewer, since);
        }
        catch (IOException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The viewer left in the middle of a write: the ordinary end of a stream.
        }
        finally
        {
            views.Leave(viewer);
        }
    }

    private async Task WriteFramesAsync(HttpContext context, LiveViewer viewer, string? since)
    {
        bool gzip = TakesGzip(context.Request);
        string? seen = (string?)context.Request.Headers["Last-Event-ID"] ?? since;
        context.Request.Headers.Clear(); // read for the last time: their texts would stay as long as the stream
        PipeWriter writer = context.Response.BodyWriter;
        byte[] retry = EventSegments.Retry(RetryPause(context));
        WriteHeaders(context, gzip);
        byte[] beat = EventSegments.Beat(viewer.View.Source.MarketNow, null, views.Notice);
        await WriteAsync(viewer, writer, gzip, retry, beat);
        while (!context.RequestAborted.IsCancellationRequested && !views.IsClosing)
        {
            if (viewer.View.Latest is not { } pulse || pulse.Version == viewer.SeenVersion)
            {
                await viewer.NextAsync();
            }
            else if (pulse.FrameId == seen || (seen is not null && FrameIds.IsOlder(pulse.FrameId, seen)))
            {
                // The page that was loaded may be newer than the live one: its next drawing comes.
                viewer.SeenVersion = pulse.Version;
                await WriteAsync(viewer, writer, gzip, pulse.Beat, []);
            }
            else if (pulse.Segment is null)
            {
                viewer.View.Redraw(); // let go before this viewer came
                await viewer.NextAsync();
            }
            else
            {
                viewer.SeenVersion = pulse.Version;
                seen = pulse.FrameId;
                await WriteAsync(viewer, writer, gzip, pulse.Head, pulse.Segment);
            }
        }
        if (views.IsClosing)
        {
            await WriteAsync(viewer, writer, gzip, retry, []);
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
            EventSegments.GzipHeader.Span.CopyTo(context.Response.BodyWriter.GetSpan(EventSegments.GzipHeader.Length));
            context.Response.BodyWriter.Advance(EventSegments.GzipHeader.Length);
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

    /// <summary>Writes two segments and waits until the connection can take more.</summary>
    private static async Task WriteAsync(LiveViewer viewer, PipeWriter writer, bool gzip, byte[] first, byte[] second)
    {
        viewer.BeginWrite();
        if (gzip)
        {
            writer.Write(first);
            int done = 0;
            do
            {
                // Piece by piece: what a connection once had under way it keeps room for.
                int piece = Math.Min(second.Length - done, PieceBytes);
                await writer.WriteAsync(second.AsMemory(done, piece), CancellationToken.None); // stalled: ends with it
                done += piece;
            } while (done < second.Length);
        }
        else
        {
            await WritePlainAsync(writer, first);
            await WritePlainAsync(writer, second);
        }
        viewer.EndWrite();
    }

    private static async Task WritePlainAsync(PipeWriter writer, byte[] segment)
    {
        await using Stream plain = EventSegments.Inflate(segment);
        while (true)
        {
            int read = await plain.ReadAsync(writer.GetMemory(PlainChunkBytes), CancellationToken.None);
            if (read == 0)
            {
                return;
            }
            writer.Advance(read);
            FlushResult flushed = await writer.FlushAsync(CancellationToken.None);
            if (flushed.IsCompleted)
            {
                return; // nobody reads any more
            }
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why + "\n", context.RequestAborted);
    }
}
