using Strikelight.Web.Pages;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>Moves pages that show outcomes when new ones are stored. Thread-safe.</summary>
public sealed class OutcomeFeed : IPageFeed
{
    /// <summary>The one topic.</summary>
    public const string Topic = "outcomes";

    private readonly Lock _gate = new();
    private volatile Action[] _watchers = []; // replaced whole
    private long _version;

    /// <summary>Says that something new is stored.</summary>
    public void Publish()
    {
        Interlocked.Increment(ref _version);
        foreach (Action changed in _watchers)
        {
            changed();
        }
    }

    /// <inheritdoc />
    public Task PrepareAsync(string topic, TimeSpan cadence, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc />
    public long Version(string topic) => Interlocked.Read(ref _version);

    /// <inheritdoc />
    public IDisposable? Watch(string topic, TimeSpan cadence, Action changed)
    {
        lock (_gate)
        {
            _watchers = [.. _watchers, changed];
        }
        return new Watcher(this, changed);
    }

    private void Leave(Action changed)
    {
        lock (_gate)
        {
            int index = Array.IndexOf(_watchers, changed);
            _watchers = [.. _watchers.Where((_, i) => i != index)];
        }
    }

    private sealed class Watcher(OutcomeFeed feed, Action changed) : IDisposable
    {
        private Action? _changed = changed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _changed, null) is { } held)
            {
                feed.Leave(held);
            }
        }
    }
}
