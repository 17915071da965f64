namespace Strikelight.Web.Pages;

/// <summary>The topics of a page's requests: brought up to date, their versions, watched together.</summary>
internal sealed class PageTopics<TRequest, TView>(
    IPageDefinition<TRequest, TView> page,
    IPageFeed board,
    TimeProvider clock
)
    where TView : IPageView
{
    private IPageFeed Feed { get; } = page.Feed ?? board;

    /// <summary>Brings the page's symbols onto the board, so that a first look is not an empty one.</summary>
    public async Task PrepareAsync(TRequest request, CancellationToken cancellation)
    {
        if (!page.IsLive(request))
        {
            return;
        }
        Task asked = Task.WhenAll(
            page.Topics(request).Select(topic => Feed.PrepareAsync(topic, page.Cadence, cancellation))
        );
        if (!asked.IsCompleted)
        {
            using CancellationTokenSource pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(asked, Task.Delay(page.Patience, clock, pause.Token));
            await pause.CancelAsync();
        }
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Versions of all topics; one word for a page of a past time.</summary>
    public string VersionOf(TRequest request) =>
        page.IsLive(request)
            ? string.Join('.', page.Topics(request).Select(topic => Feed.Version(topic)).Prepend(0))
            : "past";

    /// <summary>Whether the source knows none of what the page is about.</summary>
    public bool AreUnknown(TRequest request)
    {
        IReadOnlyList<string> topics = page.Topics(request);
        return topics.Count > 0 && topics.All(Feed.IsUnknown);
    }

    /// <summary>Watches every symbol of the page; all or none.</summary>
    public IDisposable? Watch(TRequest request, Action changed)
    {
        List<IDisposable> watches = [];
        foreach (string topic in page.Topics(request))
        {
            if (Feed.Watch(topic, page.Cadence, changed) is not { } watch)
            {
                watches.ForEach(held => held.Dispose());
                return null;
            }
            watches.Add(watch);
        }
        return new Watches(watches);
    }

    private sealed class Watches(List<IDisposable> watches) : IDisposable
    {
        public void Dispose() => watches.ForEach(watch => watch.Dispose());
    }
}
