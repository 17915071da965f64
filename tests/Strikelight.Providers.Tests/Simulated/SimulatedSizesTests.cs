using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Providers.Recorded;
using Strikelight.Providers.Simulated;
using Strikelight.Providers.Tests.Cboe;
using Strikelight.Providers.Tests.Recorded;
using static Strikelight.Providers.Tests.Simulated.SimulatedFixture;

namespace Strikelight.Providers.Tests.Simulated;

/// <summary>How much is open, traded and hedged in the simulated market, against recorded closes.</summary>
public sealed class SimulatedSizesTests
{
    /// <summary>The recorded days differ among each other by half as much.</summary>
    private const double OpenFactor = 2;

    /// <summary>A quiet day and a wild one differ by this much.</summary>
    private const double VolumeFactor = 3;

    private const double GrossFactor = 2;

    /// <summary>Calls and puts nearly cancel, so that a net exposure is known by its order of magnitude only.</summary>
    private const double NetFactor = 4;

    private const double PutShareTolerance = 0.08;

    private static readonly SimulatedProvider Market = Provider();

    private static readonly int[] Days = [6, 12, 18, 23];

    /// <summary>Of each symbol the whole chains that were recorded at a close.</summary>
    public static TheoryData<string, string[]> Recordings { get; } =
        new()
        {
            {
                "SPX",
                [
                    "cboe-quotedata-csv/spx_2022-02-05.csv.gz",
                    "cboe-quotedata-csv/spx_2022-12-12.csv.gz",
                    "cboe-quotedata-csv/spx_2023-09-14.csv.gz",
                    "cboe-quotedata-csv/spx_2024-01-07.csv.gz",
                ]
            },
            { "SPY", ["cboe-quotedata-csv/spy_2022-07-09.csv.gz", "chains-yahoo-cboe/SPY_2026-07-14T1556ET.json.gz"] },
            { "QQQ", ["chains-yahoo-cboe/QQQ_2026-07-14T1555ET.json.gz"] },
            { "AAPL", ["chains-yahoo-cboe/AAPL_2026-08-19T2246ET.json.gz"] },
            { "NVDA", ["chains-yahoo-cboe/NVDA_2026-08-19T2246ET.json.gz"] },
            { "TSLA", ["chains-yahoo-cboe/TSLA_2026-07-16T1116ET.json.gz"] },
        };

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task Sizes_OverSeveralCloses_AreOfTheOrderOfRecordedOnes(string symbol, string[] files)
    {
        List<Sizes> recorded = [];
        foreach (string file in files)
        {
            recorded.Add(Sizes.Of(await RecordedAsync(symbol, file)));
        }
        List<Sizes> simulated = [];
        foreach (int day in Days)
        {
            simulated.Add(Sizes.Of(await ChainAsync(Market, symbol, At(2026, 11, day, 15, 55))));
        }

        string figures = $"{symbol}: {Sizes.Mean(simulated)} against {Sizes.Mean(recorded)}";
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        AssertWithin(OpenFactor, size => size.Open);
        AssertWithin(VolumeFactor, size => size.VolumePerOpen);
        AssertWithin(GrossFactor, size => size.GrossGexPerOpen);
        AssertWithin(NetFactor, size => size.NetGexPerOpen);
        double putShare = Sizes.Mean(recorded).PutShare;
        Assert.InRange(Sizes.Mean(simulated).PutShare, putShare - PutShareTolerance, putShare + PutShareTolerance);

        void AssertWithin(double factor, Func<Sizes, double> of)
        {
            double ratio = of(Sizes.Mean(simulated)) / of(Sizes.Mean(recorded));
            Assert.True(ratio > 1 / factor && ratio < factor, $"off by {ratio:F2}: {figures}");
        }
    }

    private static async Task<ChainSnapshot> RecordedAsync(string symbol, string file)
    {
        string path = Path.Combine(RecordedData.Shared(Path.GetDirectoryName(file)!), Path.GetFileName(file));
        RecordedProvider provider = new(
            Options.Create(new RecordedOptions { Path = path }),
            new FakeTimeProvider(Morning)
        );
        return ChainAssert.Ok(await provider.GetChainAsync(symbol, null, TestContext.Current.CancellationToken));
    }

    /// <summary>What can be compared between prices of 2022 and of 2026.</summary>
    /// <param name="Open">Open contracts.</param>
    /// <param name="PutShare">Share of the puts in them.</param>
    /// <param name="VolumePerOpen">Contracts traded for each open one.</param>
    /// <param name="GrossGexPerOpen">Gross GEX per USD of the open contracts' underlying.</param>
    /// <param name="NetGexPerOpen">The same of the absolute net GEX, calls +, puts -.</param>
    private sealed record Sizes(
        double Open,
        double PutShare,
        double VolumePerOpen,
        double GrossGexPerOpen,
        double NetGexPerOpen
    )
    {
        public static Sizes Of(ChainSnapshot chain)
        {
            double[] open = new double[2];
            double volume = 0;
            for (int i = 0; i < chain.Count; i++)
            {
                open[(int)chain.Side[i]] += Math.Max(chain.OpenInterest[i], 0);
                volume += Math.Max(chain.Volume[i], 0);
            }
            ChainAnalysis analysis = ChainAnalyzer.Analyze(chain, PricingOptions.Default);
            ExposureTotals totals = ChainLevels.Compute(analysis, new()).Totals;
            double all = open[0] + open[1];
            double openUsd = all * 100 * chain.SpotUsd;
            return new(
                all,
                open[(int)OptionSide.Put] / all,
                volume / all,
                totals.GrossGexUsd / openUsd,
                Math.Abs(totals.NetGexUsd) / openUsd
            );
        }

        public static Sizes Mean(List<Sizes> sizes) =>
            new(
                sizes.Average(size => size.Open),
                sizes.Average(size => size.PutShare),
                sizes.Average(size => size.VolumePerOpen),
                sizes.Average(size => size.GrossGexPerOpen),
                sizes.Average(size => size.NetGexPerOpen)
            );
    }
}
