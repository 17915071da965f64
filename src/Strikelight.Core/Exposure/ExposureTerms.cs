using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>Writes what an expiry gives its rows into scratch columns.</summary>
/// <param name="scratch">The columns.</param>
/// <param name="referenceUsd">Reference of given logarithms; zero where none are given.</param>
[StructLayout(LayoutKind.Auto)]
internal ref struct ExposureTerms(LaneScratch scratch, double referenceUsd)
{
    private readonly LaneScratch _scratch = scratch;
    private int _whole = -1; // the run whose terms stand in every row

    /// <summary>Writes them, unless they stand there; says whether it wrote.</summary>
    public bool Write(in ExposureRun run, int index, int row, int count)
    {
        if (row == 0 && index == _whole)
        {
            return false;
        }
        _whole = count == LaneScratch.Rows ? index : -1;
        ExpiryTerms terms = run.Terms;
        double dollars = terms.DiscountFactor * terms.ForwardUsd * run.Multiplier;
        _scratch.Fill(ExposureColumn.Forward, row, count, terms.ForwardUsd);
        _scratch.Fill(ExposureColumn.Dollars, row, count, dollars);
        _scratch.Fill(ExposureColumn.RootYears, row, count, terms.RootYears);
        _scratch.Fill(ExposureColumn.HalfPerYear, row, count, 0.5 / terms.Years);
        _scratch.Fill(ExposureColumn.Yield, row, count, terms.RatePerYear - terms.CarryPerYear);
        _scratch.Fill(ExposureColumn.Carry, row, count, terms.CarryPerYear);
        if (referenceUsd > 0)
        {
            _scratch.Fill(ExposureColumn.LogForward, row, count, LogRatio.Of(terms.ForwardUsd, referenceUsd));
        }
        return true;
    }
}
