using Strikelight.Core.Levels;
using Strikelight.Web.Features.Walls;

namespace Strikelight.Web.Tests.Walls;

public sealed class AlertMemoryTests
{
    private static readonly DateTimeOffset Open = new(2026, 11, 20, 14, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Next_SpotFallsThroughTheWallInForce_BreakIsTriggered()
    {
        AlertMemory memory = new();
        memory.Next("a", Open, Input(spotUsd: 101, putWallUsd: 100));

        var conditions = memory.Next("a", Open.AddMinutes(1), Input(spotUsd: 99, putWallUsd: 95));

        Assert.Equal(AlertState.Triggered, State(conditions, AlertRule.SupportBreak));
    }

    [Fact]
    public void Next_SameMarketTimeAgain_IsTheSameAnswer()
    {
        AlertMemory memory = new();
        memory.Next("a", Open, Input(101, 100));
        var first = memory.Next("a", Open.AddMinutes(1), Input(99, 95));

        var second = memory.Next("a", Open.AddMinutes(1), Input(99, 95));

        Assert.Equal(first, second);
    }

    [Fact]
    public void Next_NextSession_StartsAfresh()
    {
        AlertMemory memory = new();
        memory.Next("a", Open, Input(101, 100));

        var conditions = memory.Next("a", Open.AddDays(3), Input(99, 95));

        Assert.Equal(AlertState.Armed, State(conditions, AlertRule.SupportBreak));
    }

    [Fact]
    public void Next_AnotherDefinition_HasItsOwnMemory()
    {
        AlertMemory memory = new();
        memory.Next("a", Open, Input(101, 100));

        var conditions = memory.Next("b", Open.AddMinutes(1), Input(99, 95));

        Assert.Equal(AlertState.Armed, State(conditions, AlertRule.SupportBreak));
    }

    [Fact]
    public void Next_MoreDefinitionsThanKept_TheLeastUsedLeaves()
    {
        AlertMemory memory = new();
        memory.Next("first", Open, Input(101, 100));
        for (int i = 0; i < 600; i++)
        {
            memory.Next($"other {i}", Open, Input(101, 100));
        }

        var conditions = memory.Next("first", Open.AddMinutes(1), Input(99, 95));

        Assert.Equal(AlertState.Armed, State(conditions, AlertRule.SupportBreak));
    }

    private static AlertState State(IEnumerable<AlertCondition> conditions, AlertRule rule) =>
        conditions.Single(condition => condition.Rule == rule).State;

    private static AlertInput Input(double spotUsd, double putWallUsd) =>
        new(spotUsd, LevelResult.At(110), LevelResult.At(putWallUsd), LevelResult.At(90), MoveToCloseUsd: 2);
}
