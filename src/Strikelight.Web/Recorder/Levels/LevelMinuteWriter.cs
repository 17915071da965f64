using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>Computes the levels of a past chain and makes them safe in the store.</summary>
internal sealed partial class LevelMinuteWriter(
    IStore store,
    IMarketDataProvider provider,
    Func<ChainSnapshot, ChainAnalysis> analyze,
    ILogger<LevelMinuteWriter> logger
)
{
    /// <summary>Whether they are stored; false where they cannot be computed, which is logged.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be written now.</exception>
    public async Task<bool> IsWrittenAsync(ChainSnapshot chain, CancellationToken cancellation)
    {
        if (MinuteOf(chain, cancellation) is not { } minute)
        {
            return false;
        }
        if (!store.TryWrite(new(minute), out Task acknowledged))
        {
            throw new StoreUnavailableException(store.State.Detail);
        }
        await acknowledged.WaitAsync(cancellation);
        return true;
    }

    /// <summary>Null where the levels cannot be computed: a fault of that chain alone.</summary>
    private LevelMinute? MinuteOf(ChainSnapshot chain, CancellationToken cancellation)
    {
        try
        {
            SourceSymbol owner = new(provider.Info.Id, chain.Header.Symbol);
            return LevelSource.Of(new AnalyzedChain(chain, analyze)).ToMinute(owner);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Log.NotComputed(logger, chain.Header.Symbol, chain.Header.MarketTime, fault);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Levels of {Symbol} of {MarketTime} could not be computed")]
        public static partial void NotComputed(
            ILogger logger,
            string symbol,
            DateTimeOffset marketTime,
            Exception fault
        );
    }
}
