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

    private readonly ConcurrentDictionary<LevelsRequest, Lazy<ChainLevels>> _levels = new();
    private readonly ConcurrentDictionary<LevelsRequest, Lazy<LevelsBasis>> _bases = new();
    private readonly ConcurrentDictionary<LevelsRequest, Lazy<SessionParts>> _sessions = new();
    private readonly ConcurrentDictionary<CandleKey, Lazy<Task<FetchResult<PriceBars>>>> _candles;
    private readonly AnalyzedChain? _quoted;
    private readonly bool _isTicked;
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
    {
        Snapshot = snapshot;
        Underlying = snapshot.Header.Underlying;
        _isTicked = isTicked;
        _candles = new();
        _analysis = new(() => analyze(snapshot), LazyThreadSafetyMode.ExecutionAndPublication);
        _vendor = new(() => VendorComparison.Of(Analysis), LazyThreadSafetyMode.ExecutionAndPublication);
        _surface = new(() => VolatilitySurface.Fit(Analysis), LazyThreadSafetyMode.ExecutionAndPublication);
        _strips = new(() => VarianceStrip.All(Analysis), LazyThreadSafetyMode.ExecutionAndPublication);
        _term = new(() => TermByDate(Analysis));
        _zeroDteShare = new(() => ZeroDteShare.Of(Analysis), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    private AnalyzedChain(AnalyzedChain quoted, UnderlyingQuote underlying)
    {
        _quoted = quoted;
        _isTicked = true;
        _candles = quoted._candles;
        Snapshot = quoted.Snapshot;
        Underlying = underlying;
        _analysis = new(() => quoted.Analysis.AtSpot(underlying.PriceUsd));
        _vendor = quoted._vendor;
        _surface = quoted._surface;
        _strips = quoted._strips;
        _term = quoted._term;
        _zeroDteShare = new(() => ZeroDteShare.Of(Analysis), LazyThreadSafetyMode.ExecutionAndPublication);
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
    public SessionParts Session(LevelsRequest request)
    {
        if (_sessions.TryGetValue(request, out Lazy<SessionParts>? known))
        {
            return known.Value;
        }
        Lazy<SessionParts> fresh = new(() => new(Analysis, Levels(request)));
        return (_sessions.Count < LevelsMost ? _sessions.GetOrAdd(request, fresh) : fresh).Value;
    }

    /// <summary>Levels under a definition, computed once for all; kept for sixteen definitions at most.</summary>
    public ChainLevels Levels(LevelsRequest request)
    {
        if (_levels.TryGetValue(request, out Lazy<ChainLevels>? known))
        {
            return known.Value;
        }
        Lazy<ChainLevels> fresh = new(() =>
            _isTicked ? Quoted.BasisOf(request).At(Analysis) : ChainLevels.Compute(Analysis, request)
        );
        return (_levels.Count < LevelsMost ? _levels.GetOrAdd(request, fresh) : fresh).Value;
    }

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
        AnalyzedChain moved = new(Quoted, underlying);
        _ = moved.Analysis;
        foreach (LevelsRequest request in _levels.Keys)
        {
            moved.Levels(request);
        }
        return moved;
    }

    /// <summary>Bytes held by the chain and, once computed, by the analysis and its levels.</summary>
    public long Bytes =>
        (_quoted is null ? QuotedBytes : _quoted.Bytes)
        + (_analysis.IsValueCreated ? _analysis.Value.ColumnBytes : 0)
        + _levels.Values.Sum(levels =>
            levels.IsValueCreated ? (long)levels.Value.ByStrike.Count * BytesPerStrikeOfLevels : 0
        )
        + BreakdownBytes
        + (long)_sessions.Count * SessionParts.BytesMost;

    private long QuotedBytes =>
        Snapshot.ColumnBytes
        + (_surface.IsValueCreated ? _surface.Value.Bytes : 0)
        + (_strips.IsValueCreated ? (long)_strips.Value.Length * BytesPerStrip : 0)
        + TermBytes
        + _bases.Values.Sum(basis => basis.IsValueCreated ? basis.Value.Bytes : 0)
        + _candles.Values.Sum(BytesOf);

    private static long BytesOf(Lazy<Task<FetchResult<PriceBars>>> candles) =>
        candles is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result.Value: { } bars } }
            ? ((long)bars.Series.Count * BytesPerCandle) + (bars.Gaps.Length * sizeof(long))
            : 0;

    private LevelsBasis BasisOf(LevelsRequest request)
    {
        if (_bases.TryGetValue(request, out Lazy<LevelsBasis>? known))
        {
            return known.Value;
        }
        Lazy<LevelsBasis> fresh = new(() => new(Analysis, request));
        return (_bases.Count < LevelsMost ? _bases.GetOrAdd(request, fresh) : fresh).Value;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct CandleKey(TimeSpan Interval, int Sessions);
}
