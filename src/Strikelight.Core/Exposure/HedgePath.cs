using System.Collections.Immutable;

namespace Strikelight.Core.Exposure;

/// <summary>What dealers must trade to stay hedged while spot stands at one place and time passes.</summary>
/// <param name="SpotUsd">The spot.</param>
/// <param name="MoveHedgeShares">Shares to buy for the move of spot to there, at once; zero where it stays.</param>
/// <param name="DeltaShares">Delta of the options they hold, in shares, at each instant.</param>
/// <remarks>Shares of the underlying, for an index its value in USD over its level. Positive: dealers buy.</remarks>
public sealed record HedgePath(double SpotUsd, double MoveHedgeShares, ImmutableArray<double> DeltaShares)
{
    /// <summary>Steps between instants.</summary>
    public int StepCount => DeltaShares.Length - 1;

    /// <summary>Shares to buy in a step: what the options' delta loses.</summary>
    public double HedgeShares(int step) => DeltaShares[step] - DeltaShares[step + 1];

    /// <summary>The same in USD at the path's spot.</summary>
    public double HedgeUsd(int step) => HedgeShares(step) * SpotUsd;

    /// <summary>Shares to buy for the move of spot and all steps.</summary>
    public double TotalHedgeShares => MoveHedgeShares + DeltaShares[0] - DeltaShares[^1];

    /// <summary>The same in USD at the path's spot.</summary>
    public double TotalHedgeUsd => TotalHedgeShares * SpotUsd;
}
