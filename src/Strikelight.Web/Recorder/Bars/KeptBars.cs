using System.Collections.Concurrent;
using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder.Bars;

/// <summary>Bars from the store: those the source once gave, otherwise those made of polls.</summary>
public sealed class KeptBars(IMarketDataProvider provider, IStore store, PollPrices prices) : IKeptBars
{
    private const int SeriesMost = 256; // symbols and lengths remembered
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // The start of the newest bar that went to the store, by symbol and length.
    private readonly ConcurrentDictionary<(string Symbol, TimeSpan Interval), long> _kept = [];

    /// <inheritdoc />
    public void Keep(string symbol, CandleSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Interval >= Day || series.Count == 0)
        {
            return;
        }
        if (_kept.Count >= SeriesMost)
        {
            _kept.Clear(); // the days are written once more
        }
        (string, TimeSpan) key = (symbol, series.Interval);
        DateOnly from = _kept.TryGetValue(key, out long newest) ? MarketTime.DateOf(newest) : DateOnly.MinValue;
        SourceSymbol owner = new(provider.Info.Id, symbol);
        foreach (Range bars in DaysOf(series, from))
        {
            CandleSeries part = PartOf(series, bars);
            if (!store.TryWrite(new(new CandleDay(owner, MarketTime.DateOf(part.StartUnixSeconds[0]), part)), out _))
            {
                return; // the store is behind: the next fetch has them again
            }
        }
        _kept[key] = series.StartUnixSeconds[^1];
    }

    /// <inheritdoc />
    public async Task<PriceBars?> BarsAsync(BarQuestion question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Interval >= Day)
        {
            return null;
        }
        TradingSession[] sessions = ExchangeCalendar.LatestSessions(question.Until, question.Sessions);
        return await OfSourceAsync(question, sessions, cancellation)
            ?? await OfPollsAsync(question, sessions, cancellation);
    }

    private async Task<PriceBars?> OfSourceAsync(
        BarQuestion question,
        TradingSession[] sessions,
        CancellationToken cancellation
    )
    {
        KeptSourceBars bars = new(question);
        DayRange range = new(sessions[0].Date, sessions[^1].Date);
        SourceSymbol owner = new(provider.Info.Id, question.Symbol);
        await foreach (
            Stored<CandleDay> found in store.Candles.DaysAsync(owner, question.Interval, range, cancellation)
        )
        {
            bars.Add(found.Value?.Candles);
        }
        return bars.Result();
    }

    private async Task<PriceBars?> OfPollsAsync(
        BarQuestion question,
        TradingSession[] sessions,
        CancellationToken cancellation
    )
    {
        Dictionary<DateOnly, PricePoint[]> stored = [];
        int damaged = 0;
        DayRange range = new(sessions[0].Date, sessions[^1].Date);
        SourceSymbol owner = new(PointSeries.SourceOf(provider.Info.Id), question.Symbol);
        await foreach (
            Stored<CandleDay> found in store.Candles.DaysAsync(owner, PointSeries.Interval, range, cancellation)
        )
        {
            damaged += found.Fault is null ? 0 : 1;
            if (found.Value is { } day)
            {
                stored[day.Day] = PointSeries.ToPoints(day.Candles);
            }
        }
        PolledBars bars = new(question.Interval);
        PricePoint own = new(question.Until.ToUnixTimeSeconds(), question.PriceUsd);
        foreach (TradingSession session in sessions)
        {
            IEnumerable<PricePoint> points = stored.GetValueOrDefault(session.Date, []);
            bars.Add(
                session,
                // The chain the bars stand beside was a poll too, though it may not have been noted yet.
                PointSeries.Union(points, [.. prices.Points(question.Symbol, session.Date), own]),
                question.Until
            );
        }
        return bars.Count < 2
            ? null
            : new(bars.Series(), BarOrigin.Polls, bars.Gaps, RemarkOf(bars.Count, bars.Gaps.Length, damaged));
    }

    private static string RemarkOf(int bars, int gaps, int damaged) =>
        $"Made of the prices this server polled, {bars} of {bars + gaps} bars: a high or low between two polls was not "
        + "seen, and times without a poll are gaps."
        + (damaged > 0 ? " Stored prices of a day are damaged and left out." : "");

    /// <summary>The bars of each day from the given one on.</summary>
    private static List<Range> DaysOf(CandleSeries series, DateOnly from)
    {
        List<Range> days = [];
        int first = 0;
        for (int i = 1; i <= series.Count; i++)
        {
            DateOnly day = MarketTime.DateOf(series.StartUnixSeconds[first]);
            if (i == series.Count || MarketTime.DateOf(series.StartUnixSeconds[i]) != day)
            {
                if (day >= from)
                {
                    days.Add(first..i);
                }
                first = i;
            }
        }
        return days;
    }

    private static CandleSeries PartOf(CandleSeries series, Range bars) =>
        new(
            series.Interval,
            series.StartUnixSeconds[bars],
            series.OpenUsd[bars],
            series.HighUsd[bars],
            series.LowUsd[bars],
            series.CloseUsd[bars],
            series.VolumeShares[bars]
        );
}
