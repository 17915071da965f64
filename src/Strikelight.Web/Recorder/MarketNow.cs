using Strikelight.Providers;

namespace Strikelight.Web.Recorder;

/// <summary>The market's time for the source as a whole.</summary>
internal static class MarketNow
{
    private const string ClockSymbol = "SPX"; // any symbol: a source has one clock unless it holds recordings

    public static DateTimeOffset Of(IMarketDataProvider provider) =>
        provider.Now(provider.Symbols.Count > 0 ? provider.Symbols[0].Symbol : ClockSymbol);
}
