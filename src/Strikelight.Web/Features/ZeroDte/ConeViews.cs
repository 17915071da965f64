using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Levels;
using Strikelight.Web.Features.ZeroDte.View;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>The expected-move cone at the places of the price chart, those of bars to come included.</summary>
internal static class ConeViews
{
    /// <summary>The view; empty without bars, without a cone, and outside of the session.</summary>
    public static ConeView Of(ExpectedMoveCone cone, CandleSeries? series, DateTimeOffset now)
    {
        TradingSession session = ExchangeCalendar.LatestSession(now);
        if (cone.Text.Length > 0 || series is not { Count: > 0 } bars || !session.Contains(now))
        {
            return new();
        }
        long last = bars.StartUnixSeconds[^1];
        List<long> toCome = [];
        for (long at = last + Step(bars); at < session.ClosesAt.ToUnixTimeSeconds(); at += Step(bars))
        {
            toCome.Add(at);
        }
        long[] places = [.. bars.StartUnixSeconds, .. toCome];
        double[] sigma = Array.ConvertAll(places, at => cone.SigmaUsd(DateTimeOffset.FromUnixTimeSeconds(at)));
        return new()
        {
            StartUnixSeconds = places,
            LowUsd = Array.ConvertAll(sigma, usd => cone.AnchorUsd - usd),
            HighUsd = Array.ConvertAll(sigma, usd => cone.AnchorUsd + usd),
            ToCome = toCome,
        };
    }

    private static long Step(CandleSeries bars) => (long)bars.Interval.TotalSeconds;
}
