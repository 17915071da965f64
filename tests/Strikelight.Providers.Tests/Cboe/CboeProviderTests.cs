using System.IO.Compression;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Tests.Cboe;

public sealed class CboeProviderTests
{
    [Fact]
    public async Task GetChain_Index_AsksForItsFileAndParsesIt()
    {
        await using CboeHost host = await CboeHost.StartAsync();

        ChainSnapshot chain = ChainAssert.Ok(await host.AskAsync());

        var call = Assert.Single(host.Upstream.Calls);
        Assert.Equal("/api/global/delayed_quotes/options/_SPX.json", call.Path);
        Assert.Equal("application/json", call.Headers.Accept);
        Assert.Equal("gzip, br", call.Headers.AcceptEncoding);
        Assert.Contains("Strikelight", call.Headers.UserAgent.ToString(), StringComparison.Ordinal);
        ChainAssert.AccountedFor(chain, SmallAnswer.RowCount);
    }

    [Theory]
    [InlineData("SPY", "SPY")]
    [InlineData("NDX", "_NDX")]
    [InlineData("BRK.B", "BRKB")]
    public async Task GetChain_Symbol_IsSpeltAsCboeDoes(string symbol, string path)
    {
        await using CboeHost host = await CboeHost.StartAsync();
        host.Upstream.Answer = (context, _) => FakeUpstream.Status(context, 404);

        await host.AskAsync(symbol);

        Assert.EndsWith($"/{path}.json", Assert.Single(host.Upstream.Calls).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../secret")]
    [InlineData("spx")]
    [InlineData("A B")]
    [InlineData("TOOLONGSYMBOL")]
    public async Task GetChain_ImpossibleSymbol_IsUnknownWithoutACall(string symbol)
    {
        await using CboeHost host = await CboeHost.StartAsync();

        Assert.Equal(FetchFailure.UnknownSymbol, (await host.AskAsync(symbol)).Failure);
        Assert.Empty(host.Upstream.Calls);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task GetChain_PackedAnswer_IsUnpacked(string encoding)
    {
        await using CboeHost host = await CboeHost.StartAsync();
        host.Upstream.Answer = (context, _) =>
            FakeUpstream.Json(context, Packed(SmallAnswer.Bytes, encoding), encoding);

        ChainAssert.AccountedFor(ChainAssert.Ok(await host.AskAsync()), SmallAnswer.RowCount);
    }

    [Theory]
    [InlineData("gzip", "plain text where gzip was said")]
    [InlineData("br", "plain text where brotli was said")]
    [InlineData("zstd", "x")]
    [InlineData("gzip, gzip", "x")]
    public async Task GetChain_WrongPacking_IsMalformed(string encoding, string body)
    {
        await using CboeHost host = await CboeHost.StartAsync();
        host.Upstream.Answer = (context, _) =>
            FakeUpstream.Json(context, System.Text.Encoding.UTF8.GetBytes(body), encoding);

        Assert.Equal(FetchFailure.Malformed, (await host.AskAsync()).Failure);
    }

    [Fact]
    public async Task GetChain_PastTime_IsNoHistoryWithoutACall()
    {
        await using CboeHost host = await CboeHost.StartAsync();

        var result = await host.Provider.GetChainAsync(
            "SPX",
            SmallAnswer.LastTrade,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(FetchFailure.NoHistory, result.Failure);
        Assert.Empty(host.Upstream.Calls);
    }

    [Fact]
    public async Task GetCandles_Any_AreNotOffered()
    {
        await using CboeHost host = await CboeHost.StartAsync();

        var result = await host.Provider.GetCandlesAsync(
            "SPX",
            TimeSpan.FromMinutes(5),
            1,
            null,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(FetchFailure.NotOffered, result.Failure);
        Assert.NotEmpty(result.Detail);
    }

    [Fact]
    public async Task GetChain_FeedThatStandsStill_SucceedsWithTheOldMarketTime()
    {
        await using CboeHost host = await CboeHost.StartAsync();
        ChainSnapshot first = ChainAssert.Ok(await host.AskAsync());
        host.Clock.Advance(TimeSpan.FromHours(9));
        string frozen = SmallAnswer.With("2026-03-11 18:42:35", "2026-03-12 03:42:30"); // rewritten, nothing new in it
        host.Upstream.Answer = (context, _) => FakeUpstream.Json(context, System.Text.Encoding.UTF8.GetBytes(frozen));

        ChainSnapshot later = ChainAssert.Ok(await host.AskAsync());

        Assert.Equal(SmallAnswer.LastTrade, later.Header.MarketTime);
        Assert.Equal(first.Header.MarketTime, later.Header.MarketTime);
        Assert.True(later.Header.ReceivedAt > first.Header.ReceivedAt.AddHours(8));
        Assert.Equal(2, host.Provider.Health.CallCount);
        Assert.Equal(0, host.Provider.Health.FailureCount);
    }

    [Fact]
    public async Task Health_FailureThenSuccess_TellsBoth()
    {
        await using CboeHost host = await CboeHost.StartAsync(options => options.MaxRetries = 0);
        Assert.Equal(ProviderHealth.Untried, host.Provider.Health);
        host.Upstream.Answer = (context, _) => FakeUpstream.Status(context, 500);

        await host.AskAsync();

        Assert.Equal(FetchFailure.Unavailable, host.Provider.Health.LastFailure);
        Assert.Contains("500", host.Provider.Health.LastFailureDetail, StringComparison.Ordinal);
        Assert.Null(host.Provider.Health.LastSuccessAt);
        Assert.Equal(1, host.Provider.Health.FailureCount);

        host.Upstream.Answer = FakeUpstream.SmallChain;
        ChainAssert.Ok(await host.AskAsync());

        Assert.Equal(FetchFailure.None, host.Provider.Health.LastFailure);
        Assert.NotNull(host.Provider.Health.LastSuccessAt);
        Assert.Equal(2, host.Provider.Health.CallCount);
        Assert.Equal(1, host.Provider.Health.FailureCount);
    }

    [Fact]
    public async Task Info_Provider_SaysItsDelayAndListsSymbolsOnce()
    {
        await using CboeHost host = await CboeHost.StartAsync();

        Assert.Equal("cboe", host.Provider.Info.Id);
        Assert.Equal(ProviderKind.Market, host.Provider.Info.Kind);
        Assert.Equal(TimeSpan.FromSeconds(60), host.Provider.Info.PollInterval);
        Assert.Equal(TimeSpan.FromMinutes(15), host.Provider.Info.TypicalDelay);
        Assert.InRange(host.Provider.Symbols.Count, 60, 70);
        Assert.Equal(host.Provider.Symbols.Count, host.Provider.Symbols.DistinctBy(info => info.Symbol).Count());
        Assert.All(
            host.Provider.Symbols,
            info => Assert.Equal(OptionRoot.IsIndexSymbol(info.Symbol), info.Kind == SymbolKind.Index)
        );
        Assert.Empty(host.Provider.RecordedTimes("SPX"));
        Assert.Equal(host.Clock.GetUtcNow(), host.Provider.Now("SPX"));
    }

    [Fact]
    public async Task GetChain_CancelledByTheCaller_ThrowsAndIsNoFailure()
    {
        await using CboeHost host = await CboeHost.StartAsync();
        using CancellationTokenSource caller = new();
        host.Upstream.Answer = async (_, _) => await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            host.Provider.GetChainAsync("SPX", null, caller.Token)
        );

        Assert.Equal(0, host.Provider.Health.FailureCount);
    }

    internal static byte[] Packed(byte[] plain, string encoding)
    {
        using MemoryStream packed = new();
        using (
            Stream packer =
                encoding == "br"
                    ? new BrotliStream(packed, CompressionLevel.Fastest)
                    : new GZipStream(packed, CompressionLevel.Fastest)
        )
        {
            packer.Write(plain);
        }
        return packed.ToArray();
    }
}
