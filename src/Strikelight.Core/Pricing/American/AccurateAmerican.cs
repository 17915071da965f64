using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing.American;

/// <summary>American options to a millionth of a dollar: what the quick ones are measured with.</summary>
/// <remarks>
/// The spectral collocation of Andersen, Lake and Offengenden (2016) with an integral that is smooth at both ends.
/// Self-convergence and agreement with an independent implementation: docs/math/american.md. Where there are two
/// boundaries the trees answer, less accurate, and <see cref="AmericanValue.Method"/> says so.
/// </remarks>
public static class AccurateAmerican
{
    /// <summary>Value and sensitivities of one option, some 50 µs.</summary>
    /// <inheritdoc cref="AmericanPricer.Value" path="/param"/>
    /// <exception cref="ArgumentOutOfRangeException">Strike or volatility is not finite and positive.</exception>
    public static AmericanValue Value(in ExpiryTerms terms, double strikeUsd, double volatility, OptionSide side) =>
        AmericanPricer.One(ExerciseScheme.Accurate, terms, strikeUsd, volatility, side);
}
