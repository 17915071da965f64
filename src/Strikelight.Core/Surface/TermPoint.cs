using Strikelight.Core.Contracts;

namespace Strikelight.Core.Surface;

/// <summary>At-the-money volatility of one settlement, and the forward volatility since the one before.</summary>
/// <param name="Series">The root and expiry.</param>
/// <param name="Years">Calendar time to its settlement.</param>
/// <param name="AtmVolatility">Annual volatility at the forward, a fraction; NaN where none.</param>
/// <param name="ForwardFromYears">Time from which the forward volatility counts; NaN where there is none.</param>
/// <param name="ForwardVariance">Annual variance between; NaN where none, negative where total variance falls.</param>
/// <param name="Text">Why there is no forward volatility, as a sentence; empty where there is one.</param>
public sealed record TermPoint(
    OptionSeries Series,
    double Years,
    double AtmVolatility,
    double ForwardFromYears,
    double ForwardVariance,
    string Text
)
{
    /// <summary>σ²T; NaN where there is no volatility.</summary>
    public double TotalVariance => AtmVolatility * AtmVolatility * Years;

    /// <summary>Annual forward volatility, a fraction; NaN where there is none or its variance is negative.</summary>
    public double ForwardVolatility => Text.Length == 0 ? Math.Sqrt(ForwardVariance) : double.NaN;
}
