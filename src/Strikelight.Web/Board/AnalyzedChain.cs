using System.Collections.Concurrent;
using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Core.Surface;

namespace Strikelight.Web.Board;

/// <summary>A chain with its analysis, computed once on first need and freed with the chain.</summary>
public sealed class AnalyzedChain
{
    private const int LevelsMost = 16;
    private const int BytesPerStrikeOfLevels = 450; // 110 KB were measured on 250 strikes
    private const int BytesPerStrip = 120;

    private readonly ConcurrentDictionary<LevelsRequest, Lazy<ChainLevels>> _levels = new();
    private readonly Lazy<ChainAnalysis> _analysis;
    private readonly Lazy<VendorComparison> _vendor;
    private readonly Lazy<VolatilitySurface> _surface;
    private readonly Lazy<ImmutableArray<VarianceStrip>> _strips;

    /// <summary>Holds the chain; nothing is computed yet.</summary>
    public AnalyzedChain(ChainSnapshot snapshot, Func<ChainSnapshot, ChainAnalysis> analyze)
    {
        Snapshot = snapshot;
        _analysis = new(() => analyze(snapshot), LazyThreadSafetyMode.ExecutionAndPublication);
        _vendor = new(() => VendorComparison.Of(Analysis), LazyThreadSafetyMode.ExecutionAndPublication);
        _surface = new(() => VolatilitySurface.Fit(Analysis), LazyThreadSafetyMode.ExecutionAndPublication);
        _strips = new(() => VarianceStrip.All(Analysis), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The chain as the source sent it.</summary>
    public ChainSnapshot Snapshot { get; }

    /// <summary>Volatilities and Greeks; the first caller computes, the others wait for the same result.</summary>
    public ChainAnalysis Analysis => _analysis.Value;

    /// <summary>How far own volatilities lie from the vendor's: the same for every definition of levels.</summary>
    public VendorComparison Vendor => _vendor.Value;

    /// <summary>The fitted volatility surface.</summary>
    public VolatilitySurface Surface => _surface.Value;

    /// <summary>The model-free variance of each series.</summary>
    public ImmutableArray<VarianceStrip> Strips => _strips.Value;

    /// <summary>Levels under a definition, computed once for all; kept for sixteen definitions at most.</summary>
    public ChainLevels Levels(LevelsRequest request)
    {
        if (_levels.TryGetValue(request, out Lazy<ChainLevels>? known))
        {
            return known.Value;
        }
        Lazy<ChainLevels> fresh = new(() => ChainLevels.Compute(Analysis, request));
        return (_levels.Count < LevelsMost ? _levels.GetOrAdd(request, fresh) : fresh).Value;
    }

    /// <summary>Bytes held by the chain and, once computed, by the analysis and its levels.</summary>
    public long Bytes =>
        Snapshot.ColumnBytes
        + (_analysis.IsValueCreated ? _analysis.Value.ColumnBytes : 0)
        + (_surface.IsValueCreated ? _surface.Value.Bytes : 0)
        + (_strips.IsValueCreated ? (long)_strips.Value.Length * BytesPerStrip : 0)
        + _levels.Values.Sum(levels =>
            levels.IsValueCreated ? (long)levels.Value.ByStrike.Count * BytesPerStrikeOfLevels : 0
        );
}
