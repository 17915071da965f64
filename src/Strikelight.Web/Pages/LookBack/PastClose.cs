using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Pages.LookBack;

/// <summary>The expected move to a settlement as the chain of the close before had it.</summary>
/// <remarks>
/// Stored minutes do not have it: their move is to the nearest settlement, which at a close is that of the day itself.
/// </remarks>
public sealed class PastClose(
    LookBackCache cache,
    IMarketDataProvider provider,
    IPastChains past,
    Func<ChainSnapshot, ChainAnalysis> analyze
)
{
    private static readonly TimeSpan OldMost = TimeSpan.FromMinutes(15); // before the close, the source's delay aside

    /// <summary>The move of a series, from the close of the session before the one it belongs to.</summary>
    /// <param name="symbol">Underlying in our spelling.</param>
    /// <param name="series">Root and expiry.</param>
    /// <param name="close">The close.</param>
    /// <param name="isLive">Whether a live page asks.</param>
    public LookBackAnswer<CloseMove> Of(string symbol, OptionSeries series, DateTimeOffset close, bool isLive)
    {
        ArgumentNullException.ThrowIfNull(series);
        return cache.Peek(
            new(symbol, "close", close, $"{series.Root.Root} {Format.IsoDate(series.Expiry)}"),
            new LookBackWork<CloseMove>(_ => true, (_, token) => MakeAsync(symbol, series, close, token)),
            isLive
        );
    }

    private async Task<LookBackAnswer<CloseMove>> MakeAsync(
        string symbol,
        OptionSeries series,
        DateTimeOffset close,
        CancellationToken cancellation
    )
    {
        FetchResult<ChainSnapshot> fetched = await past.ChainAtAsync(symbol, close, cancellation);
        if (fetched.Value is not { } chain)
        {
            return fetched.IsAbsence
                ? LookBackAnswer<CloseMove>.Missing(fetched.Detail)
                : LookBackAnswer<CloseMove>.Failed(fetched.Detail);
        }
        DateTimeOffset at = chain.Header.MarketTime;
        if (close - at > OldMost + provider.Info.TypicalDelay)
        {
            return LookBackAnswer<CloseMove>.Missing(
                $"The last chain before the close is of {Format.MarketDateTime(at)}."
            );
        }
        int index = IndexOf(chain, series);
        if (index < 0)
        {
            return LookBackAnswer<CloseMove>.Missing("The chain of the close before does not list this settlement.");
        }
        ResolvedScope one = ResolvedScope.Of(chain, ExpiryScope.Of(series.Expiry)) with { SeriesIndexes = [index] };
        var move = ExpectedMove.Compute(ChainSlice.Of(analyze(chain), one));
        return move.Reason == NoLevelReason.None
            ? LookBackAnswer<CloseMove>.Ready(new(at, move.MoveUsd, move.Straddle.PriceUsd))
            : LookBackAnswer<CloseMove>.Missing(move.Text);
    }

    private static int IndexOf(ChainSnapshot chain, OptionSeries series)
    {
        for (int i = 0; i < chain.Series.Length; i++)
        {
            OptionSeries other = chain.Series[i];
            if (
                other.Expiry == series.Expiry
                && other.Root == series.Root
                && !other.IsSettledAt(chain.Header.MarketTime)
            )
            {
                return i;
            }
        }
        return -1;
    }
}
