using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>Walls and king node of single expiry dates, each in one walk over its strikes.</summary>
/// <param name="slice">The contracts that count.</param>
/// <param name="positions">Signed positions of the chain.</param>
/// <param name="gexUsd">Signed exposure a contract of the chain, USD per 1 %; NaN where missing.</param>
/// <param name="byContract">The walls' measure a contract of the chain; NaN where missing.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct ExpiryWalls(
    ChainSlice slice,
    SignedPositions positions,
    ReadOnlySpan<double> gexUsd,
    ReadOnlySpan<double> byContract
)
{
    private readonly ReadOnlySpan<double> _gexUsd = gexUsd;
    private readonly ReadOnlySpan<double> _byContract = byContract;

    /// <summary>The dates in scope.</summary>
    public ImmutableArray<ExpiryGroup> Expiries => slice.Expiries;

    /// <summary>The levels of one date.</summary>
    public ExpiryLevels Of(ExpiryGroup expiry, WallMeasure measure, LevelResult? zeroGamma)
    {
        PeakSearch call = new(slice.SpotUsd);
        PeakSearch put = new(slice.SpotUsd);
        PeakSearch king = new(slice.SpotUsd);
        double kingGex =
            expiry.SeriesIndexes.Length == 1
                ? SearchOne(slice.Chain.Series[expiry.SeriesIndexes[0]], ref call, ref put, ref king)
                : Search(expiry, ref call, ref put, ref king);
        bool isWhole = call.Peak.Index >= 0 && put.Peak.Index >= 0 && king.Peak.Index >= 0;
        return isWhole
            ? new(
                expiry,
                call.Peak.ToLevel(call.StrikeUsd, call.Peak.Value),
                put.Peak.ToLevel(put.StrikeUsd, put.Peak.Value),
                king.Peak.ToLevel(king.StrikeUsd, kingGex),
                zeroGamma
            )
            : WithReasons(expiry, measure, zeroGamma);
    }

    /// <summary>The slower way, which also says why a level is missing.</summary>
    private ExpiryLevels WithReasons(ExpiryGroup expiry, WallMeasure measure, LevelResult? zeroGamma)
    {
        ChainSlice only = slice.Only(expiry);
        StrikeActivity activity = StrikeActivity.Compute(only);
        return new(
            expiry,
            Walls.Find(activity, OptionSide.Call, measure, slice.SpotUsd),
            Walls.Find(activity, OptionSide.Put, measure, slice.SpotUsd),
            GammaNodes.KingNode(ExposureSums.ByStrike(only, positions), slice.SpotUsd),
            zeroGamma
        );
    }

    /// <summary>The same for a date of one series: a strike has one call, one put or both, and nothing to sum but
    /// those.</summary>
    private double SearchOne(OptionSeries series, ref PeakSearch call, ref PeakSearch put, ref PeakSearch king)
    {
        ReadOnlySpan<double> strikes = slice.Chain.StrikeUsd[series.Start..series.End];
        ReadOnlySpan<OptionSide> side = slice.Chain.Side[series.Start..series.End];
        ReadOnlySpan<double> measured = _byContract[series.Start..series.End];
        ReadOnlySpan<double> exposed = _gexUsd[series.Start..series.End];
        double spot = slice.SpotUsd;
        PeakSearch calls = call; // locals may live in registers
        PeakSearch puts = put;
        PeakSearch kings = king;
        double kingGex = double.NaN;
        for (int i = 0; i < strikes.Length; i++)
        {
            int index = i;
            double strike = strikes[i];
            double ofCalls = side[i] == OptionSide.Call ? measured[i] : 0;
            double ofPuts = side[i] == OptionSide.Put ? measured[i] : 0;
            double net = exposed[i];
            if (i + 1 < strikes.Length && strikes[i + 1] == strike)
            {
                i++;
                ofCalls = side[i] == OptionSide.Call ? measured[i] : ofCalls;
                ofPuts = side[i] == OptionSide.Put ? measured[i] : ofPuts;
                net =
                    double.IsNaN(net) ? exposed[i]
                    : double.IsNaN(exposed[i]) ? net
                    : net + exposed[i];
            }
            calls.Add(index, strike, ofCalls, strike >= spot);
            puts.Add(index, strike, ofPuts, strike <= spot);
            kingGex = kings.Add(index, strike, Math.Abs(net), true) ? net : kingGex;
        }
        call = calls;
        put = puts;
        king = kings;
        return kingGex;
    }

    /// <summary>Walks the strikes of all series of the date together; returns the king's exposure.</summary>
    private double Search(ExpiryGroup expiry, ref PeakSearch call, ref PeakSearch put, ref PeakSearch king)
    {
        ReadOnlySpan<double> strikes = slice.Chain.StrikeUsd;
        ReadOnlySpan<OptionSide> side = slice.Chain.Side;
        Span<int> next = stackalloc int[expiry.SeriesIndexes.Length];
        Span<int> ends = stackalloc int[next.Length];
        for (int s = 0; s < next.Length; s++)
        {
            OptionSeries series = slice.Chain.Series[expiry.SeriesIndexes[s]];
            next[s] = series.Start;
            ends[s] = series.End;
        }
        double kingGex = double.NaN;
        int index = 0;
        while (Lowest(strikes, next, ends) is var strike && !double.IsNaN(strike))
        {
            PartialSum calls = default;
            PartialSum puts = default;
            PartialSum net = default;
            for (int s = 0; s < next.Length; s++)
            {
                int row = next[s];
                for (; row < ends[s] && strikes[row] == strike; row++)
                {
                    if (side[row] == OptionSide.Call)
                    {
                        calls.Add(_byContract[row]);
                    }
                    else
                    {
                        puts.Add(_byContract[row]);
                    }
                    net.Add(_gexUsd[row]);
                }
                next[s] = row;
            }
            call.Add(index, strike, calls.Value, strike >= slice.SpotUsd);
            put.Add(index, strike, puts.Value, strike <= slice.SpotUsd);
            kingGex = king.Add(index, strike, Math.Abs(net.Value), true) ? net.Value : kingGex;
            index++;
        }
        return kingGex;
    }

    /// <summary>The lowest strike not yet walked; NaN at the end.</summary>
    private static double Lowest(ReadOnlySpan<double> strikes, ReadOnlySpan<int> next, ReadOnlySpan<int> ends)
    {
        double lowest = double.NaN;
        for (int s = 0; s < next.Length; s++)
        {
            if (next[s] < ends[s])
            {
                double strike = strikes[next[s]];
                lowest = strike > lowest ? lowest : strike;
            }
        }
        return lowest;
    }
}
