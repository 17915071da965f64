using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>The running sums behind <see cref="ExposureTotals"/>: of one series, or of several added up.</summary>
/// <remarks>
/// Within a series terms are added as they come, a few hundred of them; series are added with compensation. Error:
/// 1e-13 of the sum of absolute values.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct TotalsAccumulator
{
    private PartialSum _call;
    private PartialSum _put;
    private PartialSum _callGross;
    private PartialSum _putGross;
    private PartialSum _dex;
    private PartialSum _vanna;
    private PartialSum _charm;
    private double _covered;
    private double _uncovered;
    private int _unknown;

    /// <summary>Sums of one series.</summary>
    /// <param name="slice">The slice it belongs to.</param>
    /// <param name="positions">Signed positions of the chain.</param>
    /// <param name="series">The series.</param>
    /// <param name="gexUsd">Exposure of each contract of the chain, USD per 1 %; NaN where missing.</param>
    public static TotalsAccumulator Of(
        ChainSlice slice,
        ReadOnlySpan<double> positions,
        OptionSeries series,
        ReadOnlySpan<double> gexUsd
    )
    {
        TotalsAccumulator sums = default;
        ReadOnlySpan<OptionSide> side = slice.Chain.Side;
        PlainSum call = default;
        PlainSum put = default;
        PlainSum callGross = default;
        PlainSum putGross = default;
        for (int i = series.Start; i < series.End; i++)
        {
            if (side[i] == OptionSide.Call)
            {
                call.Add(gexUsd[i]);
                callGross.Add(Math.Abs(gexUsd[i]));
            }
            else
            {
                put.Add(gexUsd[i]);
                putGross.Add(Math.Abs(gexUsd[i]));
            }
            sums.Cover(positions[i], gexUsd[i]);
        }
        sums._call.Add(call);
        sums._put.Add(put);
        sums._callGross.Add(callGross);
        sums._putGross.Add(putGross);
        double shares = series.Root.Multiplier * slice.SpotUsd;
        ChainAnalysis analysis = slice.Analysis;
        sums._dex.Add(Sum(positions, analysis.Delta, series, shares));
        sums._vanna.Add(Sum(positions, analysis.Vanna, series, shares * ExposureUnits.VolPoint));
        sums._charm.Add(Sum(positions, analysis.Charm, series, shares / ExposureUnits.CalendarDaysPerYear));
        return sums;
    }

    /// <summary>Adds the sums of another series.</summary>
    public void Add(in TotalsAccumulator other)
    {
        _call.Add(other._call);
        _put.Add(other._put);
        _callGross.Add(other._callGross);
        _putGross.Add(other._putGross);
        _dex.Add(other._dex);
        _vanna.Add(other._vanna);
        _charm.Add(other._charm);
        _covered += other._covered;
        _uncovered += other._uncovered;
        _unknown += other._unknown;
    }

    public readonly ExposureTotals ToTotals()
    {
        PartialSum net = _call;
        net.Add(_put);
        PartialSum gross = _callGross;
        gross.Add(_putGross);
        return new(
            net.Value,
            _call.Value,
            _put.Value,
            gross.Value,
            _dex.Value,
            _vanna.Value,
            _charm.Value,
            new(_covered, _uncovered, _unknown)
        );
    }

    private void Cover(double position, double gex)
    {
        if (double.IsNaN(position))
        {
            _unknown++;
        }
        else if (double.IsNaN(gex))
        {
            _uncovered += Math.Abs(position);
        }
        else
        {
            _covered += Math.Abs(position);
        }
    }

    /// <summary>Positions times a Greek; no position has no exposure, whether or not the Greek is known.</summary>
    private static PlainSum Sum(
        ReadOnlySpan<double> positions,
        ReadOnlySpan<double> greek,
        OptionSeries series,
        double factor
    )
    {
        PlainSum sum = default;
        for (int i = series.Start; i < series.End; i++)
        {
            sum.Add(positions[i] == 0 ? 0 : positions[i] * greek[i] * factor);
        }
        return sum;
    }
}
