using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;

namespace Strikelight.Web.Board;

/// <summary>What belongs to the rest of the session under a definition: made once for a chain at a price.</summary>
public sealed class SessionParts
{
    /// <summary>Bytes held at most: three paths of a quarter of an hour each, and a few figures.</summary>
    internal const int BytesMost = 4096;

    private readonly Lazy<HedgePressure> _pressure;

    internal SessionParts(ChainAnalysis analysis, ChainLevels levels)
    {
        var slice = ChainSlice.Of(analysis, levels.Scope);
        FromNow = ExpectedMoveCone.FromNow(levels.ExpectedMove, analysis.Chain.Header.MarketTime);
        FromOpen = ExpectedMoveCone.FromOpen(levels.ExpectedMove, analysis.Chain.Header);
        Straddle = StraddleDecay.Of(slice);
        // A slice is four bytes a contract: made again for the one computation, it is not held until then.
        _pressure = new(
            () =>
                HedgePressure.Compute(
                    ChainSlice.Of(analysis, levels.Scope),
                    levels.Request.PositionsOf(analysis.Chain, levels.Request.Sign)
                ),
            LazyThreadSafetyMode.ExecutionAndPublication
        );
    }

    /// <summary>The expected move of now as time passes.</summary>
    public ExpectedMoveCone FromNow { get; }

    /// <summary>The same from the open of the session on, at the volatility of now.</summary>
    public ExpectedMoveCone FromOpen { get; }

    /// <summary>The straddle to the nearest settlement in scope as time runs out.</summary>
    public StraddleDecay Straddle { get; }

    /// <summary>What dealers would trade until the close; the first caller computes, the others wait for it.</summary>
    public HedgePressure Pressure => _pressure.Value;
}
