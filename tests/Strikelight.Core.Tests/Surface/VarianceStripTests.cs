using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Surface;
using Strikelight.Core.Tests.Pricing;

namespace Strikelight.Core.Tests.Surface;

public sealed class VarianceStripTests
{
    private const double Forward = 5000;

    private static readonly DateOnly Month = new(2026, 4, 2);
    private static readonly DateOnly Quarter = new(2026, 6, 1);

    /// <summary>
    /// Between strikes 5 USD apart the sum misses the integral by h²/12 of its third-order terms: 2e-5 of the variance.
    /// </summary>
    [Theory]
    [InlineData(5000.0)]
    [InlineData(5001.7)]
    public void Strip_OfALognormalWithFineStrikes_IsItsVariance(double forward)
    {
        double years = SmileChain.YearsTo(Month);
        ChainAnalysis analysis = Exact()
            .Add(Month, forward, SmileChain.Strikes(2500, 9000, 5), _ => 0.04 * years)
            .Analysis();

        VarianceStrip strip = VarianceStrip.All(analysis).Single();

        Assert.Equal("", strip.Text);
        Assert.Equal(5000, strip.CentreUsd);
        Assert.Equal(0.04, strip.Variance, 0.04 * 1e-4);
        Assert.Equal(0.2, strip.Volatility, 1e-5);
        Assert.InRange(strip.MissingVariance, 0, 1e-9);
    }

    [Fact]
    public void Strip_OfALognormalWithJumps_IsTheLogContract()
    {
        const double TotalVariance = 0.0050127271663854183; // of make_merton.py
        ChainAnalysis analysis = Exact().Add(Month, Forward, Merton()).Analysis();

        VarianceStrip strip = VarianceStrip.All(analysis).Single();

        // Strikes are half a percent of the forward apart, an eighth of the diffusion's deviation.
        Assert.Equal(TotalVariance, strip.Variance * strip.Years, TotalVariance * 2e-3);
        Assert.Equal(1500, strip.LowStrikeUsd);
    }

    [Fact]
    public void Strip_CutOff_SaysAboutHowMuchIsMissing()
    {
        double years = SmileChain.YearsTo(Month);
        ChainAnalysis analysis = Exact()
            .Add(Month, Forward, SmileChain.Strikes(4500, 5400, 5), _ => 0.04 * years)
            .Analysis();

        VarianceStrip strip = VarianceStrip.All(analysis).Single();

        Assert.InRange(strip.Variance, 0.03, 0.0385);
        Assert.Equal(0.04, strip.Variance + strip.MissingVariance, 1.5e-4); // half a step of strikes is counted twice
    }

    [Fact]
    public void Strip_TwoStrikesWithoutBid_EndThere()
    {
        SmileChain chain = new(Forward)
        {
            Print = raw =>
            {
                // One put without a bid is passed over, two in a row end the strip: 4,500 and below are out.
                bool silent = raw.Side == OptionSide.Put && raw.StrikeUsd is 4_700 or 4_500 or 4_525;
                raw.BidUsd = silent && raw.Side == OptionSide.Put ? 0 : raw.BidUsd;
                return raw;
            },
        };
        ChainAnalysis analysis = chain.Add(Month, Forward, SmileChain.Strikes(4000, 5500, 25), _ => 0.003).Analysis();

        VarianceStrip strip = VarianceStrip.All(analysis).Single();

        Assert.Equal(4550, strip.LowStrikeUsd);
        Assert.Equal(5500, strip.HighStrikeUsd);
        Assert.Equal(38, strip.StrikeCount); // 39 from 4,550 to 5,500 less the one passed over
    }

    [Fact]
    public void Strip_WithoutABidOnOneSide_IsMissingWithItsReason()
    {
        SmileChain chain = new(Forward)
        {
            Print = raw =>
            {
                raw.BidUsd = raw.Side == OptionSide.Call && raw.StrikeUsd > Forward ? 0 : raw.BidUsd;
                return raw;
            },
        };
        ChainAnalysis analysis = chain.Add(Month, Forward, SmileChain.Strikes(4000, 5500, 25), _ => 0.003).Analysis();

        VarianceStrip strip = VarianceStrip.All(analysis).Single();

        Assert.True(double.IsNaN(strip.Volatility));
        Assert.Equal("No put below or no call above the forward has a bid.", strip.Text);
    }

    [Fact]
    public void ConstantMaturity_BetweenTwoStrips_IsLinearInTotalVariance()
    {
        double near = SmileChain.YearsTo(Month);
        double far = SmileChain.YearsTo(Quarter);
        ImmutableArray<VarianceStrip> strips = VarianceStrip.All(
            Exact()
                .Add(Month, Forward, SmileChain.Strikes(2500, 9000, 5), _ => 0.04 * near)
                .Add(Quarter, Forward, SmileChain.Strikes(2500, 9000, 5), _ => 0.09 * far)
                .Analysis()
        );
        double part = (45 / 365.0 - near) / (far - near);
        double expected = Math.Sqrt(((1 - part) * 0.04 * near + part * 0.09 * far) * 365 / 45);

        Assert.Equal(expected, VarianceStrip.ConstantMaturity(strips, 45), 1e-4);
        Assert.True(double.IsNaN(VarianceStrip.ConstantMaturity(strips, 10)));
        Assert.True(double.IsNaN(VarianceStrip.ConstantMaturity(strips, 400)));
    }

    private static SmileChain Exact() => new(Forward) { HalfSpreadUsd = _ => 0 };

    private static IEnumerable<(double StrikeUsd, double PriceUsd)> Merton() =>
        PricingFiles
            .Oracle("../../Surface/Oracle/merton.csv")
            .Select(cells => (Forward * PricingFiles.Number(cells[0]), Forward * PricingFiles.Number(cells[1])));
}
