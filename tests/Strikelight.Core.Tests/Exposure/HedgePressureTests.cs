using System.Collections.Immutable;
using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;
using Strikelight.Core.Tests.Oracle;

namespace Strikelight.Core.Tests.Exposure;

public sealed class HedgePressureTests
{
    /// <summary>Of the shares held: roundings of a logarithm, an exponential and a sum.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Of the sum of absolute charms: what bends within a tenth of a second of several hours.</summary>
    private const double Bend = 1e-4;

    private static readonly DateOnly Friday = new(2024, 1, 19);
    private static readonly DateTimeOffset Afternoon = MarketTime.At(Friday, new(14, 7));

    private static readonly (OptionSide Side, double Strike, double Open)[] Book =
    [
        (OptionSide.Put, 4900, 700),
        (OptionSide.Call, 4995, 1200),
        (OptionSide.Call, 5000, 3000),
        (OptionSide.Put, 5000, 2500),
        (OptionSide.Call, 5010, 900),
        (OptionSide.Put, 5050, 400),
    ];

    [Fact]
    public void Compute_SmallBook_HasTheDeltasOfFiftyDigits()
    {
        ChainAnalysis analysis = Fixture(Afternoon).Analysis();
        string[][] rows = [.. OracleFiles.Rows("hedge-pressure.csv")];
        ImmutableArray<DateTimeOffset> instants = [.. rows.Take(6).Select(row => At(row[1]))];

        HedgePressure pressure = HedgePressure.Compute(
            All(analysis),
            Naive(analysis),
            SmileDynamics.StickyStrike,
            instants,
            LaneLoop.Widest
        );

        double[] found = [.. pressure.Unmoved.DeltaShares, .. pressure.Down.DeltaShares, .. pressure.Up.DeltaShares];
        double held = 100 * Book.Sum(line => line.Open);
        for (int i = 0; i < rows.Length; i++)
        {
            Assert.Equal(OracleFiles.Number(rows[i][2]), found[i], held * Rounding);
        }

        DateTimeOffset At(string seconds) =>
            MarketTime.At(Friday, TimeOnly.MinValue) + TimeSpan.FromSeconds(OracleFiles.Number(seconds));
    }

    [Fact]
    public void Compute_FirstDelta_IsTheDeltaExposureOfTheProfile() =>
        RandomChains.Gen.Sample(
            chain =>
            {
                ChainAnalysis analysis = chain.Analysis(1);
                ChainSlice slice = All(analysis);
                SignedPositions naive = Naive(analysis);

                HedgePressure pressure = HedgePressure.Compute(slice, naive);

                ExposureProfile profile = ExposureProfile.Compute(slice, naive);
                double dex = profile.DexUsd[profile.SpotUsd.Length / 2];
                return !pressure.IsKnown
                    || Math.Abs(pressure.Unmoved.DeltaShares[0] * slice.SpotUsd - dex)
                        <= Rounding * Held(analysis) * slice.SpotUsd;
            },
            iter: 100
        );

    [Fact]
    public void Compute_ShortStep_IsCharm() =>
        RandomChains.Gen.Sample(
            chain =>
            {
                ChainAnalysis analysis = chain.Analysis(1);
                SignedPositions naive = Naive(analysis);
                DateTimeOffset now = analysis.Chain.Header.MarketTime;
                TimeSpan step = TimeSpan.FromMilliseconds(100);

                HedgePath path = HedgePressure
                    .Compute(All(analysis), naive, SmileDynamics.StickyStrike, [now, now + step], LaneLoop.Widest)
                    .Unmoved;

                (double charm, double size) = Charm(analysis, naive);
                double years = step.TotalDays / 365;
                double lost = Rounding * Held(analysis) / years; // digits that the difference of two deltas has lost
                return double.IsNaN(path.DeltaShares[0])
                    || Math.Abs(path.HedgeShares(0) / years + charm) <= Bend * size + lost;
            },
            iter: 100
        );

    [Theory]
    [InlineData(SmileDynamics.StickyStrike)]
    [InlineData(SmileDynamics.StickyMoneyness)]
    public void Steps_OfAnyPath_AddUpToTheDeltaLostSinceNow(SmileDynamics smile) =>
        RandomChains.Gen.Sample(
            chain =>
            {
                ChainAnalysis analysis = chain.Analysis(1);
                HedgePressure pressure = HedgePressure.Compute(All(analysis), Naive(analysis), smile);
                double now = pressure.Unmoved.DeltaShares[0];
                return !pressure.IsKnown
                    || new[] { pressure.Unmoved, pressure.Down, pressure.Up }.All(path =>
                    {
                        double steps = Enumerable.Range(0, path.StepCount).Sum(path.HedgeShares);
                        double wanted = now - path.DeltaShares[^1];
                        double allowed = Rounding * Held(analysis);
                        return Math.Abs(path.MoveHedgeShares + steps - wanted) <= allowed
                            && Math.Abs(path.TotalHedgeShares - wanted) <= allowed;
                    });
            },
            iter: 50
        );

    [Fact]
    public void Compute_AnyWidth_IsTheSameToTheBit()
    {
        ChainAnalysis analysis = Fixture(Afternoon).Analysis();
        ImmutableArray<DateTimeOffset> instants = HedgePressure.InstantsFrom(Afternoon);

        ImmutableArray<double>[] found =
        [
            .. new[] { LaneWidth.One, LaneLoop.Widest }.Select(width =>
                HedgePressure
                    .Compute(All(analysis), Naive(analysis), SmileDynamics.StickyMoneyness, instants, width)
                    .Up.DeltaShares
            ),
        ];

        Assert.Equal(found[0], found[1]);
    }

    [Fact]
    public void Compute_StickyMoneyness_PricesMovedStrikesOnTheSmileThatMovedAlong()
    {
        ChainAnalysis analysis = Fixture(Afternoon).Analysis();

        double found = HedgePressure
            .Compute(All(analysis), Naive(analysis), SmileDynamics.StickyMoneyness)
            .Up.DeltaShares[0];

        // The same ratio of strike to forward, between listed strikes linear in variance.
        double wanted = 0;
        ExpiryTerms terms = analysis.Series[0].Terms(5000).AtSpot(5050);
        double[] strikes = [4900, 4995, 5000, 5010, 5050];
        foreach ((OptionSide side, double strike, double open) in Book)
        {
            double place = strike / 1.01;
            int above = Array.FindIndex(strikes, listed => listed >= place);
            double variance =
                above <= 0 ? Square(strikes[Math.Max(above, 0)]) : Between(strikes[above - 1], strikes[above], place);
            double delta = Black76.Greeks(terms, strike, Math.Sqrt(variance), side).Delta;
            wanted += (side == OptionSide.Call ? 1 : -1) * open * 100 * delta;
        }
        Assert.Equal(wanted, found, Rounding * Held(analysis) * 10);

        static double Square(double strike) => Volatility(strike) * Volatility(strike);

        static double Between(double low, double high, double place) =>
            Square(low) + (Square(high) - Square(low)) * Math.Log(place / low) / Math.Log(high / low);
    }

    [Fact]
    public void InstantsFrom_Afternoon_EndsStepsAtQuartersOfAnHourAndTheClose() =>
        Assert.Equal(
            ["14:07", "14:15", "14:30", "14:45", "15:00", "15:15", "15:30", "15:45", "16:00"],
            Times(HedgePressure.InstantsFrom(Afternoon))
        );

    [Fact]
    public void InstantsFrom_HalfDayBeforeTheOpening_StartsWithAStepUpToIt()
    {
        string[] times = Times(HedgePressure.InstantsFrom(MarketTime.At(new(2026, 11, 27), new(9, 25))));

        Assert.Equal(["09:25", "09:30", "09:45"], times[..3]);
        Assert.Equal(["12:45", "13:00"], times[^2..]);
        Assert.Equal(1 + 14 + 1, times.Length);
    }

    [Theory]
    [InlineData("15:59:30")] // the analysis counts a whole minute; half of one runs out
    [InlineData("15:44")]
    public void Compute_LastMinutes_EndInZeroOneOrAHalf(string time)
    {
        ChainAnalysis analysis = new ChainFixture("SPX", 5000, MarketTime.At(Friday, TimeOnly.Parse(time, null)))
            .Add(OptionSide.Call, 4990, 10, Friday, "SPXW")
            .Add(OptionSide.Call, 5000, 10, Friday, "SPXW")
            .Add(OptionSide.Call, 5010, 10, Friday, "SPXW")
            .Analysis();

        HedgePath path = HedgePressure.Compute(All(analysis), Naive(analysis)).Unmoved;

        Assert.Equal(1_500, path.DeltaShares[^1], 1e-9);
    }

    [Fact]
    public void Compute_OpeningSettlement_EndsWithTheOpeningAndIsStillFromThen()
    {
        ChainAnalysis analysis = new ChainFixture("SPX", 5000, MarketTime.At(Friday, new(9, 0)))
            .Add(OptionSide.Call, 4990, 10, Friday, "SPX")
            .Add(OptionSide.Call, 5010, 10, Friday, "SPX")
            .Analysis();

        HedgePath path = HedgePressure.Compute(All(analysis), Naive(analysis)).Unmoved;

        Assert.NotEqual(0, path.HedgeShares(0)); // 09:00 to 09:30
        Assert.All(path.DeltaShares[1..], delta => Assert.Equal(1_000, delta, 1e-9));
    }

    [Fact]
    public void Compute_NothingInScope_SaysWhyAndHasNoNumber()
    {
        ChainAnalysis analysis = Fixture(Afternoon).Analysis();
        ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.Of(new DateOnly(2030, 1, 4)));

        HedgePressure pressure = HedgePressure.Compute(slice, Naive(analysis));

        Assert.False(pressure.IsKnown);
        Assert.True(double.IsNaN(pressure.Unmoved.TotalHedgeShares));
        Assert.True(double.IsNaN(pressure.Up.MoveHedgeShares));
    }

    [Fact]
    public void Compute_StrikeWithoutVolatility_IsCountedAsUncovered()
    {
        ChainFixture fixture = Fixture(Afternoon);
        fixture.Volatility = (_, strike) => strike == 5050 ? double.NaN : 0.12;
        ChainAnalysis analysis = fixture.Analysis();

        HedgePressure pressure = HedgePressure.Compute(All(analysis), Naive(analysis));

        Assert.Equal(new ExposureCoverage(8_300, 400, 0), pressure.Coverage);
    }

    private static ChainFixture Fixture(DateTimeOffset now)
    {
        ChainFixture fixture = new("SPX", 5000, now)
        {
            Rate = 0.04,
            Dividend = 0.013,
            Volatility = (_, strike) => Volatility(strike),
        };
        foreach ((OptionSide side, double strike, double open) in Book)
        {
            fixture.Add(side, strike, open, Friday, "SPXW");
        }
        return fixture;
    }

    private static double Volatility(double strike) => 0.12 + (5000 - strike) / 20000;

    private static ChainSlice All(ChainAnalysis analysis) => ChainSlice.Of(analysis, ExpiryScope.All);

    private static SignedPositions Naive(ChainAnalysis analysis) =>
        SignedPositions.From(analysis.Chain, SignConvention.Naive);

    private static double Held(ChainAnalysis analysis)
    {
        double held = 0;
        foreach (int open in analysis.Chain.OpenInterest)
        {
            held += 100.0 * open;
        }
        return held;
    }

    private static (double Charm, double Size) Charm(ChainAnalysis analysis, SignedPositions positions)
    {
        double charm = 0;
        double size = 0;
        ChainSnapshot chain = analysis.Chain;
        for (int i = 0; i < chain.Count; i++)
        {
            ExpiryTerms terms = analysis.Series[chain.SeriesIndex[i]].Terms(chain.SpotUsd);
            OptionGreeks greeks = Black76.Greeks(terms, chain.StrikeUsd[i], analysis.Volatility[i], chain.Side[i]);
            double one = 100 * positions.Contracts[i] * greeks.Charm;
            charm += one;
            size += Math.Abs(one);
        }
        return (charm, size);
    }

    private static string[] Times(ImmutableArray<DateTimeOffset> instants) =>
        [
            .. instants.Select(instant =>
                MarketTime.InZone(instant).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)
            ),
        ];
}
