using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Store.Maintenance;

namespace Strikelight.Store.Tests.Retention;

public sealed class ThinRuleTests
{
    private static readonly StoreOptions Options = new() { PollDays = 31, PollMinutes = 5 };

    private static readonly Gen<long[]> Polls = Gen.Long[
            TestStore.Morning.UtcTicks,
            TestStore.Morning.AddHours(7).UtcTicks
        ]
        .Array[0, 60]
        .Select(ticks => ticks.Distinct().Order().ToArray());

    [Fact]
    public void Removed_OfTheCurrentDay_IsNothing() =>
        Polls.Sample(polls => ThinRule.Removed(polls, 0, Options).IsEmpty);

    [Fact]
    public void Removed_OfTheMonthBefore_LeavesTheLastOfEveryFiveMinutes() =>
        Gen.Select(Polls, Gen.Int[1, 31])
            .Sample((polls, age) => Kept(polls, age).SequenceEqual(LastOfEach(polls, t => t / (5 * 60 * 10_000_000L))));

    [Fact]
    public void Removed_OfEarlierDays_LeavesTheLast() =>
        Gen.Select(Polls, Gen.Int[32, 4000])
            .Sample((polls, age) => Kept(polls, age).SequenceEqual(LastOfEach(polls, _ => 0)));

    [Fact]
    public void Removed_OfAnyDay_ComesNewestFirst() =>
        Polls.Sample(polls =>
        {
            long[] removed = [.. ThinRule.Removed(polls, 40, Options)];
            return removed.SequenceEqual(removed.OrderDescending());
        });

    [Fact]
    public void MarketDay_OfTheDayClocksGoForward_HasTwentyThreeHours()
    {
        MarketDay day = MarketDay.Of(new DateOnly(2026, 3, 8));

        Assert.Equal(TimeSpan.FromHours(23).Ticks, day.To - day.From);
        Assert.Equal(MarketTime.At(new(2026, 3, 8), TimeOnly.MinValue).UtcTicks, day.From);
    }

    private static long[] Kept(long[] polls, int ageDays) =>
        [.. polls.Except(ThinRule.Removed(polls, ageDays, Options))];

    private static long[] LastOfEach(long[] polls, Func<long, long> stretch) =>
        [.. polls.GroupBy(stretch).Select(group => group.Max())];
}
