using System.Collections.Concurrent;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;

namespace Strikelight.Web.Board;

/// <summary>A chain with its analysis, computed once on first need and freed with the chain.</summary>
public sealed class AnalyzedChain
{
    private const int LevelsMost = 16;
    private const int BytesPerStrikeOfLevels = 450; // 110 KB were measured on 250 strikes

    private readonly ConcurrentDictionary<LevelsRequest, Lazy<ChainLevels>> _levels = new();
    private readonly Lazy<ChainAnalysis> _analysis;
    private readonly Lazy<VendorComparison> _vendor;

    /// <summary>Holds the chain; nothing is computed yet.</summary>
    public AnalyzedChain(ChainSnapshot snapshot, Func<ChainSnapshot, ChainAnalysis> analyze)
    {
        Snapshot = snapshot;
        _analysis = new(() => analyze(snapshot), LazyThreadSafetyMode.ExecutionAndPublication);
        _vendor = new(() => VendorComparison.Of(Analysis), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The chain as the source sent it.</summary>
    public ChainSnapshot Snapshot { get; }

    /// <summary>Volatilities and Greeks; the first caller computes, the others wait for the same result.</summary>
    public ChainAnalysis Analysis => _analysis.Value;

    /// <summary>How far own volatilities lie from the vendor's: the same for every definition of levels.</summary>
    public VendorComparison Vendor => _vendor.Value;

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
        + _levels.Values.Sum(levels =>
            levels.IsValueCreated ? (long)levels.Value.ByStrike.Count * BytesPerStrikeOfLevels : 0
        );
}
