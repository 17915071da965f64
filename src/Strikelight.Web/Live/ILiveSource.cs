namespace Strikelight.Web.Live;

/// <summary>What a live view needs of its page: what to watch, how to draw, what time it is.</summary>
public interface ILiveSource
{
    /// <summary>Canonical URL: two requests with the same one share every byte.</summary>
    string CanonicalUrl { get; }

    /// <summary>How often the page's data usually move.</summary>
    TimeSpan Cadence { get; }

    /// <summary>Market time now, sent with each heartbeat.</summary>
    DateTimeOffset MarketNow { get; }

    /// <summary>Calls back whenever the page's data move, until disposed; null where no more can be watched.</summary>
    IDisposable? Watch(Action changed);

    /// <summary>Draws the fragment of the newest data.</summary>
    Task<Frame> RenderAsync(CancellationToken cancellation);
}
