using System.Globalization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Recorded;
using Strikelight.Providers.Simulated;
using Strikelight.Providers.Tests.Cboe;
using Strikelight.Providers.Tests.Recorded;
using static Strikelight.Providers.Tests.Simulated.SimulatedFixture;

namespace Strikelight.Providers.Tests.Simulated;

/// <summary>How much is open, traded and hedged in the simulated market, against recorded chains.</summary>
public sealed class SimulatedSizesTests
{
    /// <summary>The recorded days differ among each other by half as much.</summary>
    private const double OpenFactor = 2;

    /// <summary>A quiet day and a wild one differ by this much.</summary>
    private const double VolumeFactor = 3;

    private const double GrossFactor = 1.5;

    /// <summary>Calls and puts nearly cancel, so that the net exposure of few days is known by its order.</summary>
    private const double NetFactor = 4;

    /// <summary>Of many days it is known better.</summary>
    private const double NetFactorOfMany = 2;

    private const double PutShareTolerance = 0.08;

    /// <summary>By as much do recorded days differ at the same distance from a third Friday.</summary>
    private const double PartTolerance = 0.14;

    private const double SameDayFactor = 1.6;

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

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task Sizes_OverSeveralCloses_AreOfTheOrderOfRecordedOnes(string symbol, string[] files)
    {
        ChainSizes recorded = ChainSizes.Mean((await RecordedAsync(symbol, files)).ConvertAll(ChainSizes.Of));
        ChainSizes simulated = await SimulatedAsync(symbol, Days.Select(day => At(2026, 11, day, 15, 55)));

        string figures = Told(symbol, simulated, recorded);
        AssertWithin(OpenFactor, size => size.Open);
        AssertWithin(VolumeFactor, size => size.VolumePerOpen);
        AssertWithin(GrossFactor, size => size.GrossGexPerOpen);
        AssertWithin(NetFactor, size => size.NetGexPerOpen);
        Assert.InRange(simulated.PutShare - recorded.PutShare, -PutShareTolerance, PutShareTolerance);

        void AssertWithin(double factor, Func<ChainSizes, double> of)
        {
            double ratio = of(simulated) / of(recorded);
            Assert.True(ratio > 1 / factor && ratio < factor, $"off by {ratio:F2}: {figures}");
        }
    }

    [Theory]
    [InlineData("SPX")]
    [InlineData("SPY")]
    [InlineData("QQQ")]
    public async Task GrossGex_ByTimeToExpiry_IsDividedAsOnTheRecordedDates(string symbol)
    {
        List<ChainSnapshot> chains = await RecordedAsync(symbol, FilesOf(symbol));
        ChainSizes recorded = ChainSizes.Mean(chains.ConvertAll(ChainSizes.Of));

        // How much lies in which expiry turns on the third Fridays: the same dates are asked for.
        ChainSizes simulated = await SimulatedAsync(symbol, chains.Select(chain => chain.Header.MarketTime));

        string figures = Told(symbol, simulated, recorded);
        foreach ((double share, double real) in simulated.GrossShares.Zip(recorded.GrossShares))
        {
            Assert.True(Math.Abs(share - real) < PartTolerance, figures);
        }
    }

    [Fact]
    public async Task SameDayGex_OfSpx_IsOfTheSizeOfPublishedSnapshots()
    {
        string path = Path.Combine(RecordedData.Shared("reference-gex"), "spx_0dte_gex_summary_2026-08-18_20.csv");
        List<(DateTimeOffset At, double GrossUsd)> published = [];
        foreach (string[] cells in (await File.ReadAllLinesAsync(path, Token)).Skip(1).Select(line => line.Split(',')))
        {
            // date, time, spot, net, calls, puts: the puts are negative, and 0 where nothing could be fetched.
            double grossUsd = Number(cells[4]) - Number(cells[5]);
            if (grossUsd > 0)
            {
                DateTime time = DateTime.Parse($"{cells[0]} {cells[1]}", CultureInfo.InvariantCulture);
                published.Add((At(time.Year, time.Month, time.Day, time.Hour, time.Minute), grossUsd));
            }
        }
        ChainSizes simulated = await SimulatedAsync(
            "SPX",
            published.Where((_, i) => i % 8 == 0).Select(snapshot => snapshot.At.AddMinutes(-1))
        );

        double ratio = simulated.SameDayGrossUsd / published.Average(snapshot => snapshot.GrossUsd);
        Assert.InRange(ratio, 1 / SameDayFactor, SameDayFactor);
    }

    [Theory]
    [InlineData("SPX", 0.05, 0.12)] // recorded or published at noon: 5 to 10 % from Monday to Thursday, 15 on Fridays
    [InlineData("SPY", 0.06, 0.2)] // 6 to 20 % and 33
    [InlineData("QQQ", 0.06, 0.2)]
    public async Task Gamma_OverAQuarter_HasBothSignsAndTheSameDayShareOfRealOnes(string symbol, double from, double to)
    {
        ChainSizes recorded = ChainSizes.Mean((await RecordedAsync(symbol, FilesOf(symbol))).ConvertAll(ChainSizes.Of));
        var days = Enumerable.Range(0, 31).Select(i => new DateOnly(2026, 8, 31).AddDays(3 * i));
        List<ChainSizes> simulated = [];
        foreach (DateOnly day in days.Where(ExchangeCalendar.IsSession))
        {
            simulated.Add(ChainSizes.Of(await ChainAsync(Market, symbol, MarketTime.At(day, new(12, 0)))));
        }

        ChainSizes mean = ChainSizes.Mean(simulated);
        string figures = Told(symbol, mean, recorded);
        int longDays = simulated.Count(size => size.NetGexPerOpen > 0);
        Assert.True(longDays > simulated.Count / 4 && longDays < 3 * simulated.Count / 4, $"{longDays} of {figures}");
        double ratio = mean.NetGexPerOpen / recorded.NetGexPerOpen;
        Assert.True(ratio > 1 / NetFactorOfMany && ratio < NetFactorOfMany, $"off by {ratio:F2}: {figures}");
        Assert.True(mean.GrossShares[0] > from && mean.GrossShares[0] < to, figures);
    }

    private static string[] FilesOf(string symbol) => Recordings.Single(row => row.Data.Item1 == symbol).Data.Item2;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Told(string symbol, ChainSizes simulated, ChainSizes recorded)
    {
        string figures = $"{symbol}: {simulated} against {recorded}";
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        return figures;
    }

    private static async Task<ChainSizes> SimulatedAsync(string symbol, IEnumerable<DateTimeOffset> times)
    {
        List<ChainSizes> simulated = [];
        foreach (DateTimeOffset at in times)
        {
            simulated.Add(ChainSizes.Of(await ChainAsync(Market, symbol, at)));
        }
        return ChainSizes.Mean(simulated);
    }

    private static async Task<List<ChainSnapshot>> RecordedAsync(string symbol, string[] files)
    {
        List<ChainSnapshot> recorded = [];
        foreach (string file in files)
        {
            string path = Path.Combine(RecordedData.Shared(Path.GetDirectoryName(file)!), Path.GetFileName(file));
            RecordedProvider provider = new(
                Options.Create(new RecordedOptions { Path = path }),
                new FakeTimeProvider(Morning)
            );
            recorded.Add(ChainAssert.Ok(await provider.GetChainAsync(symbol, null, Token)));
        }
        return recorded;
    }
}
