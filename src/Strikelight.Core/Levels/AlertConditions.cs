using System.Collections.Immutable;

namespace Strikelight.Core.Levels;

/// <summary>The state of every level alert: a function of spot, levels, expected move and the state before.</summary>
/// <remarks>
/// A wall always lies on its side of spot, so a break is judged against the wall that was in force when spot stood
/// before it. That wall stays in force while spot is beyond it. Definition: docs/math/alerts.md.
/// </remarks>
public static class AlertConditions
{
    /// <summary>One condition a rule, in the order of <see cref="AlertRule"/>.</summary>
    /// <param name="input">Spot, levels and the move to the close.</param>
    /// <param name="previous">The conditions before; empty at the start of a session.</param>
    /// <param name="settings">Bands; the defaults when null.</param>
    public static ImmutableArray<AlertCondition> Evaluate(
        AlertInput input,
        ImmutableArray<AlertCondition> previous = default,
        AlertSettings? settings = null
    )
    {
        ArgumentNullException.ThrowIfNull(input);
        Guard.FinitePositive(input.SpotUsd);
        Judge judge = new(input, previous.IsDefault ? [] : previous, settings ?? AlertSettings.Default);
        return
        [
            judge.Test(AlertRule.SupportTest, input.PutWall, input.SpotUsd - input.PutWall.PriceUsd),
            judge.Break(AlertRule.SupportBreak, input.PutWall, 1),
            judge.Test(AlertRule.ResistanceTest, input.CallWall, input.CallWall.PriceUsd - input.SpotUsd),
            judge.Break(AlertRule.ResistanceBreak, input.CallWall, -1),
            judge.ZeroGamma(),
            judge.Range(),
        ];
    }

    private sealed class Judge(AlertInput input, ImmutableArray<AlertCondition> previous, AlertSettings settings)
    {
        private readonly double _move = input.MoveToCloseUsd;

        public AlertCondition Test(AlertRule rule, LevelResult wall, double distance) =>
            Near(rule, wall.PriceUsd, distance, settings.TestBand * _move);

        public AlertCondition ZeroGamma() =>
            Near(
                AlertRule.ZeroGammaProximity,
                input.ZeroGamma.PriceUsd,
                Math.Abs(input.SpotUsd - input.ZeroGamma.PriceUsd),
                settings.ZeroGammaBand * _move
            );

        public AlertCondition Range()
        {
            double low = input.PutWall.PriceUsd;
            double high = input.CallWall.PriceUsd;
            bool between = low < input.SpotUsd && input.SpotUsd < high;
            AlertCondition near = Near(
                AlertRule.RangeBound,
                0.5 * (low + high),
                high - low,
                settings.RangeWidth * _move
            );
            return near.State == AlertState.Triggered && !between ? near with { State = AlertState.Armed } : near;
        }

        // Side: +1 where spot belongs above the wall, −1 where it belongs below.
        public AlertCondition Break(AlertRule rule, LevelResult wall, int side)
        {
            AlertCondition? before = Before(rule);
            double held = before is { State: not AlertState.Unavailable } ? before.LevelUsd : wall.PriceUsd;
            double beyond = side * (held - input.SpotUsd);
            double threshold = settings.BreakBand * _move;
            if (!double.IsFinite(beyond) || !(threshold > 0))
            {
                return AlertCondition.Unavailable(rule);
            }
            bool broken = before?.State == AlertState.Triggered;
            bool triggered = broken ? beyond > -settings.Hysteresis * threshold : beyond > threshold;
            // Back before the wall: whatever is the wall now is in force. Between the two the old one stays.
            bool adopt = !triggered && beyond <= 0 && wall.HasLevel;
            double level = adopt ? wall.PriceUsd : held;
            return new(
                rule,
                triggered ? AlertState.Triggered : AlertState.Armed,
                level,
                side * (level - input.SpotUsd),
                threshold
            );
        }

        private AlertCondition Near(AlertRule rule, double level, double distance, double threshold)
        {
            if (!double.IsFinite(distance) || !(threshold > 0))
            {
                return AlertCondition.Unavailable(rule);
            }
            bool held = Before(rule)?.State == AlertState.Triggered;
            double limit = held ? threshold * (1 + settings.Hysteresis) : threshold;
            bool triggered = distance >= 0 && distance <= limit;
            return new(rule, triggered ? AlertState.Triggered : AlertState.Armed, level, distance, threshold);
        }

        private AlertCondition? Before(AlertRule rule) => previous.FirstOrDefault(condition => condition.Rule == rule);
    }
}
