using Microsoft.Extensions.Caching.Memory;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Web.Budget;
using ZiggyCreatures.Caching.Fusion;

namespace Strikelight.Web.Board;

/// <summary>
/// Upstream answers several pages need, fetched once: past chains, bounded in bytes, and the candles of a chain.
/// </summary>
/// <remarks>A failure is handed to those who waited for it and is not kept.</remarks>
public sealed partial class UpstreamCache : IDisposable, IByteHolder
{
    private const string ShortOfMemory =
        "The server is short of memory and opens no past chains for now. Try again in a minute.";
    private const int BytesPerEntry = 512; // key, entry and bookkeeping, rounded up
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _memory;
    private long _evictions;
    private long _refusals;
    private volatile PressureLevel _pressure;
    private readonly FusionCache _cache;
    private readonly IMarketDataProvider _provider;
    private readonly IPastChains _past;
    private readonly IKeptBars? _bars;
    private readonly Func<ChainSnapshot, ChainAnalysis> _analyze;

    /// <summary>Opens the cache with its budget of bytes.</summary>
    public UpstreamCache(
        IMarketDataProvider provider,
        IPastChains past,
        Func<ChainSnapshot, ChainAnalysis> analyze,
        BudgetPlan plan,
        IKeptBars? bars = null
    )
    {
        Line = plan.Past;
        _provider = provider;
        _past = past;
        _bars = bars;
        _analyze = analyze;
        _memory = SizedCache.Of(Line);
        _cache = new(new FusionCacheOptions { AutoRecoveryMaxItems = 1 }, _memory);
        _cache.Events.Memory.Eviction += (_, eviction) =>
            Interlocked.Add(ref _evictions, eviction.Reason == EvictionReason.Capacity ? 1 : 0);
    }

    /// <inheritdoc />
    public BudgetLine Line { get; }

    /// <inheritdoc />
    public ByteUse Use() => _memory.Use(Interlocked.Read(ref _evictions), Interlocked.Read(ref _refusals));

    /// <summary>Halved, at the last level emptied; from refusal on it opens no past chain it does not hold.</summary>
    public void Press(PressureLevel level)
    {
        _pressure = level;
        _memory.Press(level);
    }

    /// <summary>The chain of a symbol as it was known at a past market time, with its analysis.</summary>
    public async Task<FetchResult<AnalyzedChain>> ChainAtAsync(
        string symbol,
        DateTimeOffset at,
        CancellationToken cancellation
    ) =>
        await _cache.GetOrSetAsync<FetchResult<AnalyzedChain>>(
            $"chain|{symbol}|{at.UtcTicks}",
            async (context, token) =>
            {
                FetchResult<AnalyzedChain> result = await FetchAsync(symbol, at, token);
                context.Options.SkipMemoryCacheWrite = result.Value is null;
                // The analysis that will hang on it is counted too.
                context.Options.Size = BytesPerEntry + 2 * (result.Value?.Snapshot.ColumnBytes ?? 0);
                return result;
            },
            new FusionCacheEntryOptions(Kept) { Size = BytesPerEntry },
            token: cancellation
        );

    /// <summary>The same as a state, so that pages draw the past as they draw the latest.</summary>
    public async Task<SymbolState> StateAtAsync(string symbol, DateTimeOffset at, CancellationToken cancellation)
    {
        FetchResult<AnalyzedChain> past = await ChainAtAsync(symbol, at, cancellation);
        return SymbolState.Unasked(symbol) with
        {
            Chain = past.Value,
            Failure = past.Failure,
            FailureDetail = past.Detail,
        };
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _cache.Dispose();
        _memory.Dispose();
    }

    private async Task<FetchResult<AnalyzedChain>> FetchAsync(
        string symbol,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        if (_pressure >= PressureLevel.Refuse)
        {
            Interlocked.Increment(ref _refusals);
            return FetchResult<AnalyzedChain>.Failed(FetchFailure.RateLimited, ShortOfMemory);
        }
        FetchResult<ChainSnapshot> fetched = await _past.ChainAtAsync(symbol, at, cancellation);
        return fetched.Value is { } chain
            ? FetchResult<AnalyzedChain>.Ok(new(chain, _analyze))
            : FetchResult<AnalyzedChain>.Failed(fetched.Failure, fetched.Detail, fetched.RetryAfter);
    }
}
