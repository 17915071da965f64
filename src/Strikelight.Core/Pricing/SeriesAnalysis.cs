using Strikelight.Core.Calendar;

namespace Strikelight.Core.Pricing;

/// <summary>What one root and expiry share: time, forward and at-the-money volatility.</summary>
/// <param name="Time">Calendar time to settlement.</param>
/// <param name="ForwardUsd">Forward for the settlement instant; NaN where none could be had.</param>
/// <param name="ForwardErrorUsd">Standard error of the forward; NaN where it is not from parity.</param>
/// <param name="ForwardOrigin">How the forward was come by.</param>
/// <param name="DiscountFactor">Present value of 1 USD paid at settlement.</param>
/// <param name="AtmVolatility">Annual volatility at the forward, a fraction; NaN where none.</param>
public sealed record SeriesAnalysis(
    YearFraction Time,
    double ForwardUsd,
    double ForwardErrorUsd,
    ForwardOrigin ForwardOrigin,
    double DiscountFactor,
    double AtmVolatility
);
