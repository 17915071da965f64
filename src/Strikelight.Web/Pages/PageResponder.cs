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
    private const string SinceParameter = "_since"; // of the stream only: what the browser has from loading the page
    private const int SinceLengthMost = 1000; // a version for each of thirty topics
    private const int TableNameLengthMost = 64;
    private const int LooksMost = 4; // what is read may show that more has to be

    private readonly IPageDefinition<TRequest, TView> _page = page;
    private readonly PageTopics<TRequest, TView> _topics = new(page, board, clock);

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
                // Only the document says it: what is drawn of its data alone stays the same.
                string? notice = shell.Notice;
                await AnswerAsync(
                    context,
                    request,
                    new("html", WantsToWait(context.Request), () => DocumentAsync(request, notice)) { Notice = notice }
                );
            }
        );

    /// <summary>The event stream; a page that does not follow the market, or of an unknown symbol, has none.</summary>
    public async Task LiveAsync(HttpContext context)
    {
        string? since = context.Request.Query[SinceParameter];
        IQueryCollection query = Without(context.Request.Query, SinceParameter);
        bool valid = _page.TryParse(context.Request.RouteValues, query, out TRequest request, out _);
        valid = valid && _page.IsLive(request) && !_topics.AreUnknown(request);
        if (!valid || since?.Length > SinceLengthMost)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent; // tells the browser not to come again
            return;
        }
        await feed.ServeAsync(context, new Source(this, request), since);
    }

    /// <summary>The view record as JSON.</summary>
    public Task JsonAsync(HttpContext context) =>
        ParsedAsync(
            context,
            context.Request.Query,
            request => AnswerAsync(context, request, new("json", Waits: true, () => JsonOfAsync(request)))
        );

    /// <summary>One table of the view as CSV, named by <c>?table=</c>.</summary>
    public Task CsvAsync(HttpContext context)
    {
        string? name = context.Request.Query[CsvTableParameter];
        IQueryCollection rest = Without(context.Request.Query, CsvTableParameter);
        return ParsedAsync(context, rest, request => TableAsync(context, request, name));
    }

    private static QueryCollection Without(IQueryCollection query, string name) =>
        new(query.Where(pair => pair.Key != name).ToDictionary(StringComparer.Ordinal));

    /// <summary>Hands the request to its answer, or says what is wrong with the address.</summary>
    private async Task ParsedAsync(HttpContext context, IQueryCollection query, Func<TRequest, Task> answer)
    {
        if (!_page.TryParse(context.Request.RouteValues, query, out TRequest request, out string problem))
        {
            await PageAnswers.RefuseAsync(context, problem);
            return;
        }
        await answer(request);
    }

    private Task TableAsync(HttpContext context, TRequest request, string? name)
    {
        string table = name?.Length is > 0 and < TableNameLengthMost ? name : "?"; // which has its answer: the names
        return AnswerAsync(context, request, new($"csv {table}", Waits: true, () => CsvOfAsync(request, table)));
    }

    private static string TableNames(TView view) =>
        $"Name a table with ?table=. This page has: {string.Join(", ", view.Tables.Select(table => table.Name))}.";

    /// <summary>Whether who asks would rather wait than get a page of which something is still being read.</summary>
    private static bool WantsToWait(HttpRequest request) =>
        request.Headers["Prefer"].ToString().StartsWith("wait", StringComparison.Ordinal);

    private async Task AnswerAsync(HttpContext context, TRequest request, Form form)
    {
        CancellationToken cancellation = context.RequestAborted;
        await _topics.PrepareAsync(request, cancellation);
        string version = _topics.VersionOf(request) + form.Notice;
        PageSlot slot = SlotOf(request, form.Representation);
        RenderedPage answer = await rendered.GetAsync(slot, version, form.Draw, cancellation);
        bool waits = form.Waits && !_page.IsLive(request);
        for (int look = 1; waits && answer.IsReading && look < LooksMost; look++)
        {
            await _page.SettleAsync(request, cancellation);
            answer = await rendered.GetAsync(slot, version, form.Draw, cancellation);
        }
        await PageAnswers.SendAsync(context, answer);
    }

    private PageSlot SlotOf(TRequest request, string representation) =>
        new(_page.Route, representation, _page.CanonicalUrl(request))
        {
            EntriesMost = _page.EntriesMost,
            KeptFor = _page.KeptFor,
        };

    private Task<RenderedPage> JsonOfAsync(TRequest request) =>
        QueriedAsync(
            request,
            view =>
            {
                byte[] body = PageAnswers.Gzip(JsonSerializer.SerializeToUtf8Bytes(view, _page.JsonType));
                return Task.FromResult(new RenderedPage(view.StatusCode, "application/json; charset=utf-8", body));
            }
        );

    private Task<RenderedPage> CsvOfAsync(TRequest request, string name) =>
        QueriedAsync(
            request,
            view =>
            {
                if (view.Tables.FirstOrDefault(table => table.Name == name) is not { } table)
                {
                    byte[] refusal = PageAnswers.Gzip(Encoding.UTF8.GetBytes(TableNames(view) + "\n"));
                    return Task.FromResult(
                        new RenderedPage(StatusCodes.Status400BadRequest, "text/plain; charset=utf-8", refusal)
                    );
                }
                byte[] body = PageAnswers.Gzip(Encoding.UTF8.GetBytes(CsvText.Write(table)));
                return Task.FromResult(new RenderedPage(view.StatusCode, "text/csv; charset=utf-8", body));
            }
        );

    /// <summary>A page of a past time has one version: while that may change it is not final.</summary>
    private Task<RenderedPage> QueriedAsync(TRequest request, Func<TView, Task<RenderedPage>> draw)
    {
        return _page.IsLive(request)
            ? renderer.QueriedAsync(QueryAsync, draw)
            : renderer.PastAsync(
                QueryAsync,
                async view => await draw(view) with { IsFinal = view.IsFinal, IsReading = view.IsReading }
            );

        Task<TView> QueryAsync() => _page.QueryAsync(request, CancellationToken.None);
    }

    /// <summary>The shell around the fragment that viewers of the live form get too: drawn once for both.</summary>
    private async Task<RenderedPage> DocumentAsync(TRequest request, string? notice)
    {
        RenderedPage drawn = await FrameAsync(request);
        FrameFacts facts = drawn.Frame!; // every frame has them
        LayoutModel model = shell.For(facts.Title, _page.CanonicalUrl(request), facts.Symbol, facts.DataTime) with
        {
            Version = facts.Id,
            LiveEnabled = _page.IsLive(request),
            IsReading = drawn.IsReading,
            Notice = notice,
            CanTravel = _page.CanTravel,
            ReplaySymbol = facts.ReplaySymbol,
            Reach =
                _page.CanTravel && facts.ReplaySymbol is { } symbol
                    ? await shell.ReachAsync(symbol, CancellationToken.None)
                    : null,
            ReplayAt = _page.At(request),
            MarketNow = _page.MarketNow(request),
            RefreshSeconds = (int)_page.Cadence.TotalSeconds,
        };
        return await renderer.InTurnAsync(async () =>
        {
            Dictionary<string, object?> parameters = new(StringComparer.Ordinal)
            {
                ["Model"] = model with { MainHtml = new MarkupString(EventSegments.HtmlOf(drawn.Body)) },
            };
            byte[] body = await PageAnswers.GzipAsync(text => renderer.RenderAsync<Layout>(parameters, text));
            return new RenderedPage(drawn.StatusCode, "text/html; charset=utf-8", body)
            {
                IsFinal = drawn.IsFinal,
                IsReading = drawn.IsReading,
            };
        });
    }

    /// <summary>The newest fragment as an event, drawn once for the document and all live viewers.</summary>
    private Task<RenderedPage> FrameAsync(TRequest request) =>
        rendered.GetAsync(
            SlotOf(request, "frame"),
            _topics.VersionOf(request),
            () => DrawFrameAsync(request),
            CancellationToken.None
        );

    private Task<RenderedPage> DrawFrameAsync(TRequest request)
    {
        string id = $"{boot.Value}.{_topics.VersionOf(request)}"; // read before the data: they are as new, or newer
        return QueriedAsync(
            request,
            async view =>
            {
                Dictionary<string, object?> parameters = new(StringComparer.Ordinal) { ["View"] = view };
                Frame frame = await EventSegments.FragmentAsync(
                    id,
                    text => renderer.RenderAsync<TComponent>(parameters, text)
                );
                return new(view.StatusCode, "text/event-stream; charset=utf-8", frame.Segment)
                {
                    Frame = new(id, view.Title, view.PageSymbol, view.ReplaySymbol, view.DataTime),
                };
            }
        );
    }

    /// <summary>A representation that is asked for.</summary>
    /// <param name="Representation">Its name.</param>
    /// <param name="Waits">Whether who asks waits until nothing of a past page is being read.</param>
    /// <param name="Draw">Makes it.</param>
    private sealed record Form(string Representation, bool Waits, Func<Task<RenderedPage>> Draw)
    {
        /// <summary>What it says beside its data.</summary>
        public string? Notice { get; init; }
    }

    /// <summary>The page as a live view sees it.</summary>
    private sealed class Source(PageResponder<TRequest, TView, TComponent> owner, TRequest request) : ILiveSource
    {
        public string CanonicalUrl { get; } = owner._page.CanonicalUrl(request);

        public TimeSpan Cadence => owner._page.Cadence;

        public DateTimeOffset MarketNow => owner._page.MarketNow(request);

        public IDisposable? Watch(Action changed) => owner._topics.Watch(request, changed);

        public async Task<Frame> RenderAsync(CancellationToken cancellation)
        {
            RenderedPage drawn = await owner.FrameAsync(request).WaitAsync(cancellation);
            return new(drawn.Frame!.Id, drawn.Body); // every frame has them
        }
    }
}
