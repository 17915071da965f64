using Strikelight.Core.Calendar;
using Strikelight.Providers;
using Strikelight.Web.Board;

namespace Strikelight.Web.Tests.Board;

public sealed class DataStateTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    private static readonly ProviderInfo Delayed = new(
        "cboe",
        "Cboe",
        ProviderKind.Market,
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(15)
    );

    [Theory]
    [InlineData(11, 0, 10, 45, ViewState.Delayed)]
    [InlineData(11, 0, 10, 20, ViewState.Stale)]
    [InlineData(18, 0, 16, 0, ViewState.Closed)]
    [InlineData(8, 0, 7, 59, ViewState.Closed)]
    public void Of_QuotesOfAMarketTime_AreJudgedByIt(int nowHour, int nowMinute, int hour, int minute, string expected)
    {
        SymbolState state = With(MarketTime.At(Friday, new(hour, minute)));

        ViewState judged = DataState.Of(state, Delayed, MarketTime.At(Friday, new(nowHour, nowMinute)), past: false);

        Assert.Equal(expected, judged.Status);
        Assert.NotEqual("", judged.Text);
    }

    [Fact]
    public void Of_AHoliday_NamesIt()
    {
        DateOnly thanksgiving = new(2026, 11, 26);
        SymbolState state = With(MarketTime.At(new(2026, 11, 25), new(16, 0)));

        ViewState judged = DataState.Of(state, Delayed, MarketTime.At(thanksgiving, new(12, 0)), past: false);

        Assert.Equal(ViewState.Closed, judged.Status);
        Assert.Contains("Thanksgiving", judged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_FiveStates_HaveFiveTexts()
    {
        DateTimeOffset now = MarketTime.At(Friday, new(11, 0));
        SymbolState good = With(now.AddMinutes(-15));
        SymbolState none = SymbolState.Unasked("SPX");
        ViewState[] states =
        [
            DataState.Of(none, Delayed, now, false),
            DataState.Of(
                none with
                {
                    Failure = FetchFailure.UnknownSymbol,
                    FailureDetail = "No such symbol.",
                },
                Delayed,
                now,
                false
            ),
            DataState.Of(
                good with
                {
                    Failure = FetchFailure.Unavailable,
                    FailureDetail = "No answer.",
                },
                Delayed,
                now,
                false
            ),
            DataState.Of(good, Delayed, now, false),
            DataState.Of(good, Delayed, MarketTime.At(Friday, new(20, 0)), false),
            DataState.Of(good, Delayed, now.AddHours(1), false),
            DataState.Of(good, Delayed, now, true),
        ];

        Assert.Equal(states.Length, states.Select(state => state.Text).Distinct().Count());
        Assert.Equal(states.Length, states.Select(state => state.Status).Distinct().Count());
    }

    private static SymbolState With(DateTimeOffset marketTime) =>
        SymbolState.Unasked("SPX") with
        {
            Version = 1,
            Chain = new(
                SampleChain.At("SPX", marketTime, 100),
                chain => throw new InvalidOperationException($"no analysis of {chain.Header.Symbol} is asked for here")
            ),
        };
}
