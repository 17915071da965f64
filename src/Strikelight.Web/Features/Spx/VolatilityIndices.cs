using System.Collections.Immutable;
using Strikelight.Providers;

namespace Strikelight.Web.Features.Spx;

/// <summary>The volatility indices of the S&amp;P 500 and how far each looks ahead.</summary>
internal static class VolatilityIndices
{
    /// <summary>Symbol and calendar days, as their publisher defines them.</summary>
    public static ImmutableArray<(string Symbol, int Days)> All { get; } = [("VIX9D", 9), ("VIX", 30), ("VIX3M", 93)];

    /// <summary>Those of an underlying; none of another than the S&amp;P 500.</summary>
    public static ImmutableArray<(string Symbol, int Days)> Of(string symbol) =>
        symbol == SpxRequest.StandardSymbol ? All : [];

    /// <summary>Those that the source lists: others are never asked for.</summary>
    public static IEnumerable<string> ListedFor(string symbol, IMarketDataProvider provider) =>
        Of(symbol).Select(index => index.Symbol).Where(index => IsListed(index, provider));

    /// <summary>Whether the source lists an index.</summary>
    public static bool IsListed(string index, IMarketDataProvider provider) =>
        provider.Symbols.Any(known => known.Symbol == index);
}
