using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Tests.Pricing.American;

/// <summary>The quick prices against the accurate ones, and that neighbours and widths do not change them.</summary>
public sealed class AmericanPricerTests
{
    private const double TwentiethOfATickUsd = 0.0025;
    private const double HeldErrorMostUsd = 7e-4;
    private const double DeltaErrorMost = 1e-3;

    [Fact]
    public void Value_OnTheGrid_IsWithinATwentiethOfATick()
    {
        foreach (AmericanGridRow row in AmericanGrid.Rows)
        {
            double price = row.Quick().PriceUsd;

            Assert.Equal(row.PriceUsd, price, TwentiethOfATickUsd);
            Assert.Equal(row.Accurate().PriceUsd, price, HeldErrorMostUsd);
        }
    }

    [Fact]
    public void Value_OnTheGrid_HasTheDeltaOfTheAccurateMode()
    {
        foreach (AmericanGridRow row in AmericanGrid.Rows)
        {
            Assert.Equal(row.Accurate().Delta, row.Quick().Delta, DeltaErrorMost);
        }
    }

    [Fact]
    public void Value_WhereExerciseIsNeverRight_IsTheEuropeanFormula()
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.05, 0, 0.5);

        AmericanValue value = AmericanPricer.Value(terms, 95, 0.3, OptionSide.Call);

        OptionGreeks greeks = Black76.Greeks(terms, 95, 0.3, OptionSide.Call);
        Assert.Equal(AmericanMethod.European, value.Method);
        Assert.Equal(greeks.PriceUsd, value.PriceUsd, 1e-12);
        Assert.Equal(greeks.Delta, value.Delta, 1e-13);
        Assert.Equal(greeks.Gamma, value.Gamma, 1e-13);
        Assert.Equal(greeks.ThetaPerYear, value.ThetaPerYear, 1e-10);
    }

    [Fact]
    public void Values_OfAnyCount_AreThoseOfSingleOptions()
    {
        for (int count = 1; count <= 17; count++)
        {
            AssertAreSingle(150, count);
        }
        AssertAreSingle(100, 200);
    }

    [Fact]
    public void Values_BesideRowsWithoutNumbers_StayTheSame()
    {
        const int Count = 12;
        double[] bad = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -1, double.Epsilon];
        AmericanValue[] expected = new AmericanValue[Count];
        AmericanPricer.Values(AmericanGrid.Contracts(150, Count), AmericanGrid.Volatilities(150, Count), expected);
        for (int at = 0; at < Count; at++)
        {
            foreach (double value in bad)
            {
                double[] volatility = AmericanGrid.Volatilities(150, Count);
                volatility[at] = value;
                AmericanValue[] values = new AmericanValue[Count];

                AmericanPricer.Values(AmericanGrid.Contracts(150, Count), volatility, values);

                for (int i = 0; i < Count; i++)
                {
                    if (i != at)
                    {
                        Assert.Equal(expected[i], values[i]);
                    }
                    else if (value != double.Epsilon)
                    {
                        Assert.Equal(AmericanValue.None, values[i]);
                    }
                }
            }
        }
    }

    [Fact]
    public void Values_WithOneColumnMissing_AreNone()
    {
        AmericanContracts contracts = AmericanGrid.Contracts(150, 3) with { ForwardUsd = [90, double.NaN, 0] };
        AmericanValue[] values = new AmericanValue[3];

        AmericanPricer.Values(contracts, [0.2, 0.2, 0.2], values);

        Assert.True(double.IsFinite(values[0].PriceUsd));
        Assert.Equal(AmericanValue.None, values[1]);
        Assert.Equal(AmericanValue.None, values[2]);
    }

    [Fact]
    public void Values_OfColumnsOfDifferentLength_Throws()
    {
        Assert.Throws<ArgumentException>(() =>
            AmericanPricer.Values(AmericanGrid.Contracts(0, 3), [0.2, 0.2], new AmericanValue[3])
        );
    }

    [Fact]
    public void Values_OfManyRows_AllocateNothing()
    {
        AmericanContracts contracts = AmericanGrid.Contracts(0, 432);
        double[] volatility = AmericanGrid.Volatilities(0, 432);
        AmericanValue[] values = new AmericanValue[432];
        AmericanPricer.Values(contracts, volatility, values);
        long before = GC.GetAllocatedBytesForCurrentThread();

        AmericanPricer.Values(contracts, volatility, values);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void BoundaryKernel_AtEveryWidth_GivesTheSameBits()
    {
        double[] expected = Run(LaneWidth.One, isTree: false);

        Assert.Equal(expected, Run(LaneWidth.Four, isTree: false));
        Assert.Equal(expected, Run(LaneWidth.Eight, isTree: false));
    }

    [Fact]
    public void TreeKernel_AtEveryWidth_GivesTheSameBits()
    {
        double[] expected = Run(LaneWidth.One, isTree: true);

        Assert.Equal(expected, Run(LaneWidth.Four, isTree: true));
        Assert.Equal(expected, Run(LaneWidth.Eight, isTree: true));
    }

    private static void AssertAreSingle(int start, int count)
    {
        AmericanValue[] values = new AmericanValue[count];

        AmericanPricer.Values(AmericanGrid.Contracts(start, count), AmericanGrid.Volatilities(start, count), values);

        Assert.Equal(AmericanGrid.Rows.Skip(start).Take(count).Select(row => row.Quick()), values);
    }

    /// <summary>Prices, deltas and gammas of the grid's options that have a boundary.</summary>
    private static double[] Run(LaneWidth width, bool isTree)
    {
        var rows = AmericanGrid
            .Rows.Select(row =>
                (Put: PutForm.Of(row.Terms, row.StrikeUsd, row.Side), Deviation: row.Volatility * row.Terms.RootYears)
            )
            .Where(row => row.Put.Region == ExerciseRegion.BeyondBoundary)
            .ToArray();
        PutColumns puts = new(
            rows.Select(row => row.Put.Spot).ToArray(),
            rows.Select(row => row.Put.Strike).ToArray(),
            rows.Select(row => row.Put.Growth).ToArray(),
            rows.Select(row => row.Put.Payout).ToArray(),
            rows.Select(row => row.Deviation).ToArray()
        );
        int count = rows.Length;
        double[] all = new double[4 * count];
        Span<double> a = all;
        ValueColumns values = new(
            a[..count],
            a.Slice(count, count),
            a.Slice(2 * count, count),
            a.Slice(3 * count, count)
        );
        if (isTree)
        {
            TreeKernel tree = new(puts, values);
            LaneLoop.Run(ref tree, count, width);
        }
        else
        {
            BoundaryKernel boundary = new(ExerciseScheme.Fast, puts, values);
            LaneLoop.Run(ref boundary, count, width);
        }
        return all;
    }
}
