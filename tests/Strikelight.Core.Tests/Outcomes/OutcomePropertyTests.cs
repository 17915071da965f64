using System.Globalization;
using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Outcomes;
using static Strikelight.Core.Tests.Outcomes.OutcomeFixture;

namespace Strikelight.Core.Tests.Outcomes;

/// <summary>Whole prices, so that mirroring them about spot is exact.</summary>
public sealed class OutcomePropertyTests
{
    private const int Minutes = 12;

    private static readonly Gen<Bar[]> GenBars = Gen.Select(Gen.Int[-4, 4], Gen.Int[0, 3], Gen.Int[0, 3])
        .Array[Minutes]
        .Select(steps =>
        {
            int close = 100;
            return steps
                .Select(
                    (step, minute) =>
                    {
                        close += step.Item1;
                        return new Bar(minute, close + step.Item2, close - step.Item3, close);
                    }
                )
                .ToArray();
        });

    private static readonly Gen<bool[]> GenKept = Gen.Int[0, 9].Select(digit => digit > 1).Array[Minutes];

    private static readonly Gen<LevelFix> GenFix = Gen.Int[85, 115]
        .Where(level => level != 100)
        .Select(level => Fix(level, Minutes));

    [Fact]
    public void Evaluate_AllBarsThere_EqualsANaiveReading() =>
        Gen.Select(GenFix, GenBars).Sample((fix, bars) => AssertNaive(fix, bars));

    [Fact]
    public void Evaluate_PricesMirroredAboutSpot_HaveTheSameOutcome() =>
        Gen.Select(GenFix, GenBars, GenKept)
            .Sample(
                (fix, bars, kept) =>
                {
                    Bar[] seen = Kept(bars, kept);
                    LevelOutcome outcome = Follow(fix, Bars(seen));
                    Bar[] mirrored =
                    [
                        .. seen.Select(bar => new Bar(bar.Minute, 200 - bar.Low, 200 - bar.High, 200 - bar.Close)),
                    ];
                    LevelOutcome other = Follow(fix.At(200 - fix.LevelUsd), Bars(mirrored));
                    return other with { Fix = fix } == outcome;
                }
            );

    [Fact]
    public void Evaluate_LaterBars_NeverTakeBackWhatHappened() =>
        Gen.Select(GenFix, GenBars, GenKept, Gen.Int[0, Minutes])
            .Sample(
                (fix, bars, kept, count) =>
                {
                    Bar[] seen = Kept(bars, kept);
                    LevelOutcome early = Follow(fix, Bars([.. seen.Take(count)]));
                    LevelOutcome late = Follow(fix, Bars(seen));
                    return early.Touched != OutcomeAnswer.Yes
                        || (
                            late.Touched == OutcomeAnswer.Yes
                            && late.FirstTouchFrom == early.FirstTouchFrom
                            && late.FirstTouchBy == early.FirstTouchBy
                            && late.BeyondUsd >= early.BeyondUsd
                            && late.BackUsd >= early.BackUsd
                            && (early.Exceeded != OutcomeAnswer.Yes || late.Exceeded == OutcomeAnswer.Yes)
                        );
                }
            );

    [Fact]
    public void Evaluate_BarsOutsideOfTheTest_DoNotMatter() =>
        Gen.Select(GenFix, GenBars, GenKept, GenBars, GenBars)
            .Sample(
                (fix, bars, kept, before, after) =>
                {
                    Bar[] seen = Kept(bars, kept);
                    IEnumerable<Bar> earlier = before.Select(bar => bar with { Minute = bar.Minute - Minutes });
                    IEnumerable<Bar> later = after.Select(bar => bar with { Minute = bar.Minute + Minutes });
                    return Follow(fix, Bars([.. earlier, .. seen, .. later])) == Follow(fix, Bars(seen));
                }
            );

    [Fact]
    public void Evaluate_MissingBars_NeverTurnAnAnswerIntoItsOpposite() =>
        Gen.Select(GenFix, GenBars, GenKept)
            .Sample(
                (fix, bars, kept) =>
                {
                    LevelOutcome all = Follow(fix, Bars(bars));
                    LevelOutcome some = Follow(fix, Bars(Kept(bars, kept)));
                    return Agrees(some.Touched, all.Touched)
                        && Agrees(some.Exceeded, all.Exceeded)
                        && Agrees(some.ClosedBeyond, all.ClosedBeyond)
                        && (
                            some.Touched != OutcomeAnswer.Yes
                            || (
                                some.FirstTouchFrom <= all.FirstTouchFrom
                                && all.FirstTouchBy <= some.FirstTouchBy
                                && some.BeyondUsd <= all.BeyondUsd
                                && some.BackUsd <= all.BackUsd
                                && (some.ExcursionsAreLeast || some.BeyondUsd == all.BeyondUsd)
                            )
                        );
                }
            );

    [Fact]
    public void Evaluate_AnInstantWithinABar_SaysNoOnlyWhereAllOfTheBarDoes() =>
        Gen.Select(GenFix, GenBars, Gen.Int[0, 59])
            .Sample(
                (fix, bars, second) =>
                {
                    LevelFix late = new(fix.LevelUsd, 100, 20, At(second / 60.0), fix.EndsAt);
                    LevelOutcome outcome = Follow(late, Bars(bars));
                    LevelOutcome without = Follow(fix, Bars(bars));
                    return (outcome.Touched == OutcomeAnswer.No) == (without.Touched == OutcomeAnswer.No);
                }
            );

    [Theory]
    [InlineData("2026-07-27")]
    [InlineData("2026-07-29")]
    [InlineData("2026-08-05")]
    public void Evaluate_RecordedMinutesOfTheIndex_EqualANaiveReading(string day)
    {
        DateOnly date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        double[][] rows =
        [
            .. RecordedFiles
                .ReadText($"candles/spx-1m/{day}.csv")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Skip(1)
                .Select(line => line.Split(',')[1..].Select(cell => double.Parse(cell, null)).ToArray()),
        ];
        Assert.Equal(390, rows.Length);
        double half = (MarketTime.At(date, new(10, 0)) - MarketTime.At(date, new(9, 30))).TotalMinutes;
        Bar[] afterTen = [.. rows.Select((row, i) => new Bar(i - half, row[1], row[2], row[3])).Skip((int)half)];
        double spot = rows[(int)half][0];

        for (double away = -80; away <= 80; away += 2.5)
        {
            if (away != 0)
            {
                AssertNaive(new(spot + away, spot, 50, KnownAt, At(afterTen.Length)), afterTen);
            }
        }
    }

    private static void AssertNaive(LevelFix fix, Bar[] bars)
    {
        double sign = Math.Sign(fix.LevelUsd - fix.SpotUsd);
        double[] reach = [.. bars.Select(bar => sign * ((sign > 0 ? bar.High : bar.Low) - fix.LevelUsd))];
        int first = Array.FindIndex(reach, beyond => beyond >= 0);
        bool exceeded = reach.Max() > OutcomeRules.Default.ExceedFraction * fix.ExpectedMoveUsd;

        LevelOutcome outcome = Follow(fix, Bars(bars));

        Assert.Equal(first >= 0 ? OutcomeAnswer.Yes : OutcomeAnswer.No, outcome.Touched);
        Assert.Equal(exceeded ? OutcomeAnswer.Yes : OutcomeAnswer.No, outcome.Exceeded);
        bool closedBeyond = sign * (bars[^1].Close - fix.LevelUsd) > 0;
        Assert.Equal(closedBeyond ? OutcomeAnswer.Yes : OutcomeAnswer.No, outcome.ClosedBeyond);
        Assert.Equal(first >= 0 ? At(first) : null, outcome.FirstTouchFrom);
        Assert.Equal(first >= 0 ? reach.Max() : double.NaN, outcome.BeyondUsd);
        Assert.Equal(first >= 0 ? double.NaN : -reach.Max(), outcome.ClosestUsd);
        Assert.False(outcome.ExcursionsAreLeast);
    }

    private static Bar[] Kept(Bar[] bars, bool[] kept) => [.. bars.Where((_, i) => kept[i])];

    private static bool Agrees(OutcomeAnswer answer, OutcomeAnswer truth) => !answer.IsKnown() || answer == truth;
}
