using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Indicators;

namespace Strikelight.Core.Tests.Indicators;

public sealed class RealisedVolatilityTests
{
    private const double Rounding = 1e-12;

    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateOnly HalfDay = new(2026, 11, 27);

    // Seven days; the expected values are the estimators' formulas at 50 digits (mpmath), Rogers and Satchell in its
    // printed form ln(H/C)·ln(H/O) + ln(L/C)·ln(L/O).
    private static readonly CandleSeries Days = new(
        TimeSpan.FromDays(1),
        [1, 2, 3, 4, 5, 6, 7],
        [100, 101.5, 102, 100.75, 99.5, 100.25, 101],
        [101.5, 103, 102.25, 101, 101.25, 101.75, 102.5],
        [99.25, 101, 100.5, 98.75, 99.25, 99.75, 100.5],
        [101, 102.25, 100.75, 99, 101, 101.25, 102],
        new double[7]
    );

    [Fact]
    public void CloseToClose_SixReturns_MatchesFiftyDigits() =>
        Assert.Equal(0.23771118770208150619, RealisedVolatility.CloseToClose(Days, 6).Annual, Rounding);

    [Fact]
    public void YangZhang_SixDays_MatchesFiftyDigits() =>
        Assert.Equal(0.19518307032639372033, RealisedVolatility.YangZhang(Days, 6).Annual, Rounding);

    [Fact]
    public void CloseToClose_TooFewSessions_IsMissingAndSaysHowMany()
    {
        RealisedVolatility volatility = RealisedVolatility.CloseToClose(Days, 7);

        Assert.True(double.IsNaN(volatility.Annual));
        Assert.Contains("7 of 8", volatility.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void YangZhang_PricesTimesAFactor_AreAsVolatile()
    {
        CandleSeries scaled = new(
            Days.Interval,
            Days.StartUnixSeconds,
            Times(Days.OpenUsd),
            Times(Days.HighUsd),
            Times(Days.LowUsd),
            Times(Days.CloseUsd),
            Days.VolumeShares
        );

        Assert.Equal(
            RealisedVolatility.YangZhang(Days, 4).Annual,
            RealisedVolatility.YangZhang(scaled, 4).Annual,
            Rounding
        );

        static double[] Times(ReadOnlySpan<double> prices) => [.. prices.ToArray().Select(price => 7 * price)];
    }

    [Fact]
    public void Intraday_FourBars_IsStatedForAYearOfOpenMinutes()
    {
        RealisedVolatility volatility = Intraday(Monday, 9, 50, 100.5, 100.25, 101, 100.75);

        Assert.Equal(0.67520075547898987765, volatility.Annual, Rounding);
        Assert.Equal(4, volatility.BarCount);
    }

    [Fact]
    public void Intraday_BarThatStillRuns_IsLeftOut() =>
        Assert.Equal(
            Intraday(Monday, 9, 50, 100.5, 100.25, 101, 100.75).Annual,
            Intraday(Monday, 9, 52, 100.5, 100.25, 101, 100.75, 90).Annual
        );

    [Fact]
    public void Intraday_AfterTheCloseOfAHalfDay_CountsNoLaterBar()
    {
        double[] prices = [.. Enumerable.Range(0, 60).Select(i => 100 + 0.1 * (i % 3))];

        Assert.Equal(42, Intraday(HalfDay, 18, 0, prices).BarCount); // 210 minutes
    }

    [Fact]
    public void Intraday_OneBar_IsMissing() => Assert.NotEqual("", Intraday(Monday, 9, 36, 100.5).Text);

    private static RealisedVolatility Intraday(DateOnly date, int hour, int minute, params double[] closes)
    {
        DateTimeOffset opensAt = MarketTime.At(date, new(9, 30));
        double[] opens = [100, .. closes[..^1]];
        CandleSeries bars = new(
            TimeSpan.FromMinutes(5),
            [.. closes.Select((_, i) => opensAt.AddMinutes(5 * i).ToUnixTimeSeconds())],
            opens,
            closes,
            closes,
            closes,
            new double[closes.Length]
        );
        TradingSession session = ExchangeCalendar.SessionOnOrAfter(date);
        return RealisedVolatility.Intraday(bars, session, MarketTime.At(date, new(hour, minute)));
    }
}
