using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Strikelight.Web.Live;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Pages;

/// <summary>Answers for one page: reads the URL, asks the board, draws once per URL and versions.</summary>
internal sealed class PageResponder<TRequest, TView, TComponent>(
    IPageDefinition<TRequest, TView> page,
    BoardFeed board,
    RenderedPages rendered,
    PageRenderer renderer,
    ShellModel shell,
    LiveFeed feed,
    BootId boot,
    TimeProvider clock
)
    where TView : IPageView
    where TComponent : IComponent
{
    private const string CsvTableParameter = "table";

    private readonly IPageDefinition<TRequest, TView> _page = page;
    private readonly IPageFeed _topics = page.Feed ?? board;

    /// <summary>The whole document.</summary>
    public Task HtmlAsync(HttpContext context) =>
        ParsedAsync(
            context,
            context.Request.Query,
            async request =>
            {
                string canonical = _page.CanonicalUrl(request);
                if (canonical != context.Request.Path + context.Request.QueryString)
                {
                    context.Response.Redirect(canonical);
                    return;
                }
                await AnswerAsync(context, request, "html", async view => await DocumentAsync(request, view));
            }
        );

    /// <summary>The event stream; a page that does not follow the market has none.</summary>
    public async Task LiveAsync(HttpContext context)
    {
        bool valid = _page.TryParse(context.Request.RouteValues, context.Request.Query, out TRequest request, out _);
        if (!valid || !_page.IsLive(request))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent; // tells the browser not to come again
            return;
        }
        await feed.ServeAsync(context, new Source(this, request));
    }

    /// <summary>The view record as JSON.</summary>
    public Task JsonAsync(HttpContext context) =>
        ParsedAsync(
            context,
            context.Request.Query,
            request => AnswerAsync(context, request, "json", view => Task.FromResult(JsonOf(view)))
        );

    /// <summary>One table of the view as CSV, named by <c>?table=</c>.</summary>
    public Task CsvAsync(HttpContext context)
    {
        string? name = context.Request.Query[CsvTableParameter];
        QueryCollection rest = new(
            context.Request.Query.Where(pair => pair.Key != CsvTableParameter).ToDictionary(StringComparer.Ordinal)
        );
        return ParsedAsync(context, rest, request => TableAsync(context, request, name));
    }

    /// <summary>Hands the request to its answer, or says what is wrong with the address.</summary>
    private async Task ParsedAsync(HttpContext context, IQueryCollection query, Func<TRequest, Task> answer)
    {
        if (!_page.TryParse(context.Request.RouteValues, query, out TRequest request, out string problem))
        {
            await RefuseAsync(context, problem);
            return;
        }
        await answer(request);
    }

    private async Task TableAsync(HttpContext context, TRequest request, string? name)
    {
        await PrepareAsync(request, context.RequestAborted);
        TView view = await _page.QueryAsync(request, context.RequestAborted);
        if (view.Tables.FirstOrDefault(table => table.Name == name) is not { } table)
        {
            string names = string.Join(", ", view.Tables.Select(table => table.Name));
            await RefuseAsync(context, $"Name a table with ?table=. This page has: {names}.");
            return;
        }
        byte[] body = Gzip(Encoding.UTF8.GetBytes(CsvText.Write(table)));
        await SendAsync(context, new(view.StatusCode, "text/csv; charset=utf-8", body));
    }

    private async Task AnswerAsync(
        HttpContext context,
        TRequest request,
        string representation,
        Func<TView, Task<RenderedPage>> draw
    )
    {
        await PrepareAsync(request, context.RequestAborted);
        string key = $"{representation}|{_page.CanonicalUrl(request)}|{VersionOf(request)}";
        RenderedPage answer = await rendered.GetAsync(
            key,
            async () => await draw(await _page.QueryAsync(request, CancellationToken.None)),
            context.RequestAborted
        );
        await SendAsync(context, answer);
    }

    /// <summary>Brings the page's symbols onto the board, so that a first look is not an empty one.</summary>
    private async Task PrepareAsync(TRequest request, CancellationToken cancellation)
    {
        if (!_page.IsLive(request))
        {
            return;
        }
        Task asked = Task.WhenAll(
            _page.Topics(request).Select(topic => _topics.PrepareAsync(topic, _page.Cadence, cancellation))
        );
        if (!asked.IsCompleted)
        {
            using CancellationTokenSource pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(asked, Task.Delay(_page.Patience, clock, pause.Token));
            await pause.CancelAsync();
        }
        cancellation.ThrowIfCancellationRequested();
    }

    private string VersionOf(TRequest request) =>
        _page.IsLive(request)
            ? string.Join('.', _page.Topics(request).Select(topic => _topics.Version(topic)).Prepend(0))
            : "past";

    private RenderedPage JsonOf(TView view) =>
        new(
            view.StatusCode,
            "application/json; charset=utf-8",
            Gzip(JsonSerializer.SerializeToUtf8Bytes(view, _page.JsonType))
        );

    private async Task<RenderedPage> DocumentAsync(TRequest request, TView view)
    {
        string version = $"{boot.Value}.{VersionOf(request)}";
        string fragment = await FragmentAsync(view);
        LayoutModel model = shell.For(view.Title, _page.CanonicalUrl(request), view.PageSymbol, view.DataTime) with
        {
            Version = version,
            LiveEnabled = _page.IsLive(request),
            MarketNow = _page.MarketNow(request),
            RefreshSeconds = (int)_page.Cadence.TotalSeconds,
            MainHtml = new MarkupString(fragment),
        };
        string document = await renderer.RenderAsync<Layout>(
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model }
        );
        byte[] body = Gzip(Encoding.UTF8.GetBytes(document));
        return new(view.StatusCode, "text/html; charset=utf-8", body);
    }

    /// <summary>Watches every symbol of the page; all or none.</summary>
    private Watches? Watch(TRequest request, Action changed)
    {
        List<IDisposable> watches = [];
        foreach (string topic in _page.Topics(request))
        {
            if (_topics.Watch(topic, _page.Cadence, changed) is not { } watch)
            {
                watches.ForEach(held => held.Dispose());
                return null;
            }
            watches.Add(watch);
        }
        return new Watches(watches);
    }

    /// <summary>Draws the newest fragment once for all viewers of the URL.</summary>
    private async Task<Frame> FrameAsync(TRequest request, CancellationToken cancellation)
    {
        string version = VersionOf(request);
        TView view = await _page.QueryAsync(request, cancellation);
        return EventSegments.Fragment($"{boot.Value}.{version}", await FragmentAsync(view));
    }

    private Task<string> FragmentAsync(TView view) =>
        renderer.RenderAsync<TComponent>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view });

    private static byte[] Gzip(byte[] plain)
    {
        using MemoryStream bytes = new();
        using (GZipStream gzip = new(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(plain);
        }
        return bytes.ToArray();
    }

    private static async Task SendAsync(HttpContext context, RenderedPage answer)
    {
        HttpResponse response = context.Response;
        response.StatusCode = answer.StatusCode;
        response.ContentType = answer.ContentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept, Accept-Encoding";
        byte[] body = answer.Body;
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            response.Headers.ContentEncoding = "gzip";
        }
        else
        {
            using MemoryStream plain = new();
            await using GZipStream inflater = new(new MemoryStream(body), CompressionMode.Decompress);
            await inflater.CopyToAsync(plain, context.RequestAborted);
            body = plain.ToArray();
        }
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, string problem)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(problem + "\n", context.RequestAborted);
    }

    private sealed class Watches(List<IDisposable> watches) : IDisposable
    {
        public void Dispose() => watches.ForEach(watch => watch.Dispose());
    }

    /// <summary>The page as a live view sees it.</summary>
    private sealed class Source(PageResponder<TRequest, TView, TComponent> owner, TRequest request) : ILiveSource
    {
        public string CanonicalUrl { get; } = owner._page.CanonicalUrl(request);

        public TimeSpan Cadence => owner._page.Cadence;

        public DateTimeOffset MarketNow => owner._page.MarketNow(request);

        public IDisposable? Watch(Action changed) => owner.Watch(request, changed);

        public Task<Frame> RenderAsync(CancellationToken cancellation) => owner.FrameAsync(request, cancellation);
    }
}
