using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Levels;
using Strikelight.Web.Features.ZeroDte.View;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>The expected-move cone at the places of the price chart, from the last bar to the close.</summary>
internal static class ConeViews
{
    /// <summary>The view; empty without bars of the session, without a cone, and outside of the session.</summary>
    /// <param name="cone">The cone from now.</param>
    /// <param name="series">Bars of the chart.</param>
    /// <param name="now">The chain's market time.</param>
    public static ConeView Of(ExpectedMoveCone cone, CandleSeries? series, DateTimeOffset now)
    {
        TradingSession session = ExchangeCalendar.LatestSession(now);
        if (cone.Text.Length > 0 || series is not { Count: > 0 } bars || !session.Contains(now))
        {
            return new();
        }
        long step = (long)bars.Interval.TotalSeconds;
        long last = bars.StartUnixSeconds[^1];
        if (last < session.OpensAt.ToUnixTimeSeconds())
        {
            return new();
        }
        List<long> toCome = [];
        for (long at = last + step; at < session.ClosesAt.ToUnixTimeSeconds(); at += step)
        {
            toCome.Add(at);
        }
        if (toCome.Count == 0)
        {
            return new();
        }
        // A bar stands at its start and closes a step later: its place has the deviation of its close.
        double[] sigma =
        [
            0,
            .. toCome.Select(at => cone.SigmaUsd(Earlier(DateTimeOffset.FromUnixTimeSeconds(at + step), session))),
        ];
        return new()
        {
            StartUnixSeconds = [last, .. toCome],
            LowUsd = Array.ConvertAll(sigma, usd => cone.AnchorUsd - usd),
            HighUsd = Array.ConvertAll(sigma, usd => cone.AnchorUsd + usd),
            ToCome = toCome,
        };
    }

    private static DateTimeOffset Earlier(DateTimeOffset at, TradingSession session) =>
        at < session.ClosesAt ? at : session.ClosesAt;
}
