using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;
using Strikelight.Core.Surface;

namespace Strikelight.Core.Tests.Surface;

public sealed class SkewRowTests
{
    private static readonly DateOnly Expiry = DateOnly.FromDateTime(SmileChain.Now.UtcDateTime).AddDays(30);

    [Fact]
    public void Of_WideStrikes_IsTheSkewOfTheSurface()
    {
        ChainAnalysis analysis = Chain(60, 140).Analysis();
        VolatilitySurface surface = VolatilitySurface.Fit(analysis);

        SkewRow row = Assert.Single(SkewRow.Of(surface, ResolvedScope.Of(analysis.Chain, ExpiryScope.All)));

        SkewFigures skew = surface.Slices[0].Skew;
        Assert.Equal("", row.Delta10.Text);
        Assert.Equal(skew.RiskReversal25, row.Delta25.RiskReversal);
        Assert.Equal(skew.Butterfly10, row.Delta10.Butterfly);
        Assert.Equal(0.2, row.AtmVolatility, 1e-3);
    }

    [Fact]
    public void Of_WingNotQuoted_IsMissingAndSaysWhichSide()
    {
        ChainAnalysis analysis = Chain(97, 140).Analysis();

        SkewRow row = Assert.Single(
            SkewRow.Of(VolatilitySurface.Fit(analysis), ResolvedScope.Of(analysis.Chain, ExpiryScope.All))
        );

        Assert.True(double.IsNaN(row.Delta10.Put));
        Assert.True(double.IsNaN(row.Delta10.RiskReversal));
        Assert.False(double.IsNaN(row.Delta10.Call));
        Assert.Contains("put", row.Delta10.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NoSmile_SaysTheSlicesReason()
    {
        ChainAnalysis analysis = Chain(99.5, 100.5).Analysis();
        VolatilitySurface surface = VolatilitySurface.Fit(analysis);

        SkewRow row = Assert.Single(SkewRow.Of(surface, ResolvedScope.Of(analysis.Chain, ExpiryScope.All)));

        Assert.Null(surface.Slices[0].Curve);
        Assert.Equal(surface.Slices[0].Text, row.Delta25.Text);
        Assert.True(double.IsNaN(row.AtmVolatility));
    }

    private static SmileChain Chain(double lowest, double highest)
    {
        double years = SmileChain.YearsTo(Expiry);
        return new SmileChain(100) { HalfSpreadUsd = mid => Math.Min(0.0005, 0.4 * mid) }.Add(
            Expiry,
            100,
            SmileChain.Strikes(lowest, highest, 0.5),
            k => years * (0.2 * 0.2 - 0.02 * k + 0.2 * k * k)
        );
    }
}
