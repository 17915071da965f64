using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Core.Surface;
using Strikelight.Providers;

namespace Strikelight.Web.Board;

/// <summary>A chain with its analysis, computed once on first need and freed with the chain.</summary>
public sealed partial class AnalyzedChain
{
    private const int LevelsMost = 16;
    private const int BytesPerStrikeOfLevels = 450; // 110 KB were measured on 250 strikes
    private const int BytesPerStrip = 120;
    private const int BytesPerCandle = sizeof(long) + 5 * sizeof(double);

    private readonly ByDefinition<ChainLevels> _levels;
    private readonly ByDefinition<LevelsBasis> _bases;
    private readonly ByDefinition<SessionParts> _sessions;
    private readonly ConcurrentDictionary<CandleKey, Lazy<Task<FetchResult<PriceBars>>>> _candles;
    private readonly AnalyzedChain? _quoted;
    private readonly Lazy<ChainAnalysis> _analysis;
    private readonly Lazy<VendorComparison> _vendor;
    private readonly Lazy<VolatilitySurface> _surface;
    private readonly Lazy<ImmutableArray<VarianceStrip>> _strips;
    private readonly Lazy<ZeroDteShare> _zeroDteShare;

    /// <summary>Holds the chain; nothing is computed yet.</summary>
    /// <param name="snapshot">The chain.</param>
    /// <param name="analyze">Its analysis.</param>
    /// <param name="isTicked">Whether prices come between chains: the basis of levels is then kept.</param>
    public AnalyzedChain(ChainSnapshot snapshot, Func<ChainSnapshot, ChainAnalysis> analyze, bool isTicked = false)
        : this(snapshot, snapshot.Header.Underlying, () => analyze(snapshot), isTicked, null) { }

    private AnalyzedChain(
        ChainSnapshot snapshot,
        UnderlyingQuote underlying,
        Func<ChainAnalysis> analyze,
        bool isTicked,
        AnalyzedChain? quoted
    )
    {
        _quoted = quoted;
        Snapshot = snapshot;
        Underlying = underlying;
        _analysis = new(analyze);
        _zeroDteShare = new(() => ZeroDteShare.Of(Analysis));
        _levels = new(
            LevelsMost,
            request => isTicked ? Quoted._bases.Of(request).At(Analysis) : ChainLevels.Compute(Analysis, request)
        );
        _bases = new(LevelsMost, request => new(Analysis, request));
        _sessions = new(LevelsMost, request => new(Analysis, Levels(request)));
        _breakdowns = new(BreakdownsMost, MakeBreakdown);
        // The same at every price of the chain.
        _candles = quoted?._candles ?? new();
        _vendor = quoted?._vendor ?? new(() => VendorComparison.Of(Analysis));
        _surface = quoted?._surface ?? new(() => VolatilitySurface.Fit(Analysis));
        _strips = quoted?._strips ?? new(() => VarianceStrip.All(Analysis));
        _term = quoted?._term ?? new(() => TermByDate(Analysis));
    }

    /// <summary>The chain as the source sent it.</summary>
    public ChainSnapshot Snapshot { get; }

    /// <summary>The price at which Greeks and levels stand: the chain's own, or that of a later tick.</summary>
    public UnderlyingQuote Underlying { get; }

    /// <summary>Market time of the price where one came since the chain, otherwise of the chain.</summary>
    public DateTimeOffset NewestTime => _quoted is null ? Snapshot.Header.MarketTime : Underlying.LastTradeAt;

    /// <summary>The same chain at the price it came with: what surface and strips belong to.</summary>
    public AnalyzedChain Quoted => _quoted ?? this;

    /// <summary>Volatilities and Greeks; the first caller computes, the others wait for the same result.</summary>
    public ChainAnalysis Analysis => _analysis.Value;

    /// <summary>How far own volatilities lie from the vendor's: the same for every definition of levels.</summary>
    public VendorComparison Vendor => _vendor.Value;

    /// <summary>The fitted volatility surface.</summary>
    public VolatilitySurface Surface => _surface.Value;

    /// <summary>The model-free variance of each series.</summary>
    public ImmutableArray<VarianceStrip> Strips => _strips.Value;

    /// <summary>How much of the whole chain settles with the session.</summary>
    public ZeroDteShare Share => _zeroDteShare.Value;

    /// <summary>What belongs to the session under a definition; kept for sixteen definitions at most.</summary>
    public SessionParts Session(LevelsRequest request) => _sessions.Of(request);

    /// <summary>Levels under a definition, computed once for all; kept for sixteen definitions at most.</summary>
    public ChainLevels Levels(LevelsRequest request) => _levels.Of(request);

    /// <summary>Bars known at the chain's market time, fetched once for all who ask and freed with the chain.</summary>
    /// <param name="interval">Length of a bar.</param>
    /// <param name="sessions">Sessions wanted, the running one included.</param>
    /// <param name="fetch">Fetches them; a failure is handed to those who waited and is not kept.</param>
    public async Task<FetchResult<PriceBars>> CandlesAsync(
        TimeSpan interval,
        int sessions,
        Func<Task<FetchResult<PriceBars>>> fetch
    )
    {
        CandleKey key = new(interval, sessions);
        Lazy<Task<FetchResult<PriceBars>>> fetched = _candles.GetOrAdd(key, _ => new(fetch));
        bool isKept = false;
        try
        {
            FetchResult<PriceBars> result = await fetched.Value;
            isKept = result.Value is not null;
            return result;
        }
        finally
        {
            if (!isKept)
            {
                _candles.TryRemove(new(key, fetched));
            }
        }
    }

    /// <summary>
    /// The same quotes and volatilities at another price: Greeks and levels follow it, on a basis all prices share.
    /// </summary>
    /// <param name="underlying">The price with its market time.</param>
    /// <remarks>Computes at once what was asked of this one, so that no reader waits for it.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The price is not finite and positive.</exception>
    public AnalyzedChain AtSpot(UnderlyingQuote underlying)
    {
        AnalyzedChain quoted = Quoted;
        AnalyzedChain moved = new(
            Snapshot,
            underlying,
            () => quoted.Analysis.AtSpot(underlying.PriceUsd),
            isTicked: true,
            quoted
        );
        _ = moved.Analysis;
        foreach (LevelsRequest request in _levels.Definitions)
        {
            moved.Levels(request);
        }
        // Few pages ask for them once the levels are there, and the chain lives for a second.
        moved.Analysis.ForgetGreeks();
        quoted.Analysis.ForgetGreeks();
        return moved;
    }

    /// <summary>Bytes held by the chain and, once computed, by the analysis and its levels.</summary>
    public long Bytes =>
        (_quoted is null ? QuotedBytes : _quoted.Bytes)
        + (_analysis.IsValueCreated ? _analysis.Value.ColumnBytes : 0)
        + _levels.Bytes(levels => (long)levels.ByStrike.Count * BytesPerStrikeOfLevels)
        + _breakdowns.Bytes(breakdown => breakdown.Bytes)
        + _sessions.Bytes(_ => SessionParts.BytesMost);

    private long QuotedBytes =>
        Snapshot.ColumnBytes
        + (_surface.IsValueCreated ? _surface.Value.Bytes : 0)
        + (_strips.IsValueCreated ? (long)_strips.Value.Length * BytesPerStrip : 0)
        + TermBytes
        + _bases.Bytes(basis => basis.Bytes)
        + _candles.Values.Sum(BytesOf);

    private static long BytesOf(Lazy<Task<FetchResult<PriceBars>>> candles) =>
        candles is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result.Value: { } bars } }
            ? ((long)bars.Series.Count * BytesPerCandle) + (bars.Gaps.Length * sizeof(long))
            : 0;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct CandleKey(TimeSpan Interval, int Sessions);
}
