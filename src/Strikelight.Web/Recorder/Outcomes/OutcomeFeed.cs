using Strikelight.Web.Pages;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>Moves pages that show outcomes when new ones are stored. Thread-safe.</summary>
public sealed class OutcomeFeed : IPageFeed
{
    /// <summary>The one topic.</summary>
    public const string Topic = "outcomes";

    private readonly Watchers _watchers = new();
    private long _version;

    /// <summary>Says that something new is stored.</summary>
    public void Publish()
    {
        Interlocked.Increment(ref _version);
        _watchers.Tell();
    }

    /// <inheritdoc />
    public Task PrepareAsync(string topic, TimeSpan cadence, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc />
    public long Version(string topic) => Interlocked.Read(ref _version);

    /// <inheritdoc />
    public IDisposable? Watch(string topic, TimeSpan cadence, Action changed) => _watchers.Add(changed);
}
