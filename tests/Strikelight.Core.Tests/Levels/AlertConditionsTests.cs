using System.Collections.Immutable;
using Strikelight.Core.Levels;

namespace Strikelight.Core.Tests.Levels;

/// <summary>Expected move 10: a wall is tested within 2.5, broken beyond 1; left past half as much more.</summary>
public sealed class AlertConditionsTests
{
    private const double Move = 10;

    private static AlertInput At(double spot, double put = 95, double call = 120, double zero = 60) =>
        new(spot, LevelResult.At(call), LevelResult.At(put), LevelResult.At(zero), Move);

    private static AlertState[] Walk(AlertRule rule, params AlertInput[] steps)
    {
        ImmutableArray<AlertCondition> conditions = [];
        List<AlertState> states = [];
        foreach (AlertInput step in steps)
        {
            conditions = AlertConditions.Evaluate(step, conditions);
            states.Add(conditions[(int)rule].State);
        }
        return [.. states];
    }

    [Fact]
    public void Evaluate_EveryRule_IsInTheOrderOfTheEnum()
    {
        ImmutableArray<AlertCondition> conditions = AlertConditions.Evaluate(At(100));

        Assert.Equal(Enum.GetValues<AlertRule>(), conditions.Select(condition => condition.Rule));
        Assert.Equal((5.0, 2.5), (conditions[0].DistanceUsd, conditions[0].ThresholdUsd));
    }

    [Fact]
    public void SupportTest_WithinTheBand_HoldsUntilPastTheHysteresis() =>
        Assert.Equal(
            [AlertState.Armed, AlertState.Triggered, AlertState.Triggered, AlertState.Armed, AlertState.Armed],
            Walk(AlertRule.SupportTest, At(98), At(97.4), At(98.6), At(98.8), At(98))
        );

    [Fact]
    public void ResistanceTest_WithinTheBand_Triggers() =>
        Assert.Equal([AlertState.Triggered], Walk(AlertRule.ResistanceTest, At(118)));

    [Fact]
    public void SupportBreak_WallsMoveAwayWithSpot_IsJudgedAgainstTheWallInForce() =>
        Assert.Equal(
            [AlertState.Armed, AlertState.Armed, AlertState.Triggered, AlertState.Triggered, AlertState.Armed],
            Walk(
                AlertRule.SupportBreak,
                At(96, put: 95),
                At(94.5, put: 90), // beyond, yet within the break band: the wall at 95 stays in force
                At(93.9, put: 90),
                At(95.4, put: 95), // back, within the hysteresis
                At(95.6, put: 95)
            )
        );

    [Fact]
    public void SupportBreak_SlowDriftOfTheWall_IsNoBreak() =>
        Assert.Equal(
            [AlertState.Armed, AlertState.Armed, AlertState.Armed],
            Walk(AlertRule.SupportBreak, At(101, put: 95), At(101, put: 100), At(100, put: 98))
        );

    [Fact]
    public void ResistanceBreak_Mirrored_Triggers() =>
        Assert.Equal(
            [AlertState.Armed, AlertState.Triggered],
            Walk(AlertRule.ResistanceBreak, At(119, call: 120), At(121.5, call: 130))
        );

    [Fact]
    public void ZeroGammaProximity_EitherSide_Triggers() =>
        Assert.Equal(
            [AlertState.Triggered, AlertState.Triggered, AlertState.Armed],
            Walk(AlertRule.ZeroGammaProximity, At(100, zero: 102), At(100, zero: 97), At(100, zero: 95))
        );

    [Fact]
    public void RangeBound_WallsWithinTwoMoves_HoldsWithTheHysteresis() =>
        Assert.Equal(
            [AlertState.Armed, AlertState.Triggered, AlertState.Triggered, AlertState.Armed],
            Walk(
                AlertRule.RangeBound,
                At(100, put: 90, call: 111),
                At(100, put: 90, call: 110),
                At(100, put: 85, call: 114),
                At(100, put: 84, call: 115)
            )
        );

    [Fact]
    public void Evaluate_TwiceWithItsOwnState_ChangesNothing()
    {
        ImmutableArray<AlertCondition> once = AlertConditions.Evaluate(At(96));
        ImmutableArray<AlertCondition> twice = AlertConditions.Evaluate(At(96), once);

        Assert.Equal(once, twice.AsEnumerable());
    }

    [Fact]
    public void Evaluate_LevelOrMoveMissing_IsUnavailableNotArmed()
    {
        LevelResult none = LevelResult.None(NoLevelReason.NoneInRange, "None.");

        ImmutableArray<AlertCondition> noZero = AlertConditions.Evaluate(At(100) with { ZeroGamma = none });
        ImmutableArray<AlertCondition> noMove = AlertConditions.Evaluate(At(100) with { MoveToCloseUsd = double.NaN });
        ImmutableArray<AlertCondition> noWall = AlertConditions.Evaluate(At(100) with { PutWall = none });

        Assert.Equal(AlertState.Unavailable, noZero[(int)AlertRule.ZeroGammaProximity].State);
        Assert.All(noMove, condition => Assert.Equal(AlertState.Unavailable, condition.State));
        Assert.Equal(
            [AlertRule.SupportTest, AlertRule.SupportBreak, AlertRule.RangeBound],
            noWall.Where(condition => condition.State == AlertState.Unavailable).Select(condition => condition.Rule)
        );
    }

    [Fact]
    public void SupportBreak_NoPutWallLeftBelowSpot_KeepsTheWallInForce()
    {
        LevelResult none = LevelResult.None(NoLevelReason.NothingOnThisSide, "None.");

        Assert.Equal(
            [AlertState.Armed, AlertState.Triggered],
            Walk(AlertRule.SupportBreak, At(96), At(90) with { PutWall = none })
        );
    }
}
