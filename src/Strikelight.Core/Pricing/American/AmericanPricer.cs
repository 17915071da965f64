using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing.American;

/// <summary>American options, eight at a time where the machine can: price, delta, gamma and theta.</summary>
/// <remarks>
/// By the exercise boundary; the European formula where early exercise cannot matter, two trees where there are two
/// boundaries. Methods and errors: docs/math/american.md. A row's value does not depend on what stands beside it.
/// Safe for several threads, no allocation.
/// </remarks>
public static class AmericanPricer
{
    /// <summary>Value and sensitivities of one option.</summary>
    /// <param name="terms">Spot, forward, discount factor and time. Rate and yield are those that they imply.</param>
    /// <param name="strikeUsd">Strike.</param>
    /// <param name="volatility">Annual volatility, a fraction.</param>
    /// <param name="side">Call or put.</param>
    /// <exception cref="ArgumentOutOfRangeException">Strike or volatility is not finite and positive.</exception>
    public static AmericanValue Value(in ExpiryTerms terms, double strikeUsd, double volatility, OptionSide side) =>
        One(ExerciseScheme.Fast, terms, strikeUsd, volatility, side);

    /// <summary>Values of many options.</summary>
    /// <param name="contracts">The options; a row without numbers gets <see cref="AmericanValue.None"/>.</param>
    /// <param name="volatility">Annual volatility, a fraction; NaN where there is none.</param>
    /// <param name="values">Receives a value for each row.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static void Values(
        in AmericanContracts contracts,
        ReadOnlySpan<double> volatility,
        Span<AmericanValue> values
    )
    {
        contracts.Check();
        Guard.SameLength(contracts.Count, volatility.Length);
        Guard.SameLength(contracts.Count, values.Length);
        Span<double> storage = stackalloc double[AmericanBlock.Doubles];
        AmericanBlock block = new(ExerciseScheme.Fast, storage);
        for (int start = 0; start < contracts.Count; start += AmericanBlock.RowsMost)
        {
            int count = Math.Min(AmericanBlock.RowsMost, contracts.Count - start);
            AmericanContracts part = contracts.Slice(start, count);
            block.Clear();
            for (int i = 0; i < count; i++)
            {
                block.Add(i, PutForm.Of(part, i), volatility[start + i] * Math.Sqrt(part.Years[i]));
            }
            block.Run();
            for (int i = 0; i < count; i++)
            {
                values[start + i] = block.Value(i, part.Side[i], part.Years[i]);
            }
        }
    }

    /// <summary>One option by a scheme of choice.</summary>
    internal static AmericanValue One(
        ExerciseScheme scheme,
        in ExpiryTerms terms,
        double strikeUsd,
        double volatility,
        OptionSide side
    )
    {
        Guard.FinitePositive(strikeUsd);
        Guard.FinitePositive(volatility);
        Span<double> storage = stackalloc double[AmericanBlock.Doubles];
        AmericanBlock block = new(scheme, storage);
        block.Add(0, PutForm.Of(terms, strikeUsd, side), volatility * terms.RootYears);
        block.Run();
        return block.Value(0, side, terms.Years);
    }
}
