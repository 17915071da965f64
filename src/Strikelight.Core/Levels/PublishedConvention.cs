using System.Globalization;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Levels;

/// <summary>"Vendor gamma, weekdays/262, r = q = 0": what widely copied open-source charts print.</summary>
/// <remarks>
/// Every row of the feed counts, expired ones too. Kept so that a reader can see why another chart differs; nothing
/// else is computed from it. Definition: docs/math/zero-gamma.md.
/// </remarks>
public static class PublishedConvention
{
    /// <summary>Name of the convention on pages.</summary>
    public const string Name = "vendor gamma, weekdays/262, r = q = 0";

    private const double WeekdaysPerYear = 262;
    private const int Levels = 60;
    private const double LowestOfSpot = 0.8;
    private const double HighestOfSpot = 1.2;

    /// <summary>Totals and flip of the whole chain.</summary>
    /// <param name="chain">The chain with the vendor's gammas and volatilities.</param>
    /// <param name="asOf">The date from which weekdays to expiry are counted: New York date of the file.</param>
    public static PublishedResult Compute(ChainSnapshot chain, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(chain);
        PartialSum call = default;
        PartialSum put = default;
        SignedPositions naive = SignedPositions.From(chain, SignConvention.Naive);
        foreach (OptionSeries series in chain.Series)
        {
            for (int i = series.Start; i < series.End; i++)
            {
                double gex = ExposureUnits.Contribution(
                    naive.Contracts[i],
                    chain.VendorGamma[i],
                    series.Root.Multiplier,
                    chain.SpotUsd
                );
                if (chain.Side[i] == OptionSide.Call)
                {
                    call.Add(gex);
                }
                else
                {
                    put.Add(gex);
                }
            }
        }
        return new(call.Value, put.Value, call.Value + put.Value, Flip(chain, naive, asOf));
    }

    /// <summary>Mondays to Fridays from the first date on, the second excluded; negative backwards.</summary>
    internal static int Weekdays(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -Weekdays(to, from);
        }
        int days = to.DayNumber - from.DayNumber;
        int count = days / 7 * 5;
        for (int i = 0; i < days % 7; i++)
        {
            count += from.AddDays(i).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }
        return count;
    }

    private static LevelResult Flip(ChainSnapshot chain, SignedPositions naive, DateOnly asOf)
    {
        double low = LowestOfSpot * chain.SpotUsd;
        double step = (HighestOfSpot - LowestOfSpot) * chain.SpotUsd / (Levels - 1);
        GammaRows rows = Rows(chain, naive, asOf, low, low + step * (Levels - 1));
        if (rows.Count == 0)
        {
            return LevelResult.None(NoLevelReason.NoVolatility, "No open contract has a vendor volatility.");
        }
        double before = rows.At(low);
        for (int i = 1; i < Levels; i++)
        {
            double x = low + i * step;
            double gex = rows.At(x);
            if (before * gex < 0)
            {
                return LevelResult.At(x - step * gex / (gex - before));
            }
            before = gex;
        }
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"No sign change from {LowestOfSpot:P0} to {HighestOfSpot:P0} of spot under the published convention."
        );
        return LevelResult.None(NoLevelReason.NoneInRange, text);
    }

    private static GammaRows Rows(ChainSnapshot chain, SignedPositions naive, DateOnly asOf, double low, double high)
    {
        GammaRows rows = new(chain.SpotUsd, low, high);
        foreach (OptionSeries series in chain.Series)
        {
            int weekdays = Weekdays(asOf, series.Expiry);
            if (weekdays < 0)
            {
                continue;
            }
            ExpiryTerms noCarry = new(chain.SpotUsd, chain.SpotUsd, 1, Math.Max(weekdays, 1) / WeekdaysPerYear);
            for (int i = series.Start; i < series.End; i++)
            {
                double volatility = chain.VendorVolatility[i];
                double position = naive.Contracts[i];
                if (volatility > 0 && !double.IsNaN(position))
                {
                    rows.Add(position * series.Root.Multiplier, chain.StrikeUsd[i], noCarry, volatility);
                }
            }
        }
        rows.Freeze();
        return rows;
    }
}
