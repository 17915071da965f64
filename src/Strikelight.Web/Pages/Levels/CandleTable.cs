namespace Strikelight.Web.Pages.Levels;

/// <summary>Price bars as a table of plain values; every page that draws bars takes it here.</summary>
internal static class CandleTable
{
    /// <summary>One row a bar, the oldest first; no row where there are no bars.</summary>
    public static ViewTable Of(CandlesView candles) =>
        new(
            "candles",
            "Price bars",
            ["start", "openUsd", "highUsd", "lowUsd", "closeUsd", "volumeShares", "vwapUsd", "ema21Usd", "origin"],
            [.. Enumerable.Range(0, candles.Series?.Count ?? 0).Select(bar => Row(candles, bar))]
        );

    private static object?[] Row(CandlesView candles, int bar) =>
        [
            DateTimeOffset.FromUnixTimeSeconds(candles.Series!.StartUnixSeconds[bar]),
            candles.Series.OpenUsd[bar],
            candles.Series.HighUsd[bar],
            candles.Series.LowUsd[bar],
            candles.Series.CloseUsd[bar],
            candles.Series.VolumeShares[bar],
            candles.Vwap[bar],
            candles.Ema21[bar],
            Known.Name(candles.Origin),
        ];
}
