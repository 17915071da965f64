using Strikelight.Core.Outcomes;
using static Strikelight.Core.Tests.Outcomes.OutcomeFixture;

namespace Strikelight.Core.Tests.Outcomes;

public sealed class LevelOutcomeTests
{
    private static readonly Bar[] Above = [new(0, 103, 99, 101), new(1, 106, 100, 104), new(2, 108, 103, 107)];

    [Fact]
    public void Evaluate_ALevelAboveWorkedByHand_HasTouchExcursionsAndClose()
    {
        LevelOutcome outcome = Follow(Fix(105, 4), Bars([.. Above, new(3, 105, 101, 102)]));

        Assert.Equal(OutcomeAnswer.Yes, outcome.Touched);
        Assert.Equal(At(1), outcome.FirstTouchFrom);
        Assert.Equal(At(2), outcome.FirstTouchBy);
        Assert.Equal(OutcomeAnswer.Yes, outcome.Exceeded); // by 3, more than a tenth of 20
        Assert.Equal(OutcomeAnswer.No, outcome.ClosedBeyond);
        Assert.Equal(3, outcome.BeyondUsd);
        Assert.Equal(4, outcome.BackUsd); // the low of the bar of the touch, 100, may have come first
        Assert.Equal(0.15, outcome.BeyondMoves);
        Assert.Equal(0.2, outcome.BackMoves);
        Assert.False(outcome.ExcursionsAreLeast);
        Assert.True(double.IsNaN(outcome.ClosestUsd));
        Assert.Equal(Minute, outcome.Resolution);
        Assert.False(outcome.IsPolled);
    }

    [Fact]
    public void Evaluate_ALevelNotReached_SaysHowNearPriceCame()
    {
        LevelOutcome outcome = Follow(Fix(110, 3), Bars(Above));

        Assert.Equal(OutcomeAnswer.No, outcome.Touched);
        Assert.Equal(OutcomeAnswer.No, outcome.Exceeded);
        Assert.Equal(OutcomeAnswer.No, outcome.ClosedBeyond);
        Assert.Equal(2, outcome.ClosestUsd);
        Assert.Null(outcome.FirstTouchFrom);
        Assert.Null(outcome.FirstTouchBy);
        Assert.True(double.IsNaN(outcome.BeyondUsd));
        Assert.True(double.IsNaN(outcome.BackUsd));
    }

    [Theory]
    [InlineData(108, 0, OutcomeAnswer.Yes, OutcomeAnswer.No)] // the high itself
    [InlineData(106, 0, OutcomeAnswer.Yes, OutcomeAnswer.No)] // beyond by 2, not by more than 2
    [InlineData(105.99, 0, OutcomeAnswer.Yes, OutcomeAnswer.Yes)]
    [InlineData(108.25, 0, OutcomeAnswer.No, OutcomeAnswer.No)]
    [InlineData(108.25, 0.25, OutcomeAnswer.Yes, OutcomeAnswer.No)]
    public void Evaluate_ALevelNearTheHigh_FollowsToleranceAndThreshold(
        double level,
        double tolerance,
        OutcomeAnswer touched,
        OutcomeAnswer exceeded
    )
    {
        OutcomeRules rules = new() { TouchToleranceUsd = tolerance };

        LevelOutcome outcome = LevelOutcome.Evaluate(Fix(level, 3), Bars(Above), rules);

        Assert.Equal(touched, outcome.Touched);
        Assert.Equal(exceeded, outcome.Exceeded);
    }

    [Theory]
    [InlineData(106.5, OutcomeAnswer.Yes)]
    [InlineData(107, OutcomeAnswer.No)]
    public void Evaluate_ACloseBeyondOrAtTheLevel_IsToldApart(double level, OutcomeAnswer expected) =>
        Assert.Equal(expected, Follow(Fix(level, 3), Bars(Above)).ClosedBeyond);

    [Fact]
    public void Evaluate_BarsBeforeTheInstant_AreNotCounted()
    {
        LevelOutcome outcome = Follow(Fix(110, 3), Bars([new(-2, 120, 90, 95), new(-1, 111, 100, 105), .. Above]));

        Assert.Equal(OutcomeAnswer.No, outcome.Touched);
        Assert.Equal(2, outcome.ClosestUsd);
    }

    [Theory]
    [InlineData(109, OutcomeAnswer.No)]
    [InlineData(110, OutcomeAnswer.EdgeBar)]
    public void Evaluate_ABarOverTheInstant_NeverTouchesButMayLeaveADoubt(double high, OutcomeAnswer expected)
    {
        PricePath path = Bars(new(-0.5, high, 99, 100), new(0.5, 104, 99, 101), new(1.5, 103, 99, 101));

        LevelOutcome outcome = Follow(new(110, 100, 20, KnownAt, At(2.5)), path);

        Assert.Equal(expected, outcome.Touched);
        Assert.Equal(OutcomeAnswer.No, outcome.ClosedBeyond);
        Assert.Equal(6, outcome.ClosestUsd);
    }

    [Fact]
    public void Evaluate_ABarOverTheEnd_IsNotCountedAndGivesNoClose()
    {
        LevelOutcome outcome = Follow(new(105, 100, 20, KnownAt, At(1.5)), Bars(Above[0], new(1, 106, 100, 104)));

        Assert.Equal(OutcomeAnswer.EdgeBar, outcome.Touched);
        Assert.Equal(OutcomeAnswer.No, outcome.Exceeded); // that bar goes beyond by 1 only
        Assert.Equal(OutcomeAnswer.EndsEarly, outcome.ClosedBeyond);
    }

    [Fact]
    public void Evaluate_BarsAfterTheEnd_AreNotCounted()
    {
        LevelOutcome outcome = Follow(Fix(105, 1), Bars(Above));

        Assert.Equal(OutcomeAnswer.No, outcome.Touched);
        Assert.Equal(OutcomeAnswer.No, outcome.ClosedBeyond);
    }

    [Fact]
    public void Evaluate_NotReachedWithAGap_IsUnknownButTheCloseIsKnown()
    {
        LevelOutcome outcome = Follow(Fix(110, 3), Bars(Above[0], Above[2]));

        Assert.Equal(OutcomeAnswer.Gap, outcome.Touched);
        Assert.Equal(OutcomeAnswer.Gap, outcome.Exceeded);
        Assert.Equal(OutcomeAnswer.No, outcome.ClosedBeyond);
        Assert.Equal(2, outcome.ClosestUsd);
    }

    [Fact]
    public void Evaluate_TouchedAfterAGap_IsTouchedSinceTheGapAtTheEarliest()
    {
        LevelOutcome outcome = Follow(Fix(105, 3), Bars(Above[0], Above[2]));

        Assert.Equal(OutcomeAnswer.Yes, outcome.Touched);
        Assert.Equal(At(1), outcome.FirstTouchFrom);
        Assert.Equal(At(3), outcome.FirstTouchBy);
        Assert.True(outcome.ExcursionsAreLeast);
    }

    [Fact]
    public void Evaluate_AGapAfterTheTouch_LeavesItsTimeAndMakesExcursionsLeast()
    {
        LevelOutcome outcome = Follow(Fix(103, 3), Bars(Above[0], Above[2]));

        Assert.Equal(At(0), outcome.FirstTouchFrom);
        Assert.Equal(At(1), outcome.FirstTouchBy);
        Assert.True(outcome.ExcursionsAreLeast);
        Assert.Equal(5, outcome.BeyondUsd);
    }

    [Theory]
    [InlineData(double.NaN, 100, 104)]
    [InlineData(106, double.NaN, 104)]
    [InlineData(106, 100, double.NaN)]
    [InlineData(106, 100, 107)] // closes above its high
    [InlineData(106, 0, 104)]
    [InlineData(double.PositiveInfinity, 100, 104)]
    public void Evaluate_ABarThatCannotBe_IsAGap(double high, double low, double close)
    {
        LevelOutcome outcome = Follow(Fix(110, 3), Bars(Above[0], new(1, high, low, close), Above[2]));

        Assert.Equal(OutcomeAnswer.Gap, outcome.Touched);
    }

    [Fact]
    public void Evaluate_PricesThatEndEarly_LeaveItOpen()
    {
        LevelOutcome outcome = Follow(Fix(110, 4), Bars(Above));

        Assert.Equal(OutcomeAnswer.EndsEarly, outcome.Touched);
        Assert.Equal(OutcomeAnswer.EndsEarly, outcome.Exceeded);
        Assert.Equal(OutcomeAnswer.EndsEarly, outcome.ClosedBeyond);
    }

    [Fact]
    public void Evaluate_NoPriceWithinTheTest_SaysSo()
    {
        LevelOutcome outcome = Follow(Fix(110, 4), Bars(new Bar(-1, 103, 99, 100), new Bar(4, 120, 99, 119)));

        Assert.Equal(OutcomeAnswer.NoPrices, outcome.Touched);
        Assert.Equal(OutcomeAnswer.NoPrices, outcome.Exceeded);
        Assert.Equal(OutcomeAnswer.NoPrices, outcome.ClosedBeyond);
        Assert.True(double.IsNaN(outcome.ClosestUsd));
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(100.5, 0.5)]
    public void Evaluate_ALevelAtSpot_IsNoTest(double level, double tolerance)
    {
        OutcomeRules rules = new() { TouchToleranceUsd = tolerance };

        LevelOutcome outcome = LevelOutcome.Evaluate(Fix(level, 3), Bars(Above), rules);

        Assert.Equal(OutcomeAnswer.LevelAtSpot, outcome.Touched);
        Assert.Equal(OutcomeAnswer.LevelAtSpot, outcome.Exceeded);
        Assert.Equal(OutcomeAnswer.LevelAtSpot, outcome.ClosedBeyond);
    }

    [Fact]
    public void Evaluate_WithoutAnExpectedMove_CannotSayExceededOfATouchedLevel()
    {
        LevelOutcome touched = Follow(Fix(105, 3, double.NaN), Bars(Above));
        LevelOutcome untouched = Follow(Fix(110, 3, double.NaN), Bars(Above));
        LevelOutcome bySpot = LevelOutcome.Evaluate(Fix(105, 3, double.NaN), Bars(Above), OutcomeRules.BySpot);

        Assert.Equal(OutcomeAnswer.NoExpectedMove, touched.Exceeded);
        Assert.True(double.IsNaN(touched.BeyondMoves));
        Assert.Equal(OutcomeAnswer.No, untouched.Exceeded);
        Assert.Equal(OutcomeAnswer.Yes, bySpot.Exceeded); // by 3, more than 0.10
    }

    [Fact]
    public void Evaluate_Polls_PutTheTouchBetweenTwoOfThem()
    {
        LevelOutcome outcome = Follow(Fix(95, 3), Polls((0, 100), (0.75, 97), (1.5, 94), (2.25, 96), (3, 93)));

        Assert.True(outcome.IsPolled);
        Assert.Equal(OutcomeAnswer.Yes, outcome.Touched);
        Assert.Equal(At(0.75), outcome.FirstTouchFrom);
        Assert.Equal(At(1.5), outcome.FirstTouchBy);
        Assert.Equal(2, outcome.BeyondUsd);
        Assert.Equal(1, outcome.BackUsd);
        Assert.Equal(OutcomeAnswer.Yes, outcome.ClosedBeyond);
    }

    [Fact]
    public void Evaluate_AFirstPollThatTouches_DatesBackToTheInstant()
    {
        LevelOutcome outcome = Follow(Fix(95, 1), Polls((-0.5, 90), (0.5, 95)));

        Assert.Equal(At(0), outcome.FirstTouchFrom);
        Assert.Equal(At(0.5), outcome.FirstTouchBy);
    }

    [Theory]
    [InlineData(1, OutcomeAnswer.No)]
    [InlineData(1.25, OutcomeAnswer.Gap)]
    public void Evaluate_PollsFurtherApartThanAPriceStands_HaveAGap(double second, OutcomeAnswer expected) =>
        Assert.Equal(expected, Follow(Fix(95, 2), Polls((0, 100), (second, 99), (2, 99))).Touched);

    [Theory]
    [InlineData(1, OutcomeAnswer.No)]
    [InlineData(0.75, OutcomeAnswer.EndsEarly)]
    public void Evaluate_TheLastPoll_StandsToTheEndOrEndsEarly(double last, OutcomeAnswer expected)
    {
        LevelOutcome outcome = Follow(Fix(95, 2), Polls((0, 100), (last, 99), (2.5, 90)));

        Assert.Equal(expected, outcome.Touched);
        Assert.Equal(expected, outcome.ClosedBeyond);
    }

    [Theory]
    [InlineData(0, 100, 20, 1)]
    [InlineData(double.NaN, 100, 20, 1)]
    [InlineData(105, double.PositiveInfinity, 20, 1)]
    [InlineData(105, 100, 0, 1)]
    [InlineData(105, 100, double.PositiveInfinity, 1)]
    [InlineData(105, 100, 20, 0)]
    public void LevelFix_ImpossibleValues_AreRefused(double level, double spot, double move, int minutes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LevelFix(level, spot, move, KnownAt, At(minutes)));

    [Fact]
    public void PricePath_PollsOutOfOrderOrStandingForNoTime_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Polls((1, 100), (1, 101)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PricePath.FromPolls([KnownAt], [100], TimeSpan.Zero));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(double.NaN)]
    public void OutcomeRules_NegativeOrMissingLimits_AreRefused(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new OutcomeRules { TouchToleranceUsd = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new OutcomeRules { ExceedFraction = value });
    }
}
