using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>American options by two Leisen-Reimer trees of 25 and 51 steps, extrapolated to none.</summary>
/// <remarks>
/// Any rate and yield, also where exercise is right between two boundaries. What the trees get wrong of the European
/// price is taken out. Error: docs/math/american.md; <see cref="AmericanPricer"/> is more accurate where it applies.
/// </remarks>
public static class AmericanTree
{
    /// <summary>Present value in USD per share, never below the European price nor below immediate exercise.</summary>
    /// <inheritdoc cref="AmericanPricer.Value" path="/param"/>
    /// <exception cref="ArgumentOutOfRangeException">Strike or volatility is not finite and positive.</exception>
    public static double PriceUsd(in ExpiryTerms terms, double strikeUsd, double volatility, OptionSide side)
    {
        Guard.FinitePositive(strikeUsd);
        Guard.FinitePositive(volatility);
        PutForm put = PutForm.Of(terms, strikeUsd, side);
        if (put.Region == ExerciseRegion.None)
        {
            return Black76.PriceUsd(terms, strikeUsd, volatility, side);
        }
        Span<double> row =
        [
            put.Spot,
            put.Strike,
            put.Growth,
            put.Payout,
            volatility * terms.RootYears,
            double.NaN,
            double.NaN,
            double.NaN,
            double.NaN,
        ];
        TreeKernel kernel = new(
            new PutColumns(row[..1], row[1..2], row[2..3], row[3..4], row[4..5]),
            new ValueColumns(row[5..6], row[6..7], row[7..8], row[8..9])
        );
        LaneLoop.Run(ref kernel, 1);
        return row[5];
    }
}
