using Microsoft.AspNetCore.Http;

namespace Strikelight.Providers.Tests.Cboe;

public sealed class CboeProviderFaultTests
{
    [Fact]
    public async Task GetChain_CutAtManyPoints_IsNeverAChain()
    {
        await using CboeHost host = await CboeHost.StartAsync(options =>
        {
            options.MaxRetries = 0;
            options.CallBurst = 100;
            options.CallsPerMinute = 600;
            options.BreakerFailures = 1000;
        });
        int end = SmallAnswer.Text.TrimEnd().Length;
        for (int length = 0; length < end; length += end / 100)
        {
            byte[] cut = SmallAnswer.Bytes[..length];
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            host.Upstream.Answer = (context, _) => FakeUpstream.Json(context, cut);

            var whole = await host.AskAsync();

            Assert.Null(whole.Value);
            Assert.Equal(FetchFailure.Malformed, whole.Failure);

            host.Upstream.Answer = async (context, _) =>
            {
                context.Response.ContentLength = SmallAnswer.Bytes.Length; // promised, then the line goes dead
                await FakeUpstream.Json(context, cut);
                await context.Response.Body.FlushAsync();
                context.Abort();
            };

            var broken = await host.AskAsync();

            Assert.Null(broken.Value);
            Assert.Equal(FetchFailure.Unavailable, broken.Failure);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task GetChain_PackedAnswerCut_IsMalformed(string encoding)
    {
        await using CboeHost host = await CboeHost.StartAsync(options => options.CallBurst = 100);
        byte[] packed = CboeProviderTests.Packed(SmallAnswer.Bytes, encoding);
        for (int length = 1; length < packed.Length - 8; length += packed.Length / 40)
        {
            byte[] cut = packed[..length];
            host.Upstream.Answer = (context, _) => FakeUpstream.Json(context, cut, encoding);

            var result = await host.AskAsync();

            Assert.Null(result.Value);
            Assert.Equal(FetchFailure.Malformed, result.Failure);
        }
    }

    [Fact]
    public async Task GetChain_NoAnswer_IsUnavailableAfterItsTime()
    {
        await using CboeHost host = await CboeHost.StartAsync(options => options.MaxRetries = 0);
        host.Upstream.Answer = (context, _) => HangAsync(context);
        DateTimeOffset started = host.Clock.GetUtcNow();

        var result = await host.AskWhileTimePassesAsync();

        Assert.Equal(FetchFailure.Unavailable, result.Failure);
        Assert.InRange(host.Clock.GetUtcNow() - started, TimeSpan.FromSeconds(15), ClockSteps(15));
    }

    [Fact]
    public async Task GetChain_AnswerThatStandsStill_IsGivenUpEarly()
    {
        await using CboeHost host = await CboeHost.StartAsync(options => options.MaxRetries = 0);
        host.Upstream.Answer = async (context, _) =>
        {
            await FakeUpstream.Json(context, SmallAnswer.Bytes[..2000]);
            await context.Response.Body.FlushAsync();
            await HangAsync(context);
        };
        DateTimeOffset started = host.Clock.GetUtcNow();

        var result = await host.AskWhileTimePassesAsync();

        Assert.Equal(FetchFailure.Unavailable, result.Failure);
        Assert.Contains("stood still", result.Detail, StringComparison.Ordinal);
        Assert.InRange(host.Clock.GetUtcNow() - started, TimeSpan.FromSeconds(5), ClockSteps(5));
    }

    [Fact]
    public async Task GetChain_HangsAgainAndAgain_EndsWithTheTotalTime()
    {
        await using CboeHost host = await CboeHost.StartAsync(options => options.MaxRetries = 5);
        host.Upstream.Answer = (context, _) => HangAsync(context);
        DateTimeOffset started = host.Clock.GetUtcNow();

        var result = await host.AskWhileTimePassesAsync();

        Assert.Equal(FetchFailure.Unavailable, result.Failure);
        Assert.InRange(host.Clock.GetUtcNow() - started, TimeSpan.FromSeconds(40), ClockSteps(40));
        Assert.Equal(FetchFailure.Unavailable, host.Provider.Health.LastFailure);
    }

    [Fact]
    public async Task GetChain_PlainAnswerBeyondTheCap_IsTooLarge()
    {
        await using CboeHost host = await CboeHost.StartAsync(options => options.MaxBodyBytes = 2048);

        Assert.Equal(FetchFailure.TooLarge, (await host.AskAsync()).Failure);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json")]
    public async Task GetChain_WebPageWithStatus200_IsMalformed(string contentType)
    {
        await using CboeHost host = await CboeHost.StartAsync();
        host.Upstream.Answer = async (context, _) =>
        {
            context.Response.ContentType = contentType;
            await context.Response.WriteAsync("<html><body>We will be back soon</body></html>");
        };

        var result = await host.AskAsync();

        Assert.Equal(FetchFailure.Malformed, result.Failure);
        Assert.NotEmpty(result.Detail);
        Assert.Equal(1, host.Provider.Health.FailureCount);
    }

    [Fact]
    public async Task GetChain_AnotherSymbolsAnswer_IsMalformed()
    {
        await using CboeHost host = await CboeHost.StartAsync();

        Assert.Equal(FetchFailure.Malformed, (await host.AskAsync("NDX")).Failure);
    }

    [Fact]
    public async Task GetChain_NobodyListens_IsUnavailable()
    {
        await using CboeHost host = await CboeHost.StartAsync(options => options.BaseAddress = "http://127.0.0.1:1");

        var result = await host.AskWhileTimePassesAsync();

        Assert.Equal(FetchFailure.Unavailable, result.Failure);
        Assert.NotEmpty(result.Detail);
    }

    [Fact]
    public async Task GetChain_EncryptionThatFails_IsNotTriedAgain()
    {
        await using CboeHost host = await CboeHost.StartAsync();
        int port = host.Upstream.Port;
        await using CboeHost secure = await CboeHost.StartAsync(options =>
            options.BaseAddress = $"https://127.0.0.1:{port}" // speaks plain HTTP
        );

        var result = await secure.AskAsync();

        Assert.Equal(FetchFailure.Unavailable, result.Failure);
        Assert.Contains("secure", result.Detail, StringComparison.Ordinal);
        Assert.Equal(1, secure.Provider.Health.CallCount);
    }

    /// <summary>A busy machine may move the clock some steps further before the test sees the answer.</summary>
    private static TimeSpan ClockSteps(int seconds) => TimeSpan.FromSeconds(seconds + 9);

    private static async Task HangAsync(HttpContext context)
    {
        TaskCompletionSource gone = new();
        await using var registration = context.RequestAborted.Register(() => gone.TrySetResult());
        await gone.Task;
    }
}
