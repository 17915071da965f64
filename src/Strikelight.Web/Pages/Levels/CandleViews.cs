using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Indicators;
using Strikelight.Web.Board;

namespace Strikelight.Web.Pages.Levels;

/// <summary>Bars with averages that are warm before the first bar that is shown.</summary>
internal static class CandleViews
{
    /// <summary>Sessions fetched before those shown, for averages to forget where they began.</summary>
    public const int WarmUpSessions = 2;

    private const int EmaPeriod = 21;

    /// <summary>Computes on all bars and shows the newest sessions.</summary>
    /// <param name="bars">Bars with the sessions of the warm-up in front.</param>
    /// <param name="sessionsShown">Sessions to show, the newest ones.</param>
    /// <param name="now">Market time.</param>
    public static CandlesView Of(PriceBars bars, int sessionsShown, DateTimeOffset now)
    {
        CandleSeries all = bars.Series;
        int first = FirstShown(all, sessionsShown);
        double[] macd = new double[all.Count];
        double[] signal = new double[all.Count];
        Macd.Compute(all.CloseUsd, macd, signal);
        return new()
        {
            Series = all[first..],
            Origin = bars.Origin,
            Remark = bars.Remark,
            Gaps = all.Count == 0 ? [] : [.. bars.Gaps.Where(gap => IsShown(gap, all.StartUnixSeconds[first]))],
            Vwap = SessionVwap.Compute(all)[first..],
            AnchoredVwap = VolumeWeightedPrice.Anchored(all, first)[first..],
            Ema21 = ExponentialAverage.OfCloses(all, EmaPeriod)[first..],
            MacdUsd = macd[first..],
            MacdSignalUsd = signal[first..],
            MacdCrosses =
            [
                .. Macd.Crosses(all)
                    .Where(cross => cross.BarIndex >= first)
                    .Select(cross => cross with { BarIndex = cross.BarIndex - first }),
            ],
            SessionLevels = bars.Origin == BarOrigin.Polls ? null : SessionLevels.Of(all, now),
        };
    }

    /// <summary>Gaps of the sessions shown, those before the first bar of the first session included.</summary>
    private static bool IsShown(long gap, long firstBar) => MarketTime.DateOf(gap) >= MarketTime.DateOf(firstBar);

    private static int FirstShown(CandleSeries all, int sessionsShown)
    {
        DateOnly[] days = [.. Enumerable.Range(0, all.Count).Select(i => MarketTime.DateOf(all.StartUnixSeconds[i]))];
        DateOnly[] shown = [.. days.Distinct().TakeLast(sessionsShown)];
        return shown.Length == 0 ? 0 : Array.IndexOf(days, shown[0]);
    }
}
