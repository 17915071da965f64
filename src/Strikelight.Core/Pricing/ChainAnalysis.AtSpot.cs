using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

public sealed partial class ChainAnalysis
{
    /// <summary>Spot in USD at which Greeks and forwards stand: the chain's own, or that of a later tick.</summary>
    public double SpotUsd { get; private init; }

    /// <summary>The series at the chain's own spot, where they were analysed.</summary>
    /// <remarks>
    /// What moves with spot is computed from these, not from the tick before: one spot has one result, bit for bit,
    /// however many ticks led to it.
    /// </remarks>
    internal ImmutableArray<SeriesAnalysis> FirstSeries { get; private init; }

    /// <summary>The same chain at another spot: nothing is solved again.</summary>
    /// <param name="spotUsd">Spot in USD.</param>
    /// <remarks>
    /// Each strike keeps its volatility and each expiry its time, rate and carry: forwards move in proportion to spot.
    /// Volatilities and statuses are shared with this analysis.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Spot is not finite and positive.</exception>
    public ChainAnalysis AtSpot(double spotUsd)
    {
        Guard.FinitePositive(spotUsd);
        double ratio = spotUsd / Chain.SpotUsd;
        SeriesAnalysis[] series = new SeriesAnalysis[FirstSeries.Length];
        for (int i = 0; i < series.Length; i++)
        {
            SeriesAnalysis first = FirstSeries[i];
            series[i] = first with
            {
                ForwardUsd = first.ForwardUsd * ratio,
                ForwardErrorUsd = first.ForwardErrorUsd * ratio,
                ExerciseSpotUsd = first.ExerciseSpotUsd * ratio,
            };
        }
        return new(Chain, _columns, ImmutableCollectionsMarshal.AsImmutableArray(series))
        {
            FirstSeries = FirstSeries,
            Options = Options,
            SpotUsd = spotUsd,
        };
    }

    /// <summary>Whether the other analysis is of the same chain with the same volatilities.</summary>
    internal bool SharesVolatilities(ChainAnalysis other) =>
        ReferenceEquals(Chain, other.Chain) && ReferenceEquals(_columns, other._columns);
}
