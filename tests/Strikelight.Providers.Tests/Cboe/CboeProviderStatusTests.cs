namespace Strikelight.Providers.Tests.Cboe;

public sealed class CboeProviderStatusTests
{
    [Fact]
    public async Task GetChain_RedirectToTheOtherAllowedHost_IsFollowed()
    {
        await using CboeHost host = await CboeHost.StartAsync();
        string other = $"http://localhost:{host.Upstream.Port}";
        host.Upstream.Answer = (context, _) =>
            context.Request.Host.Host == "127.0.0.1"
                ? FakeUpstream.Redirect(context, other + context.Request.Path)
                : FakeUpstream.SmallChain(context, 0);

        ChainAssert.Ok(await host.AskAsync());

        Assert.Equal(["127.0.0.1", "localhost"], host.Upstream.Calls.Select(call => call.Host.Split(':')[0]));
        Assert.Single(host.Upstream.Calls.Select(call => call.Path).Distinct());
    }

    [Theory]
    [InlineData("http://localhost:{0}/x.json")] // not on the list this time
    [InlineData("http://localhost:1/x.json")]
    [InlineData("http://user:word@127.0.0.1:{0}/x.json")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("file:///etc/hostname")]
    [InlineData("ftp://127.0.0.1:{0}/x.json")]
    [InlineData(null)]
    public async Task GetChain_RedirectElsewhere_IsRefused(string? location)
    {
        await using CboeHost host = await CboeHost.StartAsync(options => options.RedirectHosts = "");
        host.Upstream.Answer = (context, _) =>
            location is null
                ? FakeUpstream.Status(context, 307)
                : FakeUpstream.Redirect(
                    context,
                    location.Replace("{0}", $"{host.Upstream.Port}", StringComparison.Ordinal)
                );

        var result = await host.AskAsync();

        Assert.Equal(FetchFailure.Unavailable, result.Failure);
        Assert.NotEmpty(result.Detail);
        Assert.Single(host.Upstream.Calls);
    }

    [Fact]
    public async Task GetChain_RedirectsInCircles_EndAfterThree()
    {
        await using CboeHost host = await CboeHost.StartAsync();
        host.Upstream.Answer = (context, call) => FakeUpstream.Redirect(context, $"/again/{call}");

        var result = await host.AskAsync();

        Assert.Equal(FetchFailure.Unavailable, result.Failure);
        Assert.Equal(4, host.Upstream.Calls.Count);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task GetChain_UnknownSymbol_IsSaidOnceAndIsNoFailureOfTheSource(int status)
    {
        await using CboeHost host = await CboeHost.StartAsync();
        host.Upstream.Answer = (context, _) => FakeUpstream.Status(context, status);

        var result = await host.AskAsync("ZZZZ");

        Assert.Equal(FetchFailure.UnknownSymbol, result.Failure);
        Assert.Contains("ZZZZ", result.Detail, StringComparison.Ordinal);
        Assert.Single(host.Upstream.Calls);
        Assert.Equal(0, host.Provider.Health.FailureCount);
    }

    [Fact]
    public async Task GetChain_ManySymbolsForbidden_SaysThatTheClientIsRefused()
    {
        await using CboeHost host = await CboeHost.StartAsync(options => options.CallBurst = 50);
        host.Upstream.Answer = (context, _) => FakeUpstream.Status(context, 403);
        string[] symbols = ["SPX", "SPY", "QQQ", "IWM"];
        foreach (string symbol in symbols)
        {
            Assert.Equal(FetchFailure.UnknownSymbol, (await host.AskAsync(symbol)).Failure);
            Assert.Equal(FetchFailure.UnknownSymbol, (await host.AskAsync(symbol)).Failure); // again is not another
        }

        var result = await host.AskAsync("AAPL");

        Assert.Equal(FetchFailure.Unavailable, result.Failure);
        Assert.Contains("5 different symbols", result.Detail, StringComparison.Ordinal);
        Assert.Equal(1, host.Provider.Health.FailureCount);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 1)]
    [InlineData("1000000000", 900)]
    [InlineData("-5", 60)]
    [InlineData("soon", 60)]
    [InlineData(null, 60)]
    public async Task GetChain_TooManyRequests_IsNotCalledAgainBeforeItsTime(string? retryAfter, int seconds)
    {
        await using CboeHost host = await CboeHost.StartAsync();
        host.Upstream.Answer = (context, call) =>
            call == 1 ? FakeUpstream.Status(context, 429, retryAfter) : FakeUpstream.SmallChain(context, call);

        var refused = await host.AskAsync();
        DateTimeOffset until = host.Clock.GetUtcNow().AddSeconds(seconds);

        Assert.Equal(FetchFailure.RateLimited, refused.Failure);
        Assert.Equal(TimeSpan.FromSeconds(seconds), refused.RetryAfter);
        host.Clock.SetUtcNow(until.AddMilliseconds(-1));
        var early = await host.AskAsync("SPY"); // the wish is the source's: it holds for every symbol
        Assert.Equal(FetchFailure.RateLimited, early.Failure);
        Assert.True(early.RetryAfter > TimeSpan.Zero);
        Assert.Single(host.Upstream.Calls);

        host.Clock.SetUtcNow(until);
        ChainAssert.Ok(await host.AskAsync());
        Assert.Equal(2, host.Upstream.Calls.Count);
    }

    [Fact]
    public async Task GetChain_UnavailableUntilADate_IsNotCalledAgainBeforeIt()
    {
        await using CboeHost host = await CboeHost.StartAsync();
        string date = SmallAnswer.Received.AddSeconds(200).ToString("R", null);
        host.Upstream.Answer = (context, call) =>
            call == 1 ? FakeUpstream.Status(context, 503, date) : FakeUpstream.SmallChain(context, call);

        var down = await host.AskAsync();

        Assert.Equal(FetchFailure.Unavailable, down.Failure);
        Assert.Equal(TimeSpan.FromSeconds(200), down.RetryAfter);
        Assert.Equal(FetchFailure.RateLimited, (await host.AskAsync()).Failure);
        Assert.Single(host.Upstream.Calls);
        host.Clock.SetUtcNow(SmallAnswer.Received.AddSeconds(200));
        ChainAssert.Ok(await host.AskAsync());
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task GetChain_ErrorsThenSuccess_IsTriedAgain(int status)
    {
        await using CboeHost host = await CboeHost.StartAsync();
        host.Upstream.Answer = (context, call) =>
            call < 3 ? FakeUpstream.Status(context, status) : FakeUpstream.SmallChain(context, call);

        ChainAssert.Ok(await host.AskWhileTimePassesAsync());

        Assert.Equal(3, host.Upstream.Calls.Count);
        Assert.Equal(0, host.Provider.Health.FailureCount);
    }

    [Fact]
    public async Task GetChain_ErrorsWithoutEnd_StopsAfterTwoFurtherTries()
    {
        await using CboeHost host = await CboeHost.StartAsync();
        host.Upstream.Answer = (context, _) => FakeUpstream.Status(context, 500);

        var result = await host.AskWhileTimePassesAsync();

        Assert.Equal(FetchFailure.Unavailable, result.Failure);
        Assert.Null(result.Value);
        Assert.Equal(3, host.Upstream.Calls.Count);
    }

    [Fact]
    public async Task GetChain_SourceDownForLong_IsLeftAloneAndTriedAgainLater()
    {
        await using CboeHost host = await CboeHost.StartAsync(options => options.CallBurst = 100);
        host.Upstream.Answer = (context, _) => FakeUpstream.Status(context, 500);
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(FetchFailure.Unavailable, (await host.AskWhileTimePassesAsync()).Failure);
        }
        Assert.InRange(host.Upstream.Calls.Count, 8, 10);

        host.Upstream.Answer = FakeUpstream.SmallChain;
        host.Clock.Advance(TimeSpan.FromSeconds(21));

        ChainAssert.Ok(await host.AskWhileTimePassesAsync());
    }

    [Fact]
    public async Task GetChain_BeyondTheBudget_IsRefusedWithTheWait()
    {
        await using CboeHost host = await CboeHost.StartAsync(options =>
        {
            options.CallsPerMinute = 30;
            options.CallBurst = 2;
        });
        ChainAssert.Ok(await host.AskAsync());
        ChainAssert.Ok(await host.AskAsync());
        var refused = await host.AskAsync();

        Assert.Equal(FetchFailure.RateLimited, refused.Failure);
        Assert.Equal(TimeSpan.FromSeconds(2), refused.RetryAfter);
        Assert.Equal(2, host.Upstream.Calls.Count);
        Assert.Equal(2, host.Provider.Health.CallCount); // nothing was asked, so nothing failed

        host.Clock.Advance(refused.RetryAfter!.Value);
        ChainAssert.Ok(await host.AskAsync());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(451)]
    public async Task GetChain_OtherRefusal_IsUnavailableWithItsNumber(int status)
    {
        await using CboeHost host = await CboeHost.StartAsync();
        host.Upstream.Answer = (context, _) => FakeUpstream.Status(context, status);

        var result = await host.AskAsync();

        Assert.Equal(FetchFailure.Unavailable, result.Failure);
        Assert.Contains($"{status}", result.Detail, StringComparison.Ordinal);
        Assert.Single(host.Upstream.Calls);
    }
}
