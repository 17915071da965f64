using System.IO.Compression;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Providers.Cboe;

namespace Strikelight.Bench;

/// <summary>Cboe's JSON to a chain, beside a serializer that makes one object a contract.</summary>
/// <remarks>
/// The plain side stops at objects in the feed's order with symbols as text; ours also reads the symbols, checks and
/// sorts the rows, drops duplicates and builds the columns.
/// </remarks>
public class ParseBenchmarks
{
    private const string SimulatedSpx = "SPX, simulated";
    private const string RecordedSpy = "SPY, recorded";

    private byte[] _json = [];
    private string _symbol = "";

    public static IEnumerable<string> Payloads => RecordedPath() is null ? [SimulatedSpx] : [SimulatedSpx, RecordedSpy];

    [ParamsSource(nameof(Payloads))]
    public string Payload { get; set; } = SimulatedSpx;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        bool isRecorded = Payload == RecordedSpy;
        _symbol = isRecorded ? "SPY" : SampleMarket.Symbol;
        _json = isRecorded ? await RecordedAsync() : CboePayload.Write(await SampleMarket.ChainAsync());
        ChainSnapshot ours = await Columns();
        RequireEqual(ours, Objects().Data!.Options);
        Console.WriteLine($"// {_symbol}: {_json.Length} bytes, {ours.Count} contracts");
    }

    [Benchmark(Baseline = true, Description = "JsonSerializer, an object a contract")]
    public object Plain() => Objects();

    [Benchmark(Description = "CboeChainParser")]
    public async Task<int> Parser() => (await Columns()).Count;

    private PlainAnswer Objects() => JsonSerializer.Deserialize<PlainAnswer>(_json)!;

    private async Task<ChainSnapshot> Columns()
    {
        using MemoryStream stream = new(_json);
        FetchResult<ChainSnapshot> answer = await CboeChainParser.ParseAsync(
            stream,
            _symbol,
            "bench",
            null,
            CancellationToken.None
        );
        return answer.Value ?? throw new InvalidOperationException(answer.Detail);
    }

    private static void RequireEqual(ChainSnapshot chain, List<PlainContract> plain)
    {
        Agreement.Require(chain.Counts.InFeed == plain.Count, "number of rows");
        Agreement.Require(chain.Count == plain.Count, "number of contracts");
        Dictionary<string, PlainContract> bySymbol = plain.ToDictionary(row => row.Option, StringComparer.Ordinal);
        for (int i = 0; i < chain.Count; i++)
        {
            PlainContract row = bySymbol[CboePayload.SymbolOf(chain, i)];
            bool isDropped = chain.Quote[i] is QuoteStatus.Crossed or QuoteStatus.Absurd;
            Agreement.Require(isDropped || Same(chain.BidUsd[i], row.Bid), $"bid of {row.Option}");
            Agreement.Require(isDropped || Same(chain.AskUsd[i], row.Ask), $"ask of {row.Option}");
            Agreement.Require(Same(chain.VendorGamma[i], (float?)row.Gamma), $"gamma of {row.Option}");
            Agreement.Require(Same(CountOf(chain.OpenInterest[i]), row.OpenInterest), $"interest of {row.Option}");
            Agreement.Require(Same(CountOf(chain.Volume[i]), row.Volume), $"volume of {row.Option}");
        }
    }

    /// <summary>What is missing in the chain is absent, or zero as Cboe writes it, in the feed.</summary>
    private static bool Same(double ours, double? theirs) => double.IsNaN(ours) ? theirs is null or 0 : ours == theirs;

    private static double CountOf(int count) => count == ChainSnapshot.MissingCount ? double.NaN : count;

    private static async Task<byte[]> RecordedAsync()
    {
        await using GZipStream file = new(File.OpenRead(RecordedPath()!), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>The recorded file, where the data folder stands beside the repository.</summary>
    private static string? RecordedPath()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Strikelight.slnx")))
        {
            folder = folder.Parent;
        }
        string path = Path.Combine(
            folder?.FullName ?? "",
            "../shared/data/cboe-delayed-json/SPY_2022-07-12T225733Z.json.gz"
        );
        return File.Exists(path) ? path : null;
    }
}
