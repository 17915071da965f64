using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class SeriesActivityTests
{
    private static readonly DateOnly Friday = new(2024, 1, 19);
    private static readonly DateTimeOffset Tuesday = MarketTime.At(new(2024, 1, 16), new(12, 0));

    [Fact]
    public void Of_AnyChain_AddsUpToTheActivityByStrike() =>
        CsCheck.Check.Sample(
            RandomChains.Gen,
            lines =>
            {
                ChainAnalysis analysis = lines.Analysis(1);
                ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
                StrikeActivity strikes = StrikeActivity.Compute(slice);
                var series = SeriesActivity.Of(analysis.Chain, slice.Scope);
                return series.Sum(row => row.CallOpenInterest) == OrNone(strikes.Calls.OpenInterest)
                    && series.Sum(row => row.PutOpenInterest) == OrNone(strikes.Puts.OpenInterest)
                    && series.Length == analysis.Chain.Series.Length;
            },
            iter: 200
        );

    [Fact]
    public void Of_TwoRootsOfOneDate_KeepsThemApartTheOpeningSettlementFirst()
    {
        ChainSnapshot chain = new ChainFixture("SPX", 4800, Tuesday)
            .Add(Row(OptionSide.Call, "SPXW", 30, 4))
            .Add(Row(OptionSide.Put, "SPXW", 45, 2))
            .Add(Row(OptionSide.Call, "SPX", 10, 4))
            .Chain();

        var rows = SeriesActivity.Of(chain, ResolvedScope.Of(chain, ExpiryScope.All));

        Assert.Equal(["SPX", "SPXW"], rows.Select(row => row.Series.Root.Root));
        Assert.Equal([10.0, 30.0], rows.Select(row => row.CallVolume));
        Assert.Equal(1.5, rows[1].PutCall.ByVolume);
        Assert.Equal(0.75, rows[1].PutCall.ByPremium); // 45 at 2 by 30 at 4
        Assert.Equal(30 * 4 * 100, rows[1].CallPremiumUsd, 1e-9);
        Assert.Equal(0, rows[0].PutVolume); // no put is listed
    }

    [Fact]
    public void Of_NothingSaid_IsMissingAndHasNoRatio()
    {
        ChainSnapshot chain = new ChainFixture("SPX", 4800, Tuesday)
            .Add(ChainFixture.Row(OptionSide.Call, 4800, Friday, "SPX"))
            .Add(ChainFixture.Row(OptionSide.Put, 4800, Friday, "SPX"))
            .Chain();

        SeriesActivity row = Assert.Single(SeriesActivity.Of(chain, ResolvedScope.Of(chain, ExpiryScope.All)));

        Assert.True(double.IsNaN(row.CallVolume));
        Assert.True(double.IsNaN(row.PutPremiumUsd));
        Assert.Equal(new(null, null, null), row.PutCall);
    }

    /// <summary>A side of which nothing is listed has no total by strike, and adds nothing up.</summary>
    private static double OrNone(StrikeColumn column) =>
        column.KnownContracts + column.UnknownContracts == 0 ? 0 : column.Total;

    private static RawContract Row(OptionSide side, string root, double volume, double price) =>
        ChainFixture.Row(side, 4800, Friday, root) with
        {
            Volume = volume,
            BidUsd = price - 0.5,
            AskUsd = price + 0.5,
        };
}
