using Microsoft.Extensions.Options;
using Strikelight.Core.Pricing;
using Strikelight.Web.Conventions;

namespace Strikelight.Web.Tests.Conventions;

public sealed class RateOptionsTests
{
    private static readonly RateOptionsValidator Validator = new();

    [Fact]
    public void Of_WithoutPoints_IsTheAssumedRate()
    {
        RateOptions options = new();

        Assert.True(Validator.Validate(null, options).Succeeded);
        Assert.Same(RateCurve.Default, PricingConventions.Of(options, new()).Rates);
    }

    [Fact]
    public void Of_ATable_IsThatTable()
    {
        RateOptions options = Table((73, 0.04), (365, 0.03));
        options.Name = "bills";

        PricingOptions own = PricingConventions.Of(options, new() { NightWeight = 0.2, ClosedDayWeight = 0.1 });

        Assert.True(Validator.Validate(null, options).Succeeded);
        Assert.Equal("bills", own.Rates.Name);
        Assert.Equal(new(2026, 11, 20), own.Rates.AsOf);
        Assert.Equal([new RatePoint(0.2, 0.04), new RatePoint(1, 0.03)], own.Rates.Points);
        Assert.Equal(new TradingWeights(0.2, 0.1), own.Clock);
    }

    [Fact]
    public void Validate_SeveralFaults_NamesThemAll()
    {
        RateOptions options = Table((30, 0.04), (30, 0.6), (double.NaN, double.NaN));
        options.Points.Add(new());
        options.AsOf = new(2126, 1, 1);
        options.Name = " ";

        ValidateOptionsResult own = Validator.Validate(null, options);

        string[] named =
        [
            "Rates:AsOf",
            "Rates:Name",
            "Rates:Points:1:Days",
            "Rates:Points:1:AnnualRate",
            "Rates:Points:2:Days",
            "Rates:Points:2:AnnualRate",
            "Rates:Points:3:Days",
            "Rates:Points:3:AnnualRate",
        ];
        Assert.Equal(named.Order(), own.Failures!.Select(fault => fault.Split(' ')[0]).Order());
    }

    [Fact]
    public void Validate_TooManyPointsOrNoDay_NamesThem()
    {
        RateOptions options = Table([.. Enumerable.Range(1, 65).Select(days => ((double)days, 0.04))]);
        options.AsOf = null;

        Assert.Equal(
            ["Rates:AsOf", "Rates:Points"],
            Validator.Validate(null, options).Failures!.Select(fault => fault.Split(' ')[0]).Order()
        );
    }

    private static RateOptions Table(params (double Days, double Rate)[] points)
    {
        RateOptions options = new() { AsOf = new(2026, 11, 20) };
        foreach ((double days, double rate) in points)
        {
            options.Points.Add(new() { Days = days, AnnualRate = rate });
        }
        return options;
    }
}
