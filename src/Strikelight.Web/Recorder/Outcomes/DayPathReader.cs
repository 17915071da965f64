using Microsoft.Extensions.Options;
using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Outcomes;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>Finds the prices of a session: bars of the source, bars of the store, or the recorded polls.</summary>
internal sealed class DayPathReader(IStore store, IMarketDataProvider provider, IOptions<OutcomeOptions> options)
{
    private static readonly TimeSpan Bar = TimeSpan.FromMinutes(1);

    private readonly OutcomeOptions _options = options.Value;

    /// <summary>The first of the three that covers enough, else the one that covers most; null without any.</summary>
    /// <exception cref="StoreUnavailableException">Store or source cannot say now.</exception>
    public async Task<DayPath?> ReadAsync(
        SourceSymbol owner,
        TradingSession session,
        DayRecording recording,
        DateTimeOffset knownAt,
        CancellationToken cancellation
    )
    {
        DayPath? best = null;
        foreach (PathOrigin origin in (PathOrigin[])[PathOrigin.SourceBars, PathOrigin.StoredBars, PathOrigin.Polls])
        {
            DayPath? path = origin switch
            {
                PathOrigin.SourceBars => OfBars(origin, await SourceAsync(owner, session, cancellation)),
                PathOrigin.StoredBars => OfBars(origin, await StoredAsync(owner, session, cancellation)),
                _ => OfPolls(recording, knownAt, session.ClosesAt),
            };
            if (path?.Coverage > (best?.Coverage ?? 0))
            {
                best = path;
            }
            if (best?.Coverage >= _options.LeastCoverage)
            {
                break;
            }
        }
        return best;

        DayPath? OfBars(PathOrigin origin, CandleSeries? bars) =>
            bars is null ? null : new(origin, PricePath.FromBars(bars), CoverageOf(bars, knownAt, session.ClosesAt));
    }

    private async Task<CandleSeries?> SourceAsync(
        SourceSymbol owner,
        TradingSession session,
        CancellationToken cancellation
    )
    {
        FetchResult<CandleSeries> bars = await provider.GetCandlesAsync(
            owner.Symbol,
            Bar,
            1,
            session.ClosesAt,
            cancellation
        );
        return bars.Failure is FetchFailure.Unavailable or FetchFailure.RateLimited
            ? throw new StoreUnavailableException($"The source has no bars now. {bars.Detail}")
            : bars.Value;
    }

    private async Task<CandleSeries?> StoredAsync(
        SourceSymbol owner,
        TradingSession session,
        CancellationToken cancellation
    )
    {
        CandleSeries? found = null;
        DayRange day = new(session.Date, session.Date);
        await foreach (Stored<CandleDay> read in store.Candles.DaysAsync(owner, Bar, day, cancellation))
        {
            found = read.Value?.Candles ?? found;
        }
        return found;
    }

    /// <summary>Bars within the time under test, as a share of those that would fit in.</summary>
    private static double CoverageOf(CandleSeries bars, DateTimeOffset knownAt, DateTimeOffset endsAt)
    {
        int within = 0;
        for (int i = 0; i < bars.Count; i++)
        {
            DateTimeOffset start = DateTimeOffset.FromUnixTimeSeconds(bars.StartUnixSeconds[i]);
            bool isPrice = bars.LowUsd[i] > 0 && bars.LowUsd[i] <= bars.HighUsd[i] && double.IsFinite(bars.HighUsd[i]);
            within += isPrice && start >= knownAt && start + bars.Interval <= endsAt ? 1 : 0;
        }
        double fit = Math.Floor((endsAt - knownAt) / bars.Interval);
        return fit < 1 ? 0 : Math.Min(within / fit, 1);
    }

    /// <summary>Each polled price stands until the next one, but no longer than polls may be apart.</summary>
    private DayPath? OfPolls(DayRecording recording, DateTimeOffset knownAt, DateTimeOffset endsAt)
    {
        if (recording.PolledAt.IsEmpty)
        {
            return null;
        }
        var standsFor = TimeSpan.FromMinutes(_options.PollGapMinutes);
        TimeSpan covered = TimeSpan.Zero;
        DateTimeOffset until = knownAt;
        foreach (DateTimeOffset at in recording.PolledAt.Where(at => at <= endsAt))
        {
            DateTimeOffset from = at > until ? at : until;
            DateTimeOffset to = at + standsFor < endsAt ? at + standsFor : endsAt;
            covered += to > from ? to - from : TimeSpan.Zero;
            until = to > until ? to : until;
        }
        PricePath path = PricePath.FromPolls(recording.PolledAt.AsSpan(), recording.SpotUsd.AsSpan(), standsFor);
        return new(PathOrigin.Polls, path, covered / (endsAt - knownAt));
    }
}
