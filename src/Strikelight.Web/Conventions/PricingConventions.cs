using Microsoft.Extensions.Options;
using Strikelight.Core.Pricing;

namespace Strikelight.Web.Conventions;

/// <summary>Makes the one <see cref="PricingOptions"/> that every analysis and page uses from the settings.</summary>
public static class PricingConventions
{
    private const double DaysPerYear = 365;
    private const string NameUnlessSet = "configured rates";

    /// <summary>Registers the settings, checked at start, and what they amount to.</summary>
    public static void AddPricingConventions(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<RateOptions>, RateOptionsValidator>();
        services.AddOptions<RateOptions>().BindConfiguration("Rates").ValidateOnStart();
        services.AddSingleton<IValidateOptions<ClockOptions>, ClockOptionsValidator>();
        services.AddOptions<ClockOptions>().BindConfiguration("TradingClock").ValidateOnStart();
        services.AddSingleton(provider =>
            Of(
                provider.GetRequiredService<IOptions<RateOptions>>().Value,
                provider.GetRequiredService<IOptions<ClockOptions>>().Value
            )
        );
    }

    /// <summary>The conventions that checked settings amount to.</summary>
    internal static PricingOptions Of(RateOptions rates, ClockOptions clock) =>
        new() { Rates = Curve(rates), Clock = new(clock.NightWeight, clock.ClosedDayWeight) };

    private static RateCurve Curve(RateOptions rates)
    {
        if (rates.AsOf is not { } asOf)
        {
            return RateCurve.Default;
        }
        RatePoint[] points =
        [
            .. rates.Points.Select(point => new RatePoint(
                point.Days.GetValueOrDefault() / DaysPerYear,
                point.AnnualRate.GetValueOrDefault()
            )),
        ];
        return RateCurve.Of(rates.Name ?? NameUnlessSet, asOf, points);
    }
}
