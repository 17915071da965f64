using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class ChainLevelsTests
{
    private static readonly DateTimeOffset Noon = MarketTime.At(new(2024, 1, 16), new(12, 0));
    private static readonly DateOnly Friday = new(2024, 1, 19);
    private static readonly DateOnly February = new(2024, 2, 16);

    private static ChainAnalysis Spy() =>
        new ChainFixture("SPY", 470, Noon)
            .Add(OptionSide.Call, 475, 900, Friday, volume: 10)
            .Add(OptionSide.Call, 480, 500, Friday, volume: 90)
            .Add(OptionSide.Put, 465, 1_200, Friday, volume: 20)
            .Add(OptionSide.Put, 460, 300, Friday, volume: 5)
            .Add(OptionSide.Call, 500, 5_000, February, volume: 1)
            .Add(OptionSide.Put, 440, 4_000, February, volume: 1)
            .Analysis();

    [Fact]
    public void Compute_AnyScope_LeavesTotalsOfAllAlone()
    {
        ChainAnalysis analysis = Spy();
        ChainLevels all = ChainLevels.Compute(analysis, new());
        ChainLevels friday = ChainLevels.Compute(analysis, new() { Scope = ExpiryScope.Of(Friday) });
        ChainLevels cut = ChainLevels.Compute(
            analysis,
            new()
            {
                GridExpiries = 1,
                ComparedExpiries = 0,
                UnusualRows = 1,
            }
        );

        Assert.Equal(all.Totals, ChainLevels.Compute(analysis, new()).Totals);
        Assert.Equal(all.Totals, cut.Totals);
        Assert.Equal(all.ZeroGamma.Level, cut.ZeroGamma.Level);
        Assert.Equal(all.ByExpiry[0].Totals, friday.Totals);
        Assert.NotEqual(all.Totals, friday.Totals);
        Assert.Single(cut.Unusual);
    }

    [Fact]
    public void Compute_Bands_SpanTheDefinitionsAndMarkAgreement()
    {
        ChainLevels levels = ChainLevels.Compute(Spy(), new() { Scope = ExpiryScope.Of(Friday) });

        DefinitionBand band = levels.CallWallBand;

        Assert.Equal("gamma-oi; 2024-01-19", band.Chosen.Definition);
        Assert.Equal(475, levels.CallWall.PriceUsd);
        Assert.Equal((475, 500), (band.LowestUsd, band.HighestUsd));
        Assert.Equal(5, band.KnownOthers); // oi and volume here, gamma-oi, oi and volume over all; no oi-change known
        Assert.Equal(3, band.AgreeingOthers); // 475 or 480, one strike step away; not the 500 of February
        Assert.Equal(0.6, band.Agreement);
        Assert.Equal(7, band.Others.Length);
    }

    [Fact]
    public void Compute_ZeroGammaBand_ShowsThePublishedFlipAndNoFlowWithoutABook()
    {
        ChainLevels levels = ChainLevels.Compute(Spy(), new());

        Assert.Equal(
            [$"{PublishedConvention.Name}; all"],
            levels.ZeroGammaBand.Others.Select(other => other.Definition)
        );
        Assert.Null(levels.ZeroGammaBand.Agreement);
    }

    [Fact]
    public void Compute_WithABook_ComparesFlowInferredWithNaive()
    {
        ChainAnalysis analysis = Spy();
        double[] book = SignedPositions.From(analysis.Chain, SignConvention.Naive).Contracts.ToArray();

        ChainLevels levels = ChainLevels.Compute(analysis, new() { Sign = SignConvention.FlowInferred, Book = book });

        Assert.Null(levels.SignRefusal);
        Assert.Equal("flow-inferred; all", levels.ZeroGammaBand.Chosen.Definition);
        Assert.Equal("naive; all", levels.ZeroGammaBand.Others[0].Definition);
        Assert.Equal(levels.ZeroGamma.Level.PriceUsd, levels.ZeroGammaBand.Others[0].Level.PriceUsd);
        Assert.Equal(1, levels.ZeroGammaBand.Agreement);
    }

    [Fact]
    public void Compute_FlowInferredWithoutABook_RefusesSignedNumbersOnly()
    {
        ChainLevels levels = ChainLevels.Compute(Spy(), new() { Sign = SignConvention.FlowInferred });

        Assert.NotNull(levels.SignRefusal);
        Assert.True(double.IsNaN(levels.Totals.NetGexUsd));
        Assert.Equal(NoLevelReason.NoPositions, levels.ZeroGamma.Level.Reason);
        Assert.Equal(NoLevelReason.NoPositions, levels.KingNode.Reason);
        Assert.True(levels.CallWall.HasLevel);
        Assert.All(levels.MaxPain, pain => Assert.True(pain.Level.HasLevel));
    }

    [Fact]
    public void Compute_EmptyScope_GivesReasonsEverywhereAndNoException()
    {
        ChainLevels levels = ChainLevels.Compute(Spy(), new() { Scope = ExpiryScope.ZeroDte });

        Assert.NotNull(levels.Scope.EmptyReason);
        LevelResult[] all =
        [
            levels.CallWall,
            levels.PutWall,
            levels.ClassicCallWall,
            levels.ZeroGamma.Level,
            levels.KingNode,
            levels.AbsoluteGamma,
            levels.MostValuableStrike.Level,
        ];
        Assert.All(all, level => Assert.Equal(NoLevelReason.EmptyScope, level.Reason));
        Assert.All(all, level => Assert.NotEmpty(level.Text));
        Assert.True(double.IsNaN(levels.MoveToCloseUsd));
        Assert.Empty(levels.MaxPain);
    }

    [Fact]
    public void Compute_LaterNow_DropsWhatHasSettledSince()
    {
        ChainLevels levels = ChainLevels.Compute(Spy(), new() { Now = MarketTime.At(new(2024, 1, 22), new(10, 0)) });

        Assert.Equal(500, levels.CallWall.PriceUsd);
        Assert.Single(levels.Expiries);
    }

    [Fact]
    public void Compute_RecordedSpxChain_HasLevelsOnTheirSides()
    {
        DateTimeOffset opened = MarketTime.At(new(2024, 1, 7), new(10, 52));
        ChainSnapshot chain = RecordedData.QuoteTable(
            "cboe-quotedata-csv/spx_2024-01-07.csv.gz",
            "SPX",
            4697.2402,
            opened
        );

        ChainLevels levels = ChainLevels.Compute(VendorAnalysis(chain, opened), new());

        Assert.InRange(levels.CallWall.PriceUsd, 4697.2402, 5500);
        Assert.InRange(levels.PutWall.PriceUsd, 3500, 4697.2402);
        Assert.InRange(levels.CallWall.ShareOfTotal, 0, 1);
        Assert.True(levels.ZeroGamma.Level.HasLevel);
        Assert.Equal(levels.Published.Flip.PriceUsd, levels.ZeroGamma.Level.PriceUsd, 0.02 * 4697);
        Assert.DoesNotContain(levels.Expiries, expiry => expiry.Expiry.Expiry == new DateOnly(2024, 1, 5));
        Assert.Equal("SPX+SPXW", levels.Expiries.Single(expiry => expiry.Expiry.Expiry == Friday).Expiry.Roots);
    }

    /// <summary>The vendor's volatilities on a forward without carry: enough to see the whole at work.</summary>
    private static ChainAnalysis VendorAnalysis(ChainSnapshot chain, DateTimeOffset now)
    {
        AnalysisColumns columns = new(chain.Count);
        ContractGreeks greeks = new(chain.Count);
        SeriesAnalysis[] shared =
        [
            .. chain.Series.Select(series => new SeriesAnalysis(
                YearFraction.Between(now, series.SettlesAt),
                chain.SpotUsd,
                double.NaN,
                ForwardOrigin.SpotAndRate,
                1,
                0.12
            )),
        ];
        for (int i = 0; i < chain.Count; i++)
        {
            ExpiryTerms terms = shared[chain.SeriesIndex[i]].Terms(chain.SpotUsd);
            double volatility = chain.VendorVolatility[i];
            columns.Volatility[i] = volatility;
            greeks.Gamma[i] = Black76.GammaAt(terms, chain.StrikeUsd[i], volatility, chain.SpotUsd);
        }
        return new(chain, columns, [.. shared], greeks);
    }
}
