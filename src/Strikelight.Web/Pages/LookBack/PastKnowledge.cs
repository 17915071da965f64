using Strikelight.Providers;

namespace Strikelight.Web.Pages.LookBack;

/// <summary>Up to when a page may know of the past.</summary>
internal static class PastKnowledge
{
    /// <summary>
    /// The source's own past is as old as its data; what was recorded may have come later than its market time.
    /// </summary>
    /// <param name="provider">The source.</param>
    /// <param name="newest">Market time of the page's newest data.</param>
    /// <param name="now">Market time of the page.</param>
    public static DateTimeOffset Until(IMarketDataProvider provider, DateTimeOffset newest, DateTimeOffset now) =>
        provider.Info.AnyTimeSince is not null ? newest : now;
}
