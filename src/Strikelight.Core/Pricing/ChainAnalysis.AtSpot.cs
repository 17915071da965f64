namespace Strikelight.Core.Pricing;

public sealed partial class ChainAnalysis
{
    /// <summary>Spot in USD at which Greeks and forwards stand: the chain's own, or that of a later tick.</summary>
    public double SpotUsd { get; private init; }

    /// <summary>The same chain at another spot: Greeks anew, nothing solved again.</summary>
    /// <param name="spotUsd">Spot in USD.</param>
    /// <remarks>
    /// Each strike keeps its volatility and each expiry its time, rate and carry: forwards move in proportion to spot.
    /// Volatilities and statuses are shared with this analysis.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Spot is not finite and positive.</exception>
    public ChainAnalysis AtSpot(double spotUsd)
    {
        Guard.FinitePositive(spotUsd);
        double ratio = spotUsd / SpotUsd;
        AnalysisColumns columns = _columns.WithNewGreeks();
        ChainAnalysis moved = new(
            Chain,
            columns,
            [
                .. Series.Select(series =>
                    series with
                    {
                        ForwardUsd = series.ForwardUsd * ratio,
                        ForwardErrorUsd = series.ForwardErrorUsd * ratio,
                        ExerciseSpotUsd = series.ExerciseSpotUsd * ratio,
                    }
                ),
            ]
        )
        {
            Options = Options,
            SpotUsd = spotUsd,
        };
        ChainGreeks.Fill(moved, columns);
        return moved;
    }

    /// <summary>Whether the other analysis is of the same chain with the same volatilities.</summary>
    internal bool SharesVolatilities(ChainAnalysis other) =>
        ReferenceEquals(Chain, other.Chain) && ReferenceEquals(_columns.Volatility, other._columns.Volatility);
}
