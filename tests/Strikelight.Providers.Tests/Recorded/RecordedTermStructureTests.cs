using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Providers.Recorded;
using Strikelight.Providers.Tests.Cboe;

namespace Strikelight.Providers.Tests.Recorded;

/// <summary>Volatilities at the forward of a chain whose file lists only contracts that were traded.</summary>
public sealed class RecordedTermStructureTests
{
    // Found: 0.3 points from 20 to 21 July and from 21 to 22 July. With the vendor's value at the nearest strike, whose
    // put is not listed, the 21st stood 1.7 points above both.
    private const double StepMost = 0.008;

    [Fact]
    public async Task AtmVolatility_OfExpiriesADayApart_HasNoKinkWhereAStrikeAtTheForwardIsHalfListed()
    {
        string path = Path.Combine(RecordedData.Shared("chains-yahoo-cboe"), "SPX_2026-07-12.json.gz");
        RecordedProvider provider = new(Options.Create(new RecordedOptions { Path = path }), new FakeTimeProvider());
        ChainSnapshot chain = ChainAssert.Ok(
            await provider.GetChainAsync("SPX", null, TestContext.Current.CancellationToken)
        );

        ChainAnalysis own = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        int compared = 0;
        for (int i = 1; i < chain.Series.Length; i++)
        {
            SeriesAnalysis series = own.Series[i];
            if (chain.Series[i].Expiry < new DateOnly(2026, 7, 21) || !series.HasForward)
            {
                continue;
            }
            Assert.Equal(VolStatus.Solved, series.AtmStatus);
            Assert.InRange(series.AtmVolatility - own.Series[i - 1].AtmVolatility, -StepMost, StepMost);
            compared++;
        }
        Assert.Equal(6, compared);
    }
}
