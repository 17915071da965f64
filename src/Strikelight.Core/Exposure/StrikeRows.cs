using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>
/// Walks a series strike by strike: positions of call and put that share a volatility come as one row.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct StrikeRows(ChainAnalysis analysis, int seriesIndex, ReadOnlySpan<double> positions)
{
    private readonly OptionSeries _series = analysis.Chain.Series[seriesIndex];
    private readonly bool _priced = analysis.Series[seriesIndex].HasForward;
    private readonly ReadOnlySpan<double> _positions = positions;
    private readonly ReadOnlySpan<double> _strike = analysis.Chain.StrikeUsd;
    private readonly ReadOnlySpan<double> _volatility = analysis.Volatility;
    private readonly ReadOnlySpan<OptionSide> _side = analysis.Chain.Side;
    private int _next = analysis.Chain.Series[seriesIndex].Start;

    /// <summary>The row reached.</summary>
    public StrikeRow Current { get; private set; }

    /// <summary>Size of the positions passed that have no volatility or forward, in contracts.</summary>
    public double UncoveredContracts { get; private set; }

    /// <summary>Goes to the next row, empty ones included.</summary>
    public bool MoveNext()
    {
        if (_next == _series.End)
        {
            return false;
        }
        double strike = _strike[_next];
        double volatility = double.NaN;
        double call = 0;
        double put = 0;
        do
        {
            double position = Covered(_next);
            if (position != 0)
            {
                volatility = _volatility[_next];
            }
            call += _side[_next] == OptionSide.Call ? position : 0;
            put += _side[_next] == OptionSide.Put ? position : 0;
            _next++;
        } while (_next < _series.End && _strike[_next] == strike && Fits(volatility));
        int multiplier = _series.Root.Multiplier;
        Current = new(strike, volatility, call * multiplier, put * multiplier);
        return true;
    }

    /// <summary>The position, zero where there is none or it cannot be priced.</summary>
    private double Covered(int contract)
    {
        double position = _positions[contract];
        if (!double.IsFinite(position) || position == 0)
        {
            return 0;
        }
        if (_priced && _volatility[contract] > 0)
        {
            return position;
        }
        UncoveredContracts += Math.Abs(position);
        return 0;
    }

    private readonly bool Fits(double volatility) => double.IsNaN(volatility) || _volatility[_next] == volatility;
}
