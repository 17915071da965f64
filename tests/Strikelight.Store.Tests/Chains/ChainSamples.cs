using System.IO.Compression;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Providers.Cboe;
using Strikelight.Providers.Simulated;

namespace Strikelight.Store.Tests.Chains;

/// <summary>Chains to code: of the simulated market, and recorded ones where they were fetched.</summary>
internal static class ChainSamples
{
    private static readonly SimulatedProvider Market = OpenMarket();

    /// <summary>A minute of a simulated session at New York's time.</summary>
    public static DateTimeOffset At(int hour, int minute) => MarketTime.At(new(2026, 11, 18), new(hour, minute));

    public static async Task<ChainSnapshot> SimulatedAsync(string symbol, DateTimeOffset at)
    {
        FetchResult<ChainSnapshot> result = await Market.GetChainAsync(symbol, at, CancellationToken.None);
        return result.Value ?? throw new InvalidOperationException(result.Detail);
    }

    /// <summary>A recorded answer of Cboe; skips the test where it is not there.</summary>
    public static async Task<ChainSnapshot> RecordedAsync(string symbol, string name)
    {
        string path = Path.Combine(RepositoryRoot(), "../shared/data/cboe-delayed-json", name);
        Assert.SkipUnless(File.Exists(path), $"{name}: recorded data not present");
        await using Stream file = File.OpenRead(path);
        await using Stream json = name.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        FetchResult<ChainSnapshot> result = await CboeChainParser.ParseAsync(
            json,
            symbol,
            "cboe",
            null,
            CancellationToken.None
        );
        return result.Value ?? throw new InvalidOperationException(result.Detail);
    }

    /// <summary>Everything a snapshot shows is the same, columns to the bit.</summary>
    public static void AssertSame(ChainSnapshot expected, ChainSnapshot? actual)
    {
        Assert.NotNull(actual);
        AssertSameHeader(expected, actual);
        Assert.Equal(expected.Series, actual.Series);
        AssertSameBits(expected.StrikeUsd, actual.StrikeUsd);
        AssertSameBits(expected.Side, actual.Side);
        AssertSameBits(expected.SeriesIndex, actual.SeriesIndex);
        AssertSameBits(expected.Status, actual.Status);
        AssertSameBits(expected.Quote, actual.Quote);
        AssertSameBits(expected.BidUsd, actual.BidUsd);
        AssertSameBits(expected.AskUsd, actual.AskUsd);
        AssertSameBits(expected.LastUsd, actual.LastUsd);
        AssertSameBits(expected.VendorVolatility, actual.VendorVolatility);
        AssertSameBits(expected.VendorDelta, actual.VendorDelta);
        AssertSameBits(expected.VendorGamma, actual.VendorGamma);
        AssertSameBits(expected.Volume, actual.Volume);
        AssertSameBits(expected.OpenInterest, actual.OpenInterest);
        AssertSameBits(expected.OpenInterestChange, actual.OpenInterestChange);
        AssertSameBits(expected.BidSize, actual.BidSize);
        AssertSameBits(expected.AskSize, actual.AskSize);
        AssertSameBits(expected.LastTradeUnixSeconds, actual.LastTradeUnixSeconds);
    }

    private static void AssertSameHeader(ChainSnapshot expected, ChainSnapshot actual)
    {
        Assert.Equal(expected.Header, actual.Header);
        Assert.Equal(expected.Header.MarketTime.Offset, actual.Header.MarketTime.Offset);
        Assert.Equal(expected.Header.ReceivedAt.Offset, actual.Header.ReceivedAt.Offset);
        Assert.Equal(expected.Counts.InFeed, actual.Counts.InFeed);
        Assert.Equal(expected.Counts.Used, actual.Counts.Used);
        Assert.Equal(expected.Counts.Refused, actual.Counts.Refused);
        Assert.Equal(expected.Counts.Quotes, actual.Counts.Quotes);
        Assert.Equal(expected.Counts.RefusedRoots, actual.Counts.RefusedRoots);
    }

    private static void AssertSameBits<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : struct =>
        Assert.True(MemoryMarshal.AsBytes(expected).SequenceEqual(MemoryMarshal.AsBytes(actual)), typeof(T).Name);

    private static SimulatedProvider OpenMarket()
    {
        SimulatedOptions options = new() { Seed = 1, StartAt = MarketTime.At(new(2028, 3, 1), new(12, 0)) };
        FakeTimeProvider time = new(MarketTime.At(new(2026, 11, 22), new(12, 0)));
        IOptions<SimulatedOptions> wrapped = Options.Create(options);
        return new(wrapped, new(wrapped, time), time);
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Strikelight.slnx")))
        {
            at = at.Parent;
        }
        return at?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
