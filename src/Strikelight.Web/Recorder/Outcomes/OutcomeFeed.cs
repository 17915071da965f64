using Strikelight.Providers;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>Moves pages that show outcomes when new ones are stored. Thread-safe.</summary>
/// <remarks>
/// They say of which minute they are and count days back from it, so that each market minute has a version of its own.
/// Nobody is told of a minute: a page that is open is drawn anew with the next outcomes.
/// </remarks>
public sealed class OutcomeFeed(IMarketDataProvider provider) : IPageFeed
{
    /// <summary>The one topic.</summary>
    public const string Topic = "outcomes";

    internal const int MinuteBits = 32;
    private const int SecondsPerMinute = 60;

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
    public long Version(string topic) =>
        (Interlocked.Read(ref _version) << MinuteBits) + MarketNow.Of(provider).ToUnixTimeSeconds() / SecondsPerMinute;

    /// <inheritdoc />
    public IDisposable? Watch(string topic, TimeSpan cadence, Action changed) => _watchers.Add(changed);
}
