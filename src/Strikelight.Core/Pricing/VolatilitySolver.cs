using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>Implied volatilities of whole columns of prices, several at a time.</summary>
/// <remarks>
/// The method of <see cref="ImpliedVolatility"/> without its bracket: a closed-form guess, one fourth-order step, a
/// second where the first was not small. Rows that do not settle (farther out than fourteen standard deviations,
/// mostly) and rows without an answer go to <see cref="ImpliedVolatility"/>, which never fails to bracket. A row's
/// result does not depend on its neighbours, nor on the width of the machine's registers. No allocation; safe for
/// several threads. Domain and error: docs/math/implied-volatility.md.
/// </remarks>
public static partial class VolatilitySolver
{
    // After a step of relative size e there are at most 0.2·e⁴ left: nothing of the first, 2e-13 of the second.
    private const double ColdStepMost = 2.5e-4;
    private const double WarmStepMost = 1e-3;

    // A guess this far off converges as fast from the closed form.
    private const double WarmMost = 0.05;

    private const int FurtherStepsMost = 4;

    /// <summary>Solves all rows.</summary>
    /// <param name="columns">Prices and terms, in any order; nothing in them raises an exception.</param>
    /// <param name="volatility">Receives annual volatilities, a fraction; NaN unless solved.</param>
    /// <param name="status">
    /// Receives how each search ended: solved, <see cref="VolStatus.NoForward"/>, <see cref="VolStatus.Expired"/>,
    /// <see cref="VolStatus.NoQuote"/> for a price of NaN, <see cref="VolStatus.BelowIntrinsic"/>,
    /// <see cref="VolStatus.AboveUpperBound"/>, and <see cref="VolStatus.DidNotConverge"/> also where the strike or
    /// the discount factor is not finite and positive.
    /// </param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static void Solve(in VolatilityColumns columns, Span<double> volatility, Span<VolStatus> status) =>
        Solve(columns, volatility, status, LaneLoop.Widest);

    /// <summary>The same with registers of at most the given width.</summary>
    internal static void Solve(
        in VolatilityColumns columns,
        Span<double> volatility,
        Span<VolStatus> status,
        LaneWidth widest
    )
    {
        columns.CheckLengths();
        Guard.SameLength(columns.Count, volatility.Length);
        Guard.SameLength(columns.Count, status.Length);
        VolatilityScratch scratch = new(stackalloc double[VolatilityScratch.Length]);
        for (int start = 0; start < columns.Count; start += VolatilityScratch.Rows)
        {
            int count = Math.Min(VolatilityScratch.Rows, columns.Count - start);
            VolatilityColumns rows = columns.Rows(start, count);
            SolveBlock(rows, scratch, volatility.Slice(start, count), widest);
            SetStatus(rows, volatility.Slice(start, count), status.Slice(start, count));
        }
    }

    internal static void SolveBlock(
        in VolatilityColumns rows,
        in VolatilityScratch scratch,
        Span<double> volatility,
        LaneWidth widest
    )
    {
        ReadOnlySpan<double> price = rows.Side.IsEmpty ? rows.PriceUsd : OutOfTheMoney(rows, scratch, widest);
        VolatilityBlock block = scratch.Block(price, rows);
        if (rows.LastVolatility.IsEmpty)
        {
            Seed(block, widest);
            Step(block, widest);
            StepFurther(block, scratch, ColdStepMost, widest);
        }
        else
        {
            Start(block, rows, scratch, widest);
            Step(block, widest);
            SeedAgain(block, scratch, widest);
            StepFurther(block, scratch, WarmStepMost, widest);
        }
        VolatilityTime time = new()
        {
            Deviation = block.Stepped,
            Years = rows.Years,
            Volatility = volatility,
            Kept = scratch.Kept,
        };
        LaneLoop.RunPaired(ref time, volatility.Length, widest);
    }

    private static void Seed(in VolatilityBlock block, LaneWidth widest)
    {
        VolatilitySeed seed = new(block);
        LaneLoop.RunPaired(ref seed, block.Price.Length, widest);
    }

    private static void Start(
        in VolatilityBlock block,
        in VolatilityColumns rows,
        in VolatilityScratch scratch,
        LaneWidth widest
    )
    {
        VolatilityStart start = new()
        {
            Block = block,
            Years = rows.Years,
            LastVolatility = rows.LastVolatility,
            Kept = scratch.Kept,
        };
        LaneLoop.RunPaired(ref start, block.Price.Length, widest);
    }

    private static void Step(in VolatilityBlock block, LaneWidth widest)
    {
        VolatilityStep step = new(block);
        LaneLoop.RunPaired(ref step, block.Price.Length, widest);
    }

    private static ReadOnlySpan<double> OutOfTheMoney(
        in VolatilityColumns rows,
        in VolatilityScratch scratch,
        LaneWidth widest
    )
    {
        Span<double> sign = scratch.Sign[..rows.Count];
        for (int row = 0; row < sign.Length; row++)
        {
            sign[row] = rows.Side[row] == OptionSide.Call ? 1 : -1;
        }
        VolatilityParity parity = new()
        {
            Price = rows.PriceUsd,
            Forward = rows.ForwardUsd,
            Strike = rows.StrikeUsd,
            Sign = sign,
            DiscountFactor = rows.DiscountFactor,
            OutOfTheMoney = scratch.Price,
        };
        LaneLoop.RunPaired(ref parity, rows.Count, widest);
        return scratch.Price[..rows.Count];
    }

    /// <summary>Everything that has no volatility yet is solved, or refused with its reason, one at a time.</summary>
    internal static void SetStatus(in VolatilityColumns rows, Span<double> volatility, Span<VolStatus> status)
    {
        status.Fill(VolStatus.Solved);
        for (int row = LaneScan.NextOutside(volatility, 0, double.Epsilon, double.MaxValue); row >= 0; )
        {
            VolResult result = SolveAlone(rows, row);
            volatility[row] = result.AnnualVolatility;
            status[row] = result.Status;
            row = LaneScan.NextOutside(volatility, row + 1, double.Epsilon, double.MaxValue);
        }
    }

    private static VolResult SolveAlone(in VolatilityColumns rows, int row)
    {
        double strike = rows.StrikeUsd[row];
        double discount = rows.DiscountAt(row);
        if (!(double.IsFinite(strike) && strike > 0 && double.IsFinite(discount) && discount > 0))
        {
            return VolResult.Failed(VolStatus.DidNotConverge);
        }
        double price = rows.PriceUsd[row];
        if (!rows.Side.IsEmpty)
        {
            return ImpliedVolatility.Solve(
                new(price, rows.ForwardUsd[row], strike, rows.Years[row], rows.Side[row]) { DiscountFactor = discount }
            );
        }
        return ImpliedVolatility.SolveOutOfTheMoney(price, rows.ForwardUsd[row], strike, rows.Years[row]);
    }
}
