using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>The running sums behind <see cref="ExposureTotals"/>.</summary>
internal sealed class TotalsAccumulator(ChainSlice slice, SignedPositions positions)
{
    private PartialSum _net;
    private PartialSum _call;
    private PartialSum _put;
    private PartialSum _gross;
    private PartialSum _dex;
    private PartialSum _vanna;
    private PartialSum _charm;
    private double _covered;
    private double _uncovered;
    private int _unknown;

    public void Add(OptionSeries series)
    {
        ChainAnalysis analysis = slice.Analysis;
        double spot = slice.Chain.SpotUsd;
        int multiplier = series.Root.Multiplier;
        for (int i = series.Start; i < series.End; i++)
        {
            double position = positions.Contracts[i];
            double gex = ExposureUnits.Contribution(position, analysis.Gamma[i], multiplier, spot);
            _net.Add(gex);
            _gross.Add(Math.Abs(gex));
            if (slice.Chain.Side[i] == OptionSide.Call)
            {
                _call.Add(gex);
            }
            else
            {
                _put.Add(gex);
            }
            _dex.Add(DeltaUsd(position, analysis.Delta[i]));
            _vanna.Add(DeltaUsd(position, analysis.Vanna[i]) * ExposureUnits.VolPoint);
            _charm.Add(DeltaUsd(position, analysis.Charm[i]) / ExposureUnits.CalendarDaysPerYear);
            Cover(position, gex);

            double DeltaUsd(double held, double greek) => held == 0 ? 0 : held * greek * multiplier * spot;
        }
    }

    public ExposureTotals ToTotals() =>
        new(
            _net.Value,
            _call.Value,
            _put.Value,
            _gross.Value,
            _dex.Value,
            _vanna.Value,
            _charm.Value,
            new(_covered, _uncovered, _unknown)
        );

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
}
