using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing.American;

/// <summary>The volatility at which the American model gives a price.</summary>
/// <remarks>
/// The European volatility of the price is an upper bound to start from; a Newton step with the European vega, then
/// secants inside a bracket. Method and error: docs/math/american.md. Safe for several threads, no allocation.
/// </remarks>
public static class AmericanVolatility
{
    /// <summary>Solves one quote.</summary>
    /// <param name="terms">Spot, forward, discount factor and time. Rate and yield are those that they imply.</param>
    /// <param name="strikeUsd">Strike.</param>
    /// <param name="priceUsd">Price per share; NaN where there is no quote.</param>
    /// <param name="side">Call or put.</param>
    /// <returns>As <see cref="SolveAll"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Strike is not finite and positive.</exception>
    public static VolResult Solve(in ExpiryTerms terms, double strikeUsd, double priceUsd, OptionSide side)
    {
        Guard.FinitePositive(strikeUsd);
        double volatility = 0;
        VolStatus status = VolStatus.NotTried;
        AmericanContracts contract = new()
        {
            SpotUsd = [terms.SpotUsd],
            ForwardUsd = [terms.ForwardUsd],
            DiscountFactor = [terms.DiscountFactor],
            Years = [terms.Years],
            StrikeUsd = [strikeUsd],
            Side = [side],
        };
        SolveAll(contract, [priceUsd], new Span<double>(ref volatility), new Span<VolStatus>(ref status));
        return new(volatility, status);
    }

    /// <summary>Solves many quotes, in any order, of any underlyings and expiries.</summary>
    /// <param name="contracts">The options.</param>
    /// <param name="priceUsd">Price per share; NaN where there is no quote.</param>
    /// <param name="volatility">Receives the annual volatility, a fraction; NaN unless solved.</param>
    /// <param name="status">
    /// Receives how it ended. <see cref="VolStatus.BelowIntrinsic"/>: no more than exercise on a certain day brings.
    /// <see cref="VolStatus.NoForward"/>: no spot, forward or discount factor. A strike that is not a number has
    /// <see cref="VolStatus.NoQuote"/>.
    /// </param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static void SolveAll(
        in AmericanContracts contracts,
        ReadOnlySpan<double> priceUsd,
        Span<double> volatility,
        Span<VolStatus> status
    )
    {
        contracts.Check();
        Guard.SameLength(contracts.Count, priceUsd.Length);
        Guard.SameLength(contracts.Count, volatility.Length);
        Guard.SameLength(contracts.Count, status.Length);
        Span<double> storage = stackalloc double[AmericanBlock.Doubles];
        Span<VolatilitySearch> searches = stackalloc VolatilitySearch[AmericanBlock.RowsMost];
        AmericanBlock block = new(ExerciseScheme.Fast, storage);
        for (int start = 0; start < contracts.Count; start += AmericanBlock.RowsMost)
        {
            int count = Math.Min(AmericanBlock.RowsMost, contracts.Count - start);
            AmericanContracts part = contracts.Slice(start, count);
            for (int i = 0; i < count; i++)
            {
                searches[i] = VolatilitySearch.Begin(part, i, priceUsd[start + i]);
            }
            Run(ref block, searches[..count]);
            for (int i = 0; i < count; i++)
            {
                VolResult result = searches[i].Result(part.Years[i]);
                volatility[start + i] = result.AnnualVolatility;
                status[start + i] = result.Status;
            }
        }
    }

    /// <summary>Prices those that still search until none does.</summary>
    private static void Run(ref AmericanBlock block, Span<VolatilitySearch> searches)
    {
        for (int step = 0; step < VolatilitySearch.StepsMost; step++)
        {
            block.Clear();
            bool isAny = false;
            for (int i = 0; i < searches.Length; i++)
            {
                if (searches[i].IsOpen)
                {
                    searches[i].Enter(ref block, i);
                    isAny = true;
                }
            }
            if (!isAny)
            {
                return;
            }
            block.Run();
            for (int i = 0; i < searches.Length; i++)
            {
                if (searches[i].IsOpen)
                {
                    searches[i].Take(block.PriceUsd(i));
                }
            }
        }
    }
}
