using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Tests.Pricing.American;

/// <summary>One option of the grid.</summary>
internal sealed record AmericanGridRow(
    ExpiryTerms Terms,
    double StrikeUsd,
    double Volatility,
    OptionSide Side,
    double PriceUsd
)
{
    public AmericanValue Accurate() => AccurateAmerican.Value(Terms, StrikeUsd, Volatility, Side);

    public AmericanValue Quick() => AmericanPricer.Value(Terms, StrikeUsd, Volatility, Side);
}
