using Strikelight.Core.Candles;
using Strikelight.Core.Contracts;
using Strikelight.Providers;

namespace Strikelight.Web.Board;

/// <content>Price bars beside a chain: the source's own, otherwise those this server kept.</content>
public sealed partial class UpstreamCache
{
    /// <summary>Bars known at the market time of a chain, kept with it.</summary>
    /// <param name="chain">The chain whose symbol and market time are meant.</param>
    /// <param name="interval">Length of a bar.</param>
    /// <param name="sessions">Sessions wanted, the running one included.</param>
    /// <param name="live">Whether the chain is the latest, so that the newest bars are asked for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<FetchResult<PriceBars>> CandlesAsync(
        AnalyzedChain chain,
        TimeSpan interval,
        int sessions,
        bool live,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(chain);
        ChainHeader header = chain.Snapshot.Header;
        BarQuestion question = new(header.Symbol, interval, sessions, header.MarketTime, header.Underlying.PriceUsd);
        bool isNewest = live && _provider.Info.Kind == ProviderKind.Market;
        return chain.CandlesAsync(interval, sessions, () => FetchAsync(question, isNewest)).WaitAsync(cancellation);
    }

    private async Task<FetchResult<PriceBars>> FetchAsync(BarQuestion question, bool isNewest)
    {
        FetchResult<CandleSeries> own = await _provider.GetCandlesAsync(
            question.Symbol,
            question.Interval,
            question.Sessions,
            isNewest ? null : question.Until,
            CancellationToken.None
        );
        if (own.Value is { } series)
        {
            if (isNewest)
            {
                _bars?.Keep(question.Symbol, series);
            }
            return FetchResult<PriceBars>.Ok(PriceBars.OfSource(series));
        }
        return _bars is not null && await _bars.BarsAsync(question, CancellationToken.None) is { } kept
            ? FetchResult<PriceBars>.Ok(kept)
            : FetchResult<PriceBars>.Failed(own.Failure, own.Detail, own.RetryAfter);
    }
}
