using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>Writes what an expiry gives its rows into scratch columns.</summary>
/// <param name="scratch">The columns.</param>
/// <param name="referenceUsd">Reference of given logarithms; zero where none are given.</param>
[StructLayout(LayoutKind.Auto)]
internal ref struct GreeksTerms(LaneScratch scratch, double referenceUsd)
{
    private readonly LaneScratch _scratch = scratch;
    private int _whole = -1; // the run whose terms stand in every row

    public void Write(in GreeksRun run, int index, int row, int count)
    {
        if (row == 0 && index == _whole)
        {
            return;
        }
        _whole = count == LaneScratch.Rows ? index : -1;
        ExpiryTerms terms = run.Terms;
        _scratch.Fill(GreeksColumn.Forward, row, count, terms.ForwardUsd);
        _scratch.Fill(GreeksColumn.Discount, row, count, terms.DiscountFactor);
        _scratch.Fill(GreeksColumn.PerSpot, row, count, 1 / terms.SpotUsd);
        _scratch.Fill(GreeksColumn.RootYears, row, count, terms.RootYears);
        _scratch.Fill(GreeksColumn.HalfPerYear, row, count, 0.5 / terms.Years);
        _scratch.Fill(GreeksColumn.Rate, row, count, terms.RatePerYear);
        _scratch.Fill(GreeksColumn.Carry, row, count, terms.CarryPerYear);
        if (referenceUsd > 0)
        {
            _scratch.Fill(GreeksColumn.LogForward, row, count, LogRatio.Of(terms.ForwardUsd, referenceUsd));
        }
    }
}
