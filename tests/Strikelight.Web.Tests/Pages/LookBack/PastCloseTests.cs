using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Budget;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Tests.Pages.LookBack;

public sealed class PastCloseTests : IDisposable
{
    private static readonly DateTimeOffset Close = new(2026, 11, 19, 21, 0, 0, TimeSpan.Zero);

    private readonly LookBackCache _cache = new(
        BudgetPlan.Of(new(256L << 20, "test"), new()),
        new(),
        new(),
        new FakeTimeProvider(Close),
        NullLogger<LookBackCache>.Instance
    );

    public void Dispose() => _cache.Dispose();

    [Fact]
    public async Task Of_ChainOfTheClose_IsTheExpectedMoveOfThatSeriesThen()
    {
        ChainSnapshot chain = SampleChain.At("SPY", Close.AddMinutes(-1), 600);

        LookBackAnswer<CloseMove> answer = await AnswerAsync(FetchResult<ChainSnapshot>.Ok(chain), chain.Series[0]);

        var expected = ExpectedMove.Compute(ChainSlice.Of(ChainAnalyzer.Analyze(chain, new()), ExpiryScope.All));
        Assert.NotNull(answer.Value);
        Assert.Equal(expected.MoveUsd, answer.Value.MoveUsd);
        Assert.Equal(expected.Straddle.PriceUsd, answer.Value.StraddleUsd);
        Assert.Equal(Close.AddMinutes(-1), answer.Value.MarketTime);
    }

    [Fact]
    public async Task Of_LastChainIsOld_IsMissingAndSaysFromWhen()
    {
        ChainSnapshot chain = SampleChain.At("SPY", Close.AddHours(-2), 600);

        LookBackAnswer<CloseMove> answer = await AnswerAsync(FetchResult<ChainSnapshot>.Ok(chain), chain.Series[0]);

        Assert.Equal(LookBackState.Missing, answer.State);
        Assert.Contains("2026-11-19 14:00 ET", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_SettlementNotListedThen_IsMissing()
    {
        ChainSnapshot chain = SampleChain.At("SPY", Close, 600);
        OptionSeries later = SampleChain.At("SPY", Close.AddDays(7), 600).Series[0];

        LookBackAnswer<CloseMove> answer = await AnswerAsync(FetchResult<ChainSnapshot>.Ok(chain), later);

        Assert.Equal(LookBackState.Missing, answer.State);
        Assert.Contains("does not list", answer.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FetchFailure.NoHistory, LookBackState.Missing)]
    [InlineData(FetchFailure.Unavailable, LookBackState.Failed)]
    public async Task Of_NoChain_IsWhatTheSourceSays(FetchFailure failure, LookBackState expected)
    {
        OptionSeries series = SampleChain.At("SPY", Close, 600).Series[0];

        LookBackAnswer<CloseMove> answer = await AnswerAsync(FetchResult<ChainSnapshot>.Failed(failure, "why"), series);

        Assert.Equal(expected, answer.State);
        Assert.Equal("why", answer.Reason);
    }

    private async Task<LookBackAnswer<CloseMove>> AnswerAsync(FetchResult<ChainSnapshot> chain, OptionSeries series)
    {
        PastClose past = new(
            _cache,
            new ScriptedProvider(new FakeTimeProvider(Close)),
            new OneChain(chain),
            snapshot => ChainAnalyzer.Analyze(snapshot, new())
        );
        Assert.Equal(LookBackState.Pending, past.Of("SPY", series, Close, isLive: true).State);
        await _cache.SettleAsync();
        return past.Of("SPY", series, Close, isLive: true);
    }

    private sealed class OneChain(FetchResult<ChainSnapshot> chain) : IPastChains
    {
        public Task<FetchResult<ChainSnapshot>> ChainAtAsync(
            string symbol,
            DateTimeOffset at,
            CancellationToken cancellation
        ) => Task.FromResult(chain);
    }
}
