using System.Text;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Cboe;
using Strikelight.Providers.Tests.Recorded;

namespace Strikelight.Providers.Tests.Cboe;

/// <summary>Our made-up answer of twelve contracts and ways to spoil it.</summary>
internal static class SmallAnswer
{
    public const int RowCount = 12;

    public static readonly DateTimeOffset Written = new(2026, 3, 11, 18, 42, 35, TimeSpan.Zero);
    public static readonly DateTimeOffset LastTrade = new(2026, 3, 11, 18, 27, 32, TimeSpan.Zero); // 14:27:32 New York
    public static readonly DateTimeOffset Received = new(2026, 3, 11, 18, 42, 40, TimeSpan.Zero);

    public static byte[] Bytes { get; } = File.ReadAllBytes(RecordedData.Cboe("small.json"));

    public static string Text { get; } = Encoding.UTF8.GetString(Bytes);

    public static Task<FetchResult<ChainSnapshot>> ParseAsync(byte[] json, string symbol = "SPX") =>
        ParseAsync(new MemoryStream(json), symbol);

    public static Task<FetchResult<ChainSnapshot>> ParseAsync(string json, string symbol = "SPX") =>
        ParseAsync(Encoding.UTF8.GetBytes(json), symbol);

    public static Task<FetchResult<ChainSnapshot>> ParseAsync(Stream json, string symbol = "SPX") =>
        CboeChainParser
            .ParseAsync(json, symbol, "cboe", new FakeTimeProvider(Received), CancellationToken.None)
            .AsTask();

    /// <summary>Parses as a file is: received when it was written.</summary>
    public static Task<FetchResult<ChainSnapshot>> ParseFileAsync(byte[] json, string symbol) =>
        CboeChainParser
            .ParseAsync(new MemoryStream(json), symbol, "recorded", clock: null, CancellationToken.None)
            .AsTask();

    public static string With(string old, string replacement)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        return Text.Replace(old, replacement, StringComparison.Ordinal);
    }

    /// <summary>An answer of one contract whose fields, besides its symbol, are the given ones.</summary>
    public static string OneRow(string fields) =>
        $$$"""
            {"timestamp":"2026-03-11 18:42:35","symbol":"SPY","data":{"current_price":600.5,
            "last_trade_time":"2026-03-11T14:27:32","options":[{"option":"SPY260320C00600000",{{{fields}}} } ] } }
            """;
}
