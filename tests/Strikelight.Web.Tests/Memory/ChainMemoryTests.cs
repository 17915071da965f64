using System.Globalization;
using System.Runtime;
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
/// <remarks>Runs in a process of its own: the heap is the whole process's.</remarks>
[Trait("Category", "Alone")] // test.sh gives it a process of its own: other tests would be measured too
public sealed class ChainMemoryTests(ITestOutputHelper output)
{
    private const int ExpiryCount = 40;
    private const int StrikeCount = 250;
    private const int ContractCount = 2 * ExpiryCount * StrikeCount;
    private const int ChainCount = 12; // what else is freed or kept meanwhile is shared by 240,000 contracts

    private const double ChainBytesMost = 100;
    private const double AnalysedBytesMost = 200;
    private const int Rounds = 3;

    // Beside the columns there are headers, series and counts: 40 series of a few hundred bytes on 20,000 contracts.
    private const double UnaccountedBytesMost = 15;

    // What other code of the process may free between two measurements: 1.2 MB in all.
    private const double NoiseBytesMost = 5;

    private static readonly DateTimeOffset MarketNow = new(2026, 11, 18, 15, 30, 0, TimeSpan.Zero);

    // A field, not a local: a finished asynchronous method goes on holding its locals.
    private readonly List<AnalyzedChain> _chains = [];

    // Held from before the first measurement to after the last, so that the text itself is in no difference; what a
    // reader, a builder or a chain would keep of it is a copy, and is.
    private static readonly byte[] Json = Payload();

    [Fact]
    public async Task ChainMemory_LoadedThenAnalysed_StaysInItsBudget()
    {
        await LoadAsync(1);
        Analyze(); // static tables and code are nobody's chain
        List<Measured> rounds = [];
        for (int round = 0; round < Rounds; round++)
        {
            rounds.Add(await MeasureAsync());
        }
        // Other code of the process frees or keeps something in single rounds; the middle one knows of chains only.
        double loaded = Median(rounds, round => round.Loaded);
        double accounted = Median(rounds, round => round.Accounted);
        double analysed = Median(rounds, round => round.Analysed);
        double analysedAccounted = Median(rounds, round => round.AnalysedAccounted);

        output.WriteLine(Text($"loaded: {loaded:F1} B a contract retained, {accounted:F1} accounted"));
        output.WriteLine(Text($"with analysis: {analysed:F1} B a contract retained, {analysedAccounted:F1} accounted"));
        Assert.InRange(loaded, 0, ChainBytesMost);
        Assert.InRange(analysed, 0, AnalysedBytesMost);
        Assert.InRange(loaded - accounted, -NoiseBytesMost, UnaccountedBytesMost);
        Assert.InRange(analysed - analysedAccounted, -NoiseBytesMost, UnaccountedBytesMost);
    }

    private async Task<Measured> MeasureAsync()
    {
        _chains.Clear();
        long before = Retained();
        await LoadAsync(ChainCount);
        double loaded = PerContract(Retained() - before);
        double accounted = PerContract(_chains.Sum(chain => chain.Bytes));
        Analyze();
        double analysed = PerContract(Retained() - before);
        double analysedAccounted = PerContract(_chains.Sum(chain => chain.Bytes));
        return new(loaded, accounted, analysed, analysedAccounted);
    }

    /// <summary>In a method of its own, so that no reader or builder is left on the stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task LoadAsync(int count)
    {
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
            _chains.Add(new(answer.Value!, chain => ChainAnalyzer.Analyze(chain, PricingOptions.Default)));
        }
        await Task.Yield(); // off the stack on which the last builder was
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Analyze()
    {
        foreach (AnalyzedChain chain in _chains)
        {
            Assert.Equal(ContractCount, chain.Snapshot.Count);
            int solved = chain.Analysis.Status.Count(VolStatus.Solved);
            Assert.True(solved > ContractCount / 2, Text($"Only {solved} contracts are solved: not a usual chain."));
        }
    }

    /// <summary>Bytes a contract.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Measured(double Loaded, double Accounted, double Analysed, double AnalysedAccounted);

    private static double Median(List<Measured> rounds, Func<Measured, double> value) =>
        rounds.Select(value).Order().ElementAt(rounds.Count / 2);

    private static double PerContract(long bytes) => (double)bytes / (ChainCount * ContractCount);

    private static long Retained()
    {
        // Freed room between large arrays is nobody's either.
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
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
