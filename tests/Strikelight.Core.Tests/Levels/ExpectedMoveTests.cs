using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class ExpectedMoveTests
{
    /// <summary>A few multiplications.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Probabilities are printed in percent with one decimal.</summary>
    private const double Printed = 5e-4;

    private static readonly DateTimeOffset TuesdayNoon = MarketTime.At(new(2024, 1, 16), new(12, 0));
    private static readonly DateOnly Tuesday = new(2024, 1, 16);
    private static readonly DateOnly Friday = new(2024, 1, 19);

    private static ChainFixture Quoted(double spot, params (double Strike, double Straddle)[] strikes)
    {
        ChainFixture fixture = new("SPY", spot, TuesdayNoon);
        foreach ((double strike, double straddle) in strikes)
        {
            foreach (OptionSide side in Enum.GetValues<OptionSide>())
            {
                fixture.Add(
                    ChainFixture.Row(side, strike, Friday, "SPY") with
                    {
                        BidUsd = straddle / 2 - 0.05,
                        AskUsd = straddle / 2 + 0.05,
                    }
                );
            }
        }
        return fixture;
    }

    private static ExpectedMove Move(ChainFixture fixture) =>
        ExpectedMove.Compute(ChainSlice.Of(fixture.Analysis(), ExpiryScope.All));

    [Fact]
    public void Straddle_OfTen_StandsForASigmaOfTwelveFiftyThree()
    {
        ExpectedMove move = Move(Quoted(100, (100, 10)));

        Assert.Equal(10, move.Straddle.PriceUsd, Rounding);
        Assert.Equal(12.53, move.Straddle.SigmaUsd, 0.005);
    }

    [Theory]
    [InlineData(0.575, 1.0)]
    [InlineData(0.502, 0.85)] // often called one standard deviation
    [InlineData(0.683, 1.253)]
    public void Probabilities_OfANormalMove_AreThePrintedOnes(double printed, double straddles) =>
        Assert.Equal(printed, NormalWithin(straddles / StraddleQuote.SigmaPerStraddle), Printed);

    [Fact]
    public void Probabilities_StatedOnPages_AreTheNormalOnes()
    {
        Assert.Equal(StraddleQuote.ProbabilityWithin, NormalWithin(1 / StraddleQuote.SigmaPerStraddle), Printed / 10);
        Assert.Equal(ExpectedMove.ProbabilityWithin, NormalWithin(1), Printed / 10);
    }

    [Fact]
    public void Straddle_ForwardBetweenStrikes_IsLinear()
    {
        ExpectedMove move = Move(Quoted(101, (95, 50), (100, 10), (104, 12), (110, 50)));

        Assert.Equal(10.5, move.Straddle.PriceUsd, Rounding);
        Assert.Equal((100, 104), (move.Straddle.LowStrikeUsd, move.Straddle.HighStrikeUsd));
    }

    [Fact]
    public void Straddle_WithoutTwoSidedQuotes_IsMissingWhileTheMoveStands()
    {
        ExpectedMove move = Move(new ChainFixture("SPY", 100, TuesdayNoon).Add(OptionSide.Call, 100, 1, Friday));

        Assert.True(double.IsNaN(move.Straddle.PriceUsd));
        Assert.NotEmpty(move.Straddle.Text);
        Assert.Equal(NoLevelReason.None, move.Reason);
    }

    [Fact]
    public void Straddle_ForwardOutsideOfTheStrikes_IsMissing() =>
        Assert.Contains("outside", Move(Quoted(120, (100, 10), (110, 12))).Straddle.Text, StringComparison.Ordinal);

    [Fact]
    public void MoveUsd_NearestSettlement_IsSpotTimesSigmaRootTime()
    {
        ChainFixture fixture = Quoted(100, (100, 10)).Add(OptionSide.Call, 100, 1, new(2024, 2, 16));

        ExpectedMove move = Move(fixture);

        double years = (3 * 24 + 4) / 24.0 / 365; // Tuesday noon to Friday 16:00
        Assert.Equal(Friday, move.Series?.Expiry);
        Assert.Equal(100 * 0.2 * Math.Sqrt(years), move.MoveUsd, Rounding);
        Assert.Equal(2 * move.MoveUsd, move.HighUsd - move.LowUsd, Rounding);
    }

    [Fact]
    public void Compute_NearestExpiryWithoutVolatility_IsNotReplacedByALaterOne()
    {
        ChainFixture fixture = new("SPY", 100, TuesdayNoon)
        {
            Volatility = (series, _) => series.Expiry == Friday ? double.NaN : 0.2,
        };
        ExpectedMove move = Move(
            fixture.Add(OptionSide.Call, 100, 1, Friday).Add(OptionSide.Call, 100, 1, new(2024, 2, 16))
        );

        Assert.Equal(NoLevelReason.NoVolatility, move.Reason);
        Assert.True(double.IsNaN(move.MoveUsd));
    }

    [Theory]
    [InlineData("12:00", 1.0)] // settles with this session's close: the whole move
    [InlineData("15:59", 1.0)]
    public void ToCloseUsd_SettlingToday_IsTheWholeMove(string time, double share)
    {
        DateTimeOffset now = MarketTime.At(Tuesday, TimeOnly.Parse(time, Invariant));
        ChainAnalysis analysis = new ChainFixture("SPY", 100, now).Add(OptionSide.Call, 100, 1, Tuesday).Analysis();
        ExpectedMove move = ExpectedMove.Compute(ChainSlice.Of(analysis, ExpiryScope.All));

        Assert.Equal(move.MoveUsd * share, SessionMove.ToCloseUsd(move, now), Rounding);
    }

    [Theory]
    [InlineData("2024-01-16", "12:00", 240, 240 + 3 * 390)]
    [InlineData("2024-01-16", "20:00", 390, 3 * 390)] // the next session
    [InlineData("2024-01-15", "12:00", 390, 4 * 390)] // a holiday
    public void ToCloseUsd_SettlingLater_SharesByTradingMinutes(string date, string time, double left, double all)
    {
        DateTimeOffset now = MarketTime.At(DateOnly.Parse(date, Invariant), TimeOnly.Parse(time, Invariant));
        ChainAnalysis analysis = new ChainFixture("SPY", 100, now).Add(OptionSide.Call, 100, 1, Friday).Analysis();
        ExpectedMove move = ExpectedMove.Compute(ChainSlice.Of(analysis, ExpiryScope.All));

        Assert.Equal(move.MoveUsd * Math.Sqrt(left / all), SessionMove.ToCloseUsd(move, now), Rounding);
    }

    [Fact]
    public void ToCloseUsd_OpeningSettlementNextMorning_IsTheWholeMove()
    {
        DateTimeOffset now = MarketTime.At(new(2024, 1, 18), new(15, 0));
        ChainAnalysis analysis = new ChainFixture("SPX", 4780, now)
            .Add(OptionSide.Call, 4780, 1, Friday, "SPX")
            .Analysis();
        ExpectedMove move = ExpectedMove.Compute(ChainSlice.Of(analysis, ExpiryScope.All));

        Assert.Equal(move.MoveUsd, SessionMove.ToCloseUsd(move, now));
    }

    private static readonly System.Globalization.CultureInfo Invariant = System
        .Globalization
        .CultureInfo
        .InvariantCulture;

    /// <summary>P(|Z| below z) by Simpson's rule.</summary>
    private static double NormalWithin(double z)
    {
        const int steps = 1_000;
        double h = z / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++)
        {
            double weight =
                i is 0 or steps ? 1
                : i % 2 == 1 ? 4
                : 2;
            sum += weight * Math.Exp(-0.5 * i * h * i * h);
        }
        return 2 * sum * h / 3 / Math.Sqrt(2 * Math.PI);
    }
}
