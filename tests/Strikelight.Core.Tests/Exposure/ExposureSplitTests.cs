using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Exposure;

/// <summary>The totals split by root, by strike for every Greek, and turned into futures.</summary>
public sealed class ExposureSplitTests
{
    /// <summary>Of the sum of absolute values.</summary>
    private const double Rounding = 1e-12;

    private static readonly DateTimeOffset Morning = MarketTime.At(new(2024, 1, 19), new(9, 0));
    private static readonly DateOnly[] Fridays = [new(2024, 1, 19), new(2024, 2, 16)];

    private static readonly Gen<ChainAnalysis> GenIndex =
        from rows in (
            from monthly in Gen.Bool
            from expiry in Gen.Int[0, 1]
            from strike in Gen.Int[-6, 6]
            from isCall in Gen.Bool
            from open in Gen.Int[-10, 500]
            select (monthly ? "SPX" : "SPXW", Fridays[expiry], 4800 + 25.0 * strike, isCall, open)
        ).Array[1, 40]
        select Analysis(rows);

    [Fact]
    public void ByRoot_AnyChain_AddsUpToTheTotals() =>
        GenIndex.Sample(
            analysis =>
            {
                ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
                SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);
                ExposureTotals totals = ExposureSums.Totals(slice, naive);
                var roots = ExposureSums.ByRoot(slice, naive);
                return Agree(totals.NetGexUsd, roots.Select(root => root.Totals.NetGexUsd), totals.GrossGexUsd)
                    && Agree(totals.DexUsd, roots.Select(root => root.Totals.DexUsd), Math.Abs(totals.DexUsd) + 1e9)
                    && roots.Select(root => root.Root.Root).SequenceEqual(roots.Select(root => root.Root.Root).Order());
            },
            iter: 200
        );

    [Fact]
    public void GexByContract_AnyChain_AddsUpToTheTotals() =>
        GenIndex.Sample(
            analysis =>
            {
                ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
                SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);
                double[] gex = new double[analysis.Chain.Count];
                ExposureUnits.GexByContract(slice, naive, gex);
                ExposureTotals totals = ExposureSums.Totals(slice, naive);
                return Agree(totals.NetGexUsd, gex, totals.GrossGexUsd);
            },
            iter: 200
        );

    [Fact]
    public void GreeksByStrike_AnyChain_AddUpToTheTotals() =>
        GenIndex.Sample(
            analysis =>
            {
                ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
                SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);
                ExposureTotals totals = ExposureSums.Totals(slice, naive);
                GreeksByStrike strikes = GreeksByStrike.Of(slice, naive);
                double size = 500.0 * 40 * 100 * 4800;
                return Agree(totals.DexUsd, strikes.DexUsd, size)
                    && Agree(totals.VannaUsdPerVolPoint, strikes.VannaUsdPerVolPoint, size)
                    && Agree(totals.CharmUsdPerCalendarDay, strikes.CharmUsdPerCalendarDay, size);
            },
            iter: 200
        );

    [Fact]
    public void Breakdown_AnyChain_AddsUpToTheTotalsEveryWay() =>
        GenIndex.Sample(
            analysis =>
            {
                ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
                SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);
                ExposureTotals totals = ExposureSums.Totals(slice, naive);
                ExposureBreakdown parts = ExposureBreakdown.Of(slice, naive);
                double size = 500.0 * 40 * 100 * 4800;
                return Agree(
                        totals.NetGexUsd,
                        parts.Roots.SelectMany(root => root.ByStrike.NetGexUsd),
                        totals.GrossGexUsd
                    )
                    && Agree(totals.NetGexUsd, Dates(parts, date => date.NetGexUsd), totals.GrossGexUsd)
                    && Agree(totals.DexUsd, parts.Greeks.DexUsd, size)
                    && Agree(totals.DexUsd, parts.Roots.SelectMany(root => root.Greeks.DexUsd), size)
                    && Agree(totals.DexUsd, Dates(parts, date => date.DexUsd), size)
                    && Agree(
                        totals.VannaUsdPerVolPoint,
                        parts.Roots.SelectMany(root => root.Greeks.VannaUsdPerVolPoint),
                        size
                    )
                    && Agree(totals.CharmUsdPerCalendarDay, Dates(parts, date => date.CharmUsdPerCalendarDay), size);
            },
            iter: 200
        );

    [Fact]
    public void Breakdown_OfARoot_IsWhatAChainOfThatRootAloneHas() =>
        GenIndex.Sample(
            analysis =>
            {
                SignedPositions naive = SignedPositions.From(analysis.Chain, SignConvention.Naive);
                ExposureBreakdown parts = ExposureBreakdown.Of(ChainSlice.Of(analysis, ExpiryScope.All), naive);
                return parts.Roots.All(root =>
                {
                    double[] own = [.. ByHand(analysis, naive, root.Root.Root)];
                    return Agree(root.Totals.NetGexUsd, own, root.Totals.GrossGexUsd)
                        && root.ByStrike.StrikeUsd.SequenceEqual(root.Greeks.StrikeUsd)
                        && root.ByExpiry.All(date => date.Expiry.Roots == root.Root.Root);
                });
            },
            iter: 200
        );

    [Fact]
    public void ByRoot_ThirdFridayMorning_HasBothSettlementsApart()
    {
        ChainAnalysis analysis = Analysis([("SPXW", Fridays[0], 4800, true, 10), ("SPX", Fridays[0], 4800, true, 30)]);

        var roots = ExposureSums.ByRoot(
            ChainSlice.Of(analysis, ExpiryScope.ZeroDte),
            SignedPositions.From(analysis.Chain, SignConvention.Naive)
        );

        Assert.Equal([SettlementStyle.Am, SettlementStyle.Pm], roots.Select(root => root.Root.Settlement));
        Assert.Equal([30.0, 10.0], roots.Select(root => root.Totals.Coverage.CoveredContracts));
    }

    [Fact]
    public void HedgeFlow_LongGamma_SellsIntoARise()
    {
        HedgeFlow flow = HedgeFlow.Of(3.5e9, 7_000);

        Assert.Equal(-3.5e9, flow.UsdPerRise);
        Assert.Equal(-10_000, flow.FuturesPerRise, 1e-9); // 350,000 USD a contract
        Assert.True(double.IsNaN(HedgeFlow.Of(double.NaN, 7_000).FuturesPerRise));
    }

    private static IEnumerable<double> Dates(ExposureBreakdown parts, Func<ExposureTotals, double> value) =>
        parts.Roots.SelectMany(root => root.ByExpiry).Select(date => value(date.Totals));

    /// <summary>One product a contract of the root, as the page on the formula has it.</summary>
    private static IEnumerable<double> ByHand(ChainAnalysis analysis, SignedPositions positions, string root)
    {
        for (int i = 0; i < analysis.Chain.Count; i++)
        {
            if (analysis.Chain.Series[analysis.Chain.SeriesIndex[i]].Root.Root == root)
            {
                double held = positions.Contracts[i];
                yield return held == 0 ? 0 : held * analysis.Gamma[i] * 100 * 4800 * 4800 * 0.01;
            }
        }
    }

    private static bool Agree(double total, IEnumerable<double> parts, double size)
    {
        double[] known = [.. parts.Where(part => !double.IsNaN(part))];
        return known.Length == 0 ? double.IsNaN(total) : Math.Abs(known.Sum() - total) <= Rounding * size;
    }

    private static ChainAnalysis Analysis((string Root, DateOnly Expiry, double Strike, bool IsCall, int Open)[] rows)
    {
        ChainFixture fixture = new("SPX", 4800, Morning)
        {
            Volatility = (_, strike) => strike == 4650 ? double.NaN : 0.2,
        };
        foreach (var row in rows.DistinctBy(row => (row.Root, row.Expiry, row.Strike, row.IsCall)))
        {
            OptionSide side = row.IsCall ? OptionSide.Call : OptionSide.Put;
            fixture.Add(side, row.Strike, row.Open < 0 ? double.NaN : row.Open, row.Expiry, row.Root);
        }
        return fixture.Analysis();
    }
}
