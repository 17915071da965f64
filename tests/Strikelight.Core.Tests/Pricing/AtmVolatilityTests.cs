using CsCheck;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

/// <summary>Which strikes the volatility at the forward rests on.</summary>
public sealed class AtmVolatilityTests
{
    private const double Forward = 5000;
    private const double Years = 0.25; // with a volatility of 20 % half a standard deviation is 5 % of ln K
    private const double Rounding = 1e-12;

    [Fact]
    public void Value_AVendorsVolatilityBetweenOwnOnes_RestsOnTheOwn()
    {
        AtmVolatility atm = new(Forward, Years);
        atm.Add(4900, VolResult.Solved(0.22));
        atm.Add(4980, Vendor(0.4));
        atm.Add(5010, Vendor(0.1));
        atm.Add(5100, VolResult.Solved(0.19));

        Assert.Equal(Interpolated(4900, 0.22, 5100, 0.19), atm.Value, Rounding);
        Assert.Equal(VolStatus.Solved, atm.Status);
    }

    [Fact]
    public void Value_AVendorsVolatilityOnOneSide_RestsOnTheOwnOneBehindIt()
    {
        AtmVolatility atm = new(Forward, Years);
        atm.Add(4990, VolResult.Solved(0.22));
        atm.Add(5010, Vendor(0.4));
        atm.Add(5200, VolResult.Solved(0.19));

        Assert.Equal(Interpolated(4990, 0.22, 5200, 0.19), atm.Value, Rounding);
        Assert.Equal(VolStatus.Solved, atm.Status);
    }

    [Theory]
    [InlineData(4740, 5050)] // 5.3 % below: more than half a standard deviation at 20 %
    [InlineData(4950, 5270)]
    [InlineData(4950, double.NaN)]
    public void Value_OwnVolatilityTooFarOutOrOnOneSideOnly_KeepsTheVendorsAndMarksIt(double lower, double upper)
    {
        AtmVolatility atm = new(Forward, Years);
        atm.Add(lower, VolResult.Solved(0.2));
        atm.Add(4990, Vendor(0.3));
        atm.Add(5010, Vendor(0.25));
        if (!double.IsNaN(upper))
        {
            atm.Add(upper, VolResult.Solved(0.2));
        }

        Assert.Equal(Interpolated(4990, 0.3, 5010, 0.25), atm.Value, Rounding);
        Assert.Equal(VolStatus.VendorValue, atm.Status);
    }

    [Fact]
    public void Value_OwnVolatilitiesBothFartherThanFivePerCent_DoNotGoBeforeTheVendors()
    {
        AtmVolatility atm = new(Forward, 4);
        atm.Add(4700, VolResult.Solved(0.2)); // a sixth of a standard deviation over four years
        atm.Add(5010, Vendor(0.25));
        atm.Add(5300, VolResult.Solved(0.2));

        Assert.Equal(Interpolated(4700, 0.2, 5010, 0.25), atm.Value, Rounding);
        Assert.Equal(VolStatus.VendorValue, atm.Status);
    }

    [Fact]
    public void Value_OfAnyStrikes_IsThatOfTheRuleReadOffTheWholeList() =>
        Gen.Select(Points, Gen.Double[0.01, 1.5])
            .Sample(
                (points, years) =>
                {
                    AtmVolatility atm = new(Forward, years);
                    foreach ((double strike, VolResult vol) in points)
                    {
                        atm.Add(strike, vol);
                    }
                    (double expected, VolStatus status) = Naive(points, years);

                    Assert.Equal(status, atm.Status);
                    Assert.Equal(expected, atm.Value, Rounding);
                }
            );

    [Fact]
    public void Value_WithOwnSolutionsWithinHalfADeviation_DoesNotHangOnAnyVendorsValue() =>
        Gen.Select(Points, Gen.Double[0.05, 2])
            .Where((points, _) => Naive(points, Years).Status == VolStatus.Solved)
            .Sample(
                (points, factor) =>
                {
                    AtmVolatility atm = new(Forward, Years);
                    AtmVolatility other = new(Forward, Years);
                    foreach ((double strike, VolResult vol) in points)
                    {
                        bool isVendor = vol.Status == VolStatus.VendorValue;
                        atm.Add(strike, vol);
                        other.Add(strike, isVendor ? Vendor(factor * vol.AnnualVolatility) : vol);
                    }

                    Assert.Equal(atm.Value, other.Value);
                    Assert.Equal(VolStatus.Solved, other.Status);
                }
            );

    /// <summary>Up to twenty strikes within 8 % of the forward, own, the vendor's and missing mixed.</summary>
    private static Gen<(double StrikeUsd, VolResult Vol)[]> Points { get; } =
        Gen.Select(Gen.Int[4600, 5400], Gen.Int[0, 4], Gen.Double[0.1, 0.6])
            .Array[0, 20]
            .Select(rows =>
                rows.DistinctBy(row => row.Item1)
                    .OrderBy(row => row.Item1)
                    .Select(row => ((double)row.Item1, Vol(row.Item2, row.Item3)))
                    .ToArray()
            );

    private static VolResult Vol(int kind, double volatility) =>
        kind switch
        {
            0 => VolResult.Failed(VolStatus.NoQuote),
            1 or 2 => Vendor(volatility),
            _ => VolResult.Solved(volatility),
        };

    private static VolResult Vendor(double volatility) => new(volatility, VolStatus.VendorValue);

    private static (double Value, VolStatus Status) Naive((double StrikeUsd, VolResult Vol)[] points, double years)
    {
        var known = points.Where(point => !double.IsNaN(point.Vol.AnnualVolatility)).ToArray();
        var own = known.Where(point => point.Vol.Status == VolStatus.Solved).ToArray();
        var nearest = Pair(known);
        var ownPair = Pair(own);
        bool ownCounts =
            ownPair.Length == 2
            && ownPair.All(point =>
                Math.Abs(Math.Log(point.StrikeUsd / Forward)) <= 0.5 * point.Vol.AnnualVolatility * Math.Sqrt(years)
            )
            && ownPair.Any(IsNear);
        bool hasVendor = nearest.Any(point => point.Vol.Status == VolStatus.VendorValue);
        var pair = hasVendor && ownCounts ? ownPair : nearest;
        if (!pair.Any(IsNear))
        {
            return (double.NaN, VolStatus.NotTried);
        }
        VolStatus status = pair.Any(point => point.Vol.Status == VolStatus.VendorValue)
            ? VolStatus.VendorValue
            : VolStatus.Solved;
        return pair.Length == 1
            ? (pair[0].Vol.AnnualVolatility, status)
            : (
                Interpolated(
                    pair[0].StrikeUsd,
                    pair[0].Vol.AnnualVolatility,
                    pair[1].StrikeUsd,
                    pair[1].Vol.AnnualVolatility
                ),
                status
            );

        static bool IsNear((double StrikeUsd, VolResult Vol) point) =>
            Math.Abs(point.StrikeUsd - Forward) <= 0.05 * Forward;
    }

    private static (double StrikeUsd, VolResult Vol)[] Pair((double StrikeUsd, VolResult Vol)[] points) =>
        [
            .. points.Where(point => point.StrikeUsd < Forward).TakeLast(1),
            .. points.Where(point => point.StrikeUsd >= Forward).Take(1),
        ];

    /// <summary>Variance linear in ln K; time cancels.</summary>
    private static double Interpolated(double lower, double lowerVolatility, double upper, double upperVolatility)
    {
        double part = Math.Log(Forward / lower) / Math.Log(upper / lower);
        return Math.Sqrt(lowerVolatility * lowerVolatility * (1 - part) + upperVolatility * upperVolatility * part);
    }
}
