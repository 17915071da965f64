using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>The sums behind one <see cref="HedgePath"/>.</summary>
internal sealed class HedgePathSums(double spotUsd, double ratio, ImmutableArray<DateTimeOffset> instants)
{
    private readonly PartialSum[] _sums = new PartialSum[instants.Length];
    private readonly double _move = Math.Log(ratio);

    /// <summary>Delta at the first instant.</summary>
    public double First => _sums[0].Value;

    /// <summary>Adds the rows of a series.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="left">How the series' time runs out.</param>
    /// <param name="smile">Its smile where that moves with spot; null where strikes keep their volatility.</param>
    /// <param name="width">Widest register.</param>
    public void Add(DeltaRows rows, TimeLeft left, StrikeSmile? smile, LaneWidth width)
    {
        rows.SetSpot(_move, smile);
        for (int i = 0; i < instants.Length; i++)
        {
            _sums[i].Add(rows.Delta(_move, left.ShareAt(instants[i]), width));
        }
    }

    /// <summary>The path.</summary>
    /// <param name="before">Delta before the move; NaN where nothing is known.</param>
    public HedgePath ToPath(double before)
    {
        double[] delta = new double[_sums.Length];
        for (int i = 0; i < delta.Length; i++)
        {
            delta[i] = double.IsNaN(before) ? double.NaN : _sums[i].Value;
        }
        return new(spotUsd * ratio, before - delta[0], ImmutableCollectionsMarshal.AsImmutableArray(delta));
    }
}
