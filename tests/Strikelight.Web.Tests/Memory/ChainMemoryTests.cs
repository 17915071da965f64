using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Providers.Cboe;
using Strikelight.Web.Board;

namespace Strikelight.Web.Tests.Memory;

/// <summary>What a loaded chain of 20,000 contracts keeps from the collector, all objects counted.</summary>
/// <remarks>Runs alone, after the tests that run side by side: the heap is the whole process's.</remarks>
[CollectionDefinition(nameof(ChainMemoryTests), DisableParallelization = true)]
[Collection(nameof(ChainMemoryTests))]
public sealed class ChainMemoryTests(ITestOutputHelper output)
{
    private const int ExpiryCount = 40;
    private const int StrikeCount = 250;
    private const int ContractCount = 2 * ExpiryCount * StrikeCount;
    private const int ChainCount = 6; // what else is freed or kept meanwhile is shared by 120,000 contracts

    private const double ChainBytesMost = 100;
    private const double AnalysedBytesMost = 200;
    private const int Rounds = 4;

    // Beside the columns there are headers, series and counts: 40 series of a few hundred bytes on 20,000 contracts.
    private const double UnaccountedBytesMost = 10;

    // What other code of the process may free between two measurements: 120 KB in all.
    private const double NoiseBytesMost = 1;

    private static readonly DateTimeOffset MarketNow = new(2026, 11, 18, 15, 30, 0, TimeSpan.Zero);

    // Held from before the first measurement to after the last, so that the text itself is in no difference; what a
    // reader, a builder or a chain would keep of it is a copy, and is.
    private static readonly byte[] Json = Payload();

    [Fact]
    public async Task ChainMemory_LoadedThenAnalysed_StaysInItsBudget()
    {
        Analyze(await LoadAsync(1)); // static tables and code are nobody's chain
        Measured measured = default;
        // Other code of the process can only free in between, which makes a round read low: the highest one counts.
        for (int round = 0; round < Rounds; round++)
        {
            measured = measured.Highest(await MeasureAsync());
        }
        (double loaded, double accounted, double analysed, double analysedAccounted) = measured;

        output.WriteLine(Text($"loaded: {loaded:F1} B a contract retained, {accounted:F1} accounted"));
        output.WriteLine(Text($"with analysis: {analysed:F1} B a contract retained, {analysedAccounted:F1} accounted"));
        Assert.InRange(loaded, 0, ChainBytesMost);
        Assert.InRange(analysed, 0, AnalysedBytesMost);
        Assert.InRange(loaded - accounted, -NoiseBytesMost, UnaccountedBytesMost);
        Assert.InRange(analysed - analysedAccounted, -NoiseBytesMost, UnaccountedBytesMost);
    }

    private static async Task<Measured> MeasureAsync()
    {
        long before = Retained();
        List<AnalyzedChain> chains = await LoadAsync(ChainCount);
        double loaded = PerContract(Retained() - before);
        double accounted = PerContract(chains.Sum(chain => chain.Bytes));
        Analyze(chains);
        double analysed = PerContract(Retained() - before);
        double analysedAccounted = PerContract(chains.Sum(chain => chain.Bytes));
        GC.KeepAlive(chains);
        return new(loaded, accounted, analysed, analysedAccounted);
    }

    /// <summary>In a method of its own, so that no reader or builder is left on the stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<List<AnalyzedChain>> LoadAsync(int count)
    {
        List<AnalyzedChain> chains = [];
        for (int i = 0; i < count; i++)
        {
            using MemoryStream stream = new(Json);
            FetchResult<ChainSnapshot> answer = await CboeChainParser.ParseAsync(
                stream,
                "SPX",
                "cboe",
                null,
                TestContext.Current.CancellationToken
            );
            Assert.Equal(FetchFailure.None, answer.Failure);
            chains.Add(new(answer.Value!, chain => ChainAnalyzer.Analyze(chain, PricingOptions.Default)));
        }
        return chains;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Analyze(List<AnalyzedChain> chains)
    {
        foreach (AnalyzedChain chain in chains)
        {
            Assert.Equal(ContractCount, chain.Snapshot.Count);
            int solved = chain.Analysis.Status.Count(VolStatus.Solved);
            Assert.True(solved > ContractCount / 2, Text($"Only {solved} contracts are solved: not a usual chain."));
        }
    }

    /// <summary>Bytes a contract.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Measured(double Loaded, double Accounted, double Analysed, double AnalysedAccounted)
    {
        public Measured Highest(Measured other) =>
            new(
                Math.Max(Loaded, other.Loaded),
                Math.Max(Accounted, other.Accounted),
                Math.Max(Analysed, other.Analysed),
                Math.Max(AnalysedAccounted, other.AnalysedAccounted)
            );
    }

    private static double PerContract(long bytes) => (double)bytes / (ChainCount * ContractCount);

    private static long Retained()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>A Cboe answer of weekly SPXW expiries around 7,000, priced at a volatility of 20 %.</summary>
    private static byte[] Payload()
    {
        StringBuilder json = new();
        json.Append(Text($$"""{"timestamp":"{{MarketNow:yyyy-MM-dd HH:mm:ss}}","data":{"options":["""));
        for (int week = 1; week <= ExpiryCount; week++)
        {
            DateOnly date = MarketTime.DateOf(MarketNow).AddDays(7 * week);
            double years = 7 * week / 365.0;
            ExpiryTerms terms = ExpiryTerms.FromRates(7000, 0.04, 0.013, years);
            for (int i = 0; i < StrikeCount; i++)
            {
                double strike = 7000 + 5 * (i - StrikeCount / 2);
                Append(json, new("SPXW", date, OptionSide.Call, (int)(1000 * strike)), terms);
                Append(json, new("SPXW", date, OptionSide.Put, (int)(1000 * strike)), terms);
            }
        }
        json.Length--; // the last comma
        json.Append("""],"current_price":7000.0,"last_trade_time":"2026-11-18T10:30:00"},"symbol":"_SPX"}""");
        return Encoding.UTF8.GetBytes(json.ToString());
    }

    private static void Append(StringBuilder json, OccSymbol symbol, in ExpiryTerms terms)
    {
        double price = Black76.PriceUsd(terms, symbol.StrikeUsd, 0.2, symbol.Side);
        json.Append(Text($$"""{"option":"{{symbol}}","bid":{{price:F2}},"ask":{{price + 0.1:F2}},"bid_size":7.0 """));
        json.Append(Text($$""","ask_size":9.0,"iv":0.2,"open_interest":250.0,"volume":35.0,"delta":0.5 """));
        json.Append(
            Text($$""","gamma":0.001,"last_trade_time":"2026-11-18T10:29:00","last_trade_price":{{price:F2}}},""")
        );
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
