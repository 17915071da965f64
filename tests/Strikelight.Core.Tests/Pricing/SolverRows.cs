using CsCheck;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

/// <summary>Columns for the solver, and its answers.</summary>
internal sealed class SolverRows
{
    public static readonly LaneWidth[] Widths = [LaneWidth.One, LaneWidth.Four, LaneWidth.Eight];

    /// <summary>Contracts of a chain and beyond: moneyness in deviations, deviation, years.</summary>
    public static readonly Gen<(double Price, double Forward, double Strike, double Years)> Contract = Gen.Select(
        Gen.Double[-16, 16],
        Gen.Double[-2.8, 0.55],
        Gen.Double[-4, 0.7],
        (ratio, logDeviation, logYears) =>
        {
            double deviation = Math.Pow(10, logDeviation);
            double strike = 5000 * Math.Exp(ratio * deviation);
            return (BlackFunction.OutOfTheMoney(5000, strike, deviation), 5000.0, strike, Math.Pow(10, logYears));
        }
    );

    private SolverRows(int count)
    {
        Price = new double[count];
        Forward = new double[count];
        Strike = new double[count];
        Years = new double[count];
    }

    public double[] Price { get; }

    public double[] Forward { get; }

    public double[] Strike { get; }

    public double[] Years { get; }

    public int Count => Price.Length;

    public static SolverRows From(IReadOnlyList<(double Price, double Forward, double Strike, double Years)> contracts)
    {
        SolverRows rows = new(contracts.Count);
        for (int i = 0; i < rows.Count; i++)
        {
            (rows.Price[i], rows.Forward[i], rows.Strike[i], rows.Years[i]) = contracts[i];
        }
        return rows;
    }

    public SolverRows Slice(int start, int count)
    {
        SolverRows rows = new(count);
        Price.AsSpan(start, count).CopyTo(rows.Price);
        Forward.AsSpan(start, count).CopyTo(rows.Forward);
        Strike.AsSpan(start, count).CopyTo(rows.Strike);
        Years.AsSpan(start, count).CopyTo(rows.Years);
        return rows;
    }

    public VolResult[] Solve(LaneWidth width, double[]? lastVolatility = null)
    {
        double[] volatility = new double[Count];
        VolStatus[] status = new VolStatus[Count];
        VolatilityColumns columns = new()
        {
            PriceUsd = Price,
            ForwardUsd = Forward,
            StrikeUsd = Strike,
            Years = Years,
            LastVolatility = lastVolatility,
        };
        VolatilitySolver.Solve(columns, volatility, status, width);
        return [.. volatility.Zip(status, (value, why) => new VolResult(value, why))];
    }

    /// <summary>Whether two answers are the same to the last bit; NaN is NaN.</summary>
    public static bool SameBits(VolResult a, VolResult b) =>
        a.Status == b.Status
        && (
            double.IsNaN(a.AnnualVolatility)
                ? double.IsNaN(b.AnnualVolatility)
                : BitConverter.DoubleToInt64Bits(a.AnnualVolatility)
                    == BitConverter.DoubleToInt64Bits(b.AnnualVolatility)
        );
}
