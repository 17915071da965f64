using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class MaxPainTests
{
    private static readonly DateTimeOffset Noon = MarketTime.At(new(2024, 1, 16), new(12, 0));
    private static readonly DateOnly Friday = new(2024, 1, 19);

    private static MaxPainResult Find(ChainFixture fixture)
    {
        ChainSnapshot chain = fixture.Chain();
        return MaxPain.Find(chain, chain.Series[0]);
    }

    [Fact]
    public void Find_WorkedByHand_IsTheCheapestStrike()
    {
        // At 100: put 105 pays 5·20; at 105: call 100 pays 5·10; at 95 both puts pay: 10·20.
        MaxPainResult pain = Find(
            new ChainFixture("SPY", 100, Noon)
                .Add(OptionSide.Call, 95, 0, Friday)
                .Add(OptionSide.Call, 100, 10, Friday)
                .Add(OptionSide.Put, 105, 20, Friday)
        );

        Assert.Equal(105, pain.Level.PriceUsd);
        Assert.Equal(5_000m, pain.PayoutUsd);
    }

    [Fact]
    public void Find_EqualStrikes_TakesTheLowest()
    {
        MaxPainResult pain = Find(
            new ChainFixture("SPY", 100, Noon)
                .Add(OptionSide.Put, 90, 10, Friday)
                .Add(OptionSide.Put, 95, 0, Friday)
                .Add(OptionSide.Call, 100, 10, Friday)
        );

        Assert.Equal(90, pain.Level.PriceUsd);
        Assert.Equal(0m, pain.PayoutUsd);
    }

    [Theory]
    [InlineData(0, "No contract is open.")]
    [InlineData(double.NaN, "The source gives no open interest.")]
    public void Find_NoOpenInterest_IsNoLevel(double open, string text)
    {
        MaxPainResult pain = Find(new ChainFixture("SPY", 100, Noon).Add(OptionSide.Put, 90, open, Friday));

        Assert.Equal(NoLevelReason.NoOpenInterest, pain.Level.Reason);
        Assert.Equal(text, pain.Level.Text);
        Assert.Null(pain.PayoutUsd);
    }

    [Fact]
    public void Find_LargestCounts_StayExact()
    {
        const double most = 100_000_000; // the most the chain lets in
        MaxPainResult pain = Find(
            new ChainFixture("SPY", 100, Noon)
                .Add(OptionSide.Call, 0.001, most, Friday)
                .Add(OptionSide.Put, 1_000_000, most, Friday)
        );

        // Both strikes cost the same: the lower one.
        Assert.Equal(0.001, pain.Level.PriceUsd);
        Assert.Equal(999_999.999m * 100_000_000m * 100m, pain.PayoutUsd);
    }

    [Fact]
    public void Find_RandomSeries_EqualsBruteForce() =>
        RandomChains.Gen.Sample(
            lines =>
            {
                ChainSnapshot chain = lines.Analysis(1).Chain;
                return chain.Series.All(series =>
                {
                    MaxPainResult pain = MaxPain.Find(chain, series);
                    (double Strike, decimal Payout) brute = BruteForce(chain, series);
                    bool anyOpen = chain.OpenInterest[series.Start..series.End].ToArray().Sum() > 0;
                    return anyOpen
                        ? pain.Level.PriceUsd == brute.Strike && pain.PayoutUsd == brute.Payout
                        : !pain.Level.HasLevel;
                });
            },
            iter: 500
        );

    private static (double Strike, decimal Payout) BruteForce(ChainSnapshot chain, OptionSeries series)
    {
        (double Strike, decimal Payout) least = (0, decimal.MaxValue);
        for (int k = series.Start; k < series.End; k++)
        {
            decimal at = (decimal)chain.StrikeUsd[k];
            decimal payout = 0;
            for (int i = series.Start; i < series.End; i++)
            {
                decimal strike = (decimal)chain.StrikeUsd[i];
                decimal each = chain.Side[i] == OptionSide.Call ? at - strike : strike - at;
                payout += Math.Max(each, 0) * chain.OpenInterest[i] * 100;
            }
            least = payout < least.Payout ? (chain.StrikeUsd[k], payout) : least;
        }
        return least;
    }
}
