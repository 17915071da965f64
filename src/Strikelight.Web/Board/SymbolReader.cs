using Strikelight.Providers;

namespace Strikelight.Web.Board;

/// <summary>Reads what a page shows of a symbol: the newest data, or those known at a past time.</summary>
public sealed class SymbolReader(IMarketDataProvider provider, MarketBoard board, UpstreamCache upstream)
{
    /// <summary>The symbol's data.</summary>
    /// <param name="symbol">Underlying in our spelling.</param>
    /// <param name="at">A past market time; null for the newest.</param>
    /// <param name="cancellation">Ends the wait for past data.</param>
    public async Task<SymbolReading> ReadAsync(string symbol, DateTimeOffset? at, CancellationToken cancellation)
    {
        SymbolState state = at is { } past
            ? await upstream.StateAtAsync(symbol, past, cancellation)
            : board.Peek(symbol);
        DateTimeOffset now = at ?? provider.Now(symbol);
        return new(state, DataState.Of(state, provider.Info, now, at is not null), now);
    }
}
