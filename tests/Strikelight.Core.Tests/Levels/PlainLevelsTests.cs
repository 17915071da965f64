using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

/// <summary>Levels from shared sums against plain definitions, on chains with all that can be missing.</summary>
public sealed class PlainLevelsTests
{
    private const double Rounding = 1e-12; // of the sum of absolute values
    private const double Spot = 4800;

    private static readonly DateTimeOffset Morning = MarketTime.At(new(2024, 1, 19), new(11, 0));
    private static readonly DateOnly[] Expiries = [new(2024, 1, 19), new(2024, 1, 22), new(2024, 2, 16)];

    // 19 January: SPX settled at the open, SPXW still trades; 16 February: both, merged by strike.
    private static readonly Gen<(RawContract Row, bool HasGamma)> GenRow =
        from expiry in Gen.Int[0, Expiries.Length - 1]
        from strike in Gen.Int[-6, 6]
        from isCall in Gen.Bool
        from isMonthly in Gen.Bool
        from open in Gen.Int[-20, 400]
        from volume in Gen.Int[-20, 400]
        from change in Gen.Int[-200, 200]
        from gamma in Gen.Int[0, 5]
        select (
            ChainFixture.Row(
                isCall ? OptionSide.Call : OptionSide.Put,
                Spot + 25 * strike,
                Expiries[expiry],
                isMonthly && expiry != 1 ? "SPX" : "SPXW"
            ) with
            {
                OpenInterest = open < 0 ? double.NaN : open,
                Volume = volume < 0 ? double.NaN : volume,
                OpenInterestChange = change % 7 == 0 ? double.NaN : change,
            },
            gamma > 0
        );

    private static readonly Gen<LevelsRequest> GenRequest =
        from sign in Gen.Enum<SignConvention>()
        from measure in Gen.Enum<WallMeasure>()
        from scope in Gen.Int[0, 3]
        from grid in Gen.Int[0, 4]
        select new LevelsRequest
        {
            Sign = sign,
            Measure = measure,
            GridExpiries = grid,
            ComparedExpiries = 0,
            Scope = scope switch
            {
                0 => ExpiryScope.All,
                1 => ExpiryScope.ZeroDte,
                2 => ExpiryScope.Of(Expiries[2]),
                _ => ExpiryScope.Of(new DateOnly(2030, 1, 4)), // not listed: an empty scope
            },
        };

    private static readonly Gen<double> GenMove = Gen.OneOf(Gen.Const(1.0), Gen.Double[0.97, 1.03]);

    [Fact]
    public void Compute_AnyChainScopeSignAndSpot_IsWhatTheDefinitionsSay() =>
        Gen.Select(GenRow.Array[1, 40], GenRequest, GenMove)
            .Sample(
                (rows, request, move) =>
                {
                    ChainAnalysis analysis = Analysis(rows);
                    double[] book = [.. Enumerable.Range(0, analysis.Chain.Count).Select(Held)];
                    Check(analysis.AtSpot(Spot * move), request with { Book = book });
                    Check(analysis, request with { Book = book });
                },
                iter: 300
            );

    [Fact]
    public void Compute_RecordedSpxChain_IsWhatTheDefinitionsSay()
    {
        DateTimeOffset opened = MarketTime.At(new(2024, 1, 7), new(10, 52));
        ChainSnapshot chain = RecordedData.QuoteTable(
            "cboe-quotedata-csv/spx_2024-01-07.csv.gz",
            "SPX",
            4697.2402,
            opened
        );
        ChainAnalysis analysis = ChainAnalyzer.Analyze(chain, PricingOptions.Default);

        Check(analysis, new() { ComparedExpiries = 0 });
        Check(analysis.AtSpot(4710), new() { ComparedExpiries = 0, Sign = SignConvention.ShortAll });
    }

    [Fact]
    public void AtSpot_TheSameSpotByAWayRound_GivesTheGreeksBack()
    {
        ChainAnalysis analysis = ChainAnalyzer.Analyze(
            new Pricing.ModelChain("SPX", 5000).Add("SPXW", new(2026, 3, 31), 5020).Build(),
            PricingOptions.Default
        );

        ChainAnalysis moved = analysis.AtSpot(5050);
        ChainAnalysis back = moved.AtSpot(5000);

        Assert.Equal(5050, moved.SpotUsd);
        Assert.Equal(analysis.Series[0].ForwardUsd * 1.01, moved.Series[0].ForwardUsd, 1e-9);
        for (int i = 0; i < analysis.Chain.Count; i++)
        {
            Assert.Equal(analysis.Volatility[i], moved.Volatility[i]);
            Assert.Equal(analysis.Delta[i], back.Delta[i], 1e-12);
            Assert.Equal(analysis.Gamma[i], back.Gamma[i], 1e-14);
        }
    }

    /// <summary>Held by no rule: long, short, nothing and unknown by turns.</summary>
    private static double Held(int i) => i % 5 == 4 ? double.NaN : (i % 4 - 1) * 10;

    private static ChainAnalysis Analysis((RawContract Row, bool HasGamma)[] rows)
    {
        HashSet<(OptionSide, double, DateOnly)> without = [];
        HashSet<(string, OptionSide, double, DateOnly)> added = [];
        ChainFixture fixture = new("SPX", Spot, Morning);
        foreach ((RawContract row, bool hasGamma) in rows)
        {
            if (added.Add((row.Root, row.Side, row.StrikeUsd, row.Expiry)))
            {
                fixture.Add(row);
                _ = hasGamma || without.Add((row.Side, row.StrikeUsd, row.Expiry));
            }
        }
        // A strike without volatility has no Greek at any spot.
        fixture.Volatility = (series, strike) =>
            without.Contains((OptionSide.Call, strike, series.Expiry)) ? double.NaN : 0.2;
        return fixture.Analysis();
    }

    private static void Check(ChainAnalysis analysis, LevelsRequest request)
    {
        ChainLevels levels = ChainLevels.Compute(analysis, request);
        SignedPositions positions = request.PositionsOf(analysis.Chain, request.Sign);
        PlainLevels plain = new(analysis, levels.Scope, positions);

        Assert.Equal(analysis.SpotUsd, levels.SpotUsd);
        Assert.Equal(plain.Strikes, levels.ByStrike.StrikeUsd);
        Totals(plain.Contracts, levels.Totals);
        foreach (ExpiryExposure expiry in levels.ByExpiry)
        {
            Totals([.. plain.Contracts.Where(contract => contract.Expiry == expiry.Expiry.Expiry)], expiry.Totals);
        }
        ILookup<double, PlainLevels.Contract> byStrike = plain.Contracts.ToLookup(contract => contract.Strike);
        for (int i = 0; i < levels.ByStrike.Count; i++)
        {
            Strike([.. byStrike[levels.ByStrike.StrikeUsd[i]]], levels, i);
        }
        foreach (WallPair pair in levels.Walls)
        {
            Wall(plain.Contracts, OptionSide.Call, pair.Measure, pair.Call, levels.SpotUsd);
            Wall(plain.Contracts, OptionSide.Put, pair.Measure, pair.Put, levels.SpotUsd);
        }
        foreach (ExpiryLevels expiry in levels.Expiries)
        {
            Expiry([.. plain.Contracts.Where(one => one.Expiry == expiry.Expiry.Expiry)], expiry, levels);
        }
    }

    private static void Totals(IReadOnlyList<PlainLevels.Contract> all, ExposureTotals totals)
    {
        Near(all.Select(one => one.Gex), totals.NetGexUsd);
        Near(all.Where(one => one.Side == OptionSide.Call).Select(one => one.Gex), totals.CallGexUsd);
        Near(all.Where(one => one.Side == OptionSide.Put).Select(one => one.Gex), totals.PutGexUsd);
        Near(all.Select(one => Math.Abs(one.Gex)), totals.GrossGexUsd);
        Near(all.Select(one => one.Dex), totals.DexUsd);
        Near(all.Select(one => one.Vanna), totals.VannaUsdPerVolPoint);
        Near(all.Select(one => one.Charm), totals.CharmUsdPerCalendarDay);
        IEnumerable<PlainLevels.Contract> uncovered = all.Where(one =>
            double.IsNaN(one.Gex) && !double.IsNaN(one.Held)
        );
        Assert.Equal(uncovered.Sum(one => Math.Abs(one.Held)), totals.Coverage.UncoveredContracts);
        Assert.Equal(
            all.Where(one => !double.IsNaN(one.Gex)).Sum(one => Math.Abs(one.Held)),
            totals.Coverage.CoveredContracts
        );
        Assert.Equal(all.Count(one => double.IsNaN(one.Held)), totals.Coverage.UnknownPositions);
    }

    private static void Strike(PlainLevels.Contract[] here, ChainLevels levels, int i)
    {
        Near(here.Where(one => one.Side == OptionSide.Call).Select(one => one.Gex), levels.ByStrike.CallGexUsd[i]);
        Near(here.Where(one => one.Side == OptionSide.Put).Select(one => one.Gex), levels.ByStrike.PutGexUsd[i]);
        Near(here.Select(one => one.Gex), levels.ByStrike.NetGexUsd[i]);
        Near(here.Select(one => Math.Abs(one.Gex)), levels.ByStrike.GrossGexUsd[i]);
        foreach (OptionSide side in Enum.GetValues<OptionSide>())
        {
            foreach (WallMeasure measure in Enum.GetValues<WallMeasure>())
            {
                Near(
                    here.Where(one => one.Side == side).Select(one => PlainLevels.Value(one, measure)),
                    levels.Activity.Of(side).Of(measure).ByStrike[i]
                );
            }
        }
        for (int column = 0; column < levels.GexGrid.Expiries.Length; column++)
        {
            DateOnly expiry = levels.GexGrid.Expiries[column].Expiry;
            Near(here.Where(one => one.Expiry == expiry).Select(one => one.Gex), levels.GexGrid[i, column]);
        }
    }

    private static void Expiry(PlainLevels.Contract[] own, ExpiryLevels expiry, ChainLevels levels)
    {
        Wall(own, OptionSide.Call, levels.Request.Measure, expiry.CallWall, levels.SpotUsd);
        Wall(own, OptionSide.Put, levels.Request.Measure, expiry.PutWall, levels.SpotUsd);
        double[] net =
        [
            .. own.GroupBy(one => one.Strike).Select(group => Math.Abs(PlainLevels.Sum(group.Select(one => one.Gex)))),
        ];
        double king = net.Where(size => size > 0).DefaultIfEmpty(0).Max();
        double gross = own.Where(one => !double.IsNaN(one.Gex)).Sum(one => Math.Abs(one.Gex));
        if (king > Rounding * gross)
        {
            Assert.Equal(king, Math.Abs(expiry.KingNode.Value), Rounding * gross);
        }
        int stacked = levels.Expiries.Count(other =>
            other != expiry
            && Math.Abs(other.CallWall.PriceUsd - expiry.CallWall.PriceUsd) <= 0.01 * expiry.CallWall.PriceUsd
        );
        Assert.Equal(stacked, expiry.CallWallsStacked);
    }

    private static void Wall(
        IReadOnlyList<PlainLevels.Contract> contracts,
        OptionSide side,
        WallMeasure measure,
        LevelResult wall,
        double spot
    )
    {
        double best = PlainLevels.Best(contracts, side, measure, spot);
        Assert.Equal(best > 0, wall.HasLevel);
        if (wall.HasLevel)
        {
            Assert.Equal(best, wall.Value, Rounding * best);
            Assert.True(side == OptionSide.Call ? wall.PriceUsd >= spot : wall.PriceUsd <= spot);
            IEnumerable<PlainLevels.Contract> there = contracts.Where(one =>
                one.Side == side && one.Strike == wall.PriceUsd
            );
            Assert.Equal(best, PlainLevels.Sum(there.Select(one => PlainLevels.Value(one, measure))), Rounding * best);
        }
    }

    private static void Near(IEnumerable<double> terms, double actual)
    {
        double[] all = [.. terms];
        double size = all.Where(term => !double.IsNaN(term)).Sum(Math.Abs);
        Assert.Equal(PlainLevels.Sum(all), actual, Rounding * size);
    }
}
