using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Tests.Budget;

public sealed class PressureLadderTests : IDisposable
{
    private const long Total = 100L << 20;

    private readonly FakeTimeProvider _clock = new(new(2026, 11, 2, 15, 0, 0, TimeSpan.Zero));
    private readonly SteppedGauge _gauge = new();
    private readonly Pressed _holder = new();
    private readonly PressureLadder _ladder;

    public PressureLadderTests() =>
        _ladder = new(
            BudgetPlan.Of(new(Total, "test"), new() { RuntimeBytes = 20L << 20 }),
            _gauge,
            [_holder],
            _clock,
            NullLogger<PressureLadder>.Instance
        );

    public void Dispose() => _ladder.Dispose();

    [Fact]
    public void Step_ProcessThatGrowsAndShrinks_GoesUpAndDownInOrder()
    {
        foreach (int percent in (int[])[50, 72, 82, 90, 96, 92, 85, 78, 70, 60])
        {
            StepAt(percent);
        }

        Assert.Equal(
            [
                PressureLevel.Trim,
                PressureLevel.Slow,
                PressureLevel.Refuse,
                PressureLevel.Evict,
                PressureLevel.Refuse,
                PressureLevel.Slow,
                PressureLevel.Trim,
                PressureLevel.None,
            ],
            _holder.Levels
        );
        Assert.Equal(_holder.Levels, _ladder.Changes.Select(change => change.To));
        Assert.Equal(PressureLevel.None, _ladder.Level);
    }

    [Fact]
    public void Step_ShareThatOnlyGarbageMakes_IsCollectedAndNothingIsGivenUp()
    {
        _gauge.LiveBytes = Total / 2;
        _gauge.GarbageBytes = Total / 2;

        _ladder.Step();

        Assert.Equal(1, _gauge.Collections);
        Assert.Empty(_holder.Levels);
    }

    [Fact]
    public void Step_ProcessThatStaysFull_CollectsEveryThreeSeconds()
    {
        _gauge.LiveBytes = Total * 79 / 100;
        for (int i = 0; i < 20; i++)
        {
            _gauge.GarbageBytes = Total * 5 / 100;
            _ladder.Step();
            _clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        Assert.Equal(2, _gauge.Collections);
    }

    [Fact]
    public void Step_QuietMinute_GivesMemoryBackFourTimes()
    {
        for (int i = 0; i < 240; i++)
        {
            _ladder.Step();
            _clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        Assert.Equal(4, _gauge.Returns);
        Assert.Equal(0, _gauge.Collections);
    }

    [Fact]
    public void Step_MemoryThatTheKernelHoldsForSockets_Counts()
    {
        _gauge.LiveBytes = Total / 2;
        _gauge.SocketBytes = Total * 45 / 100;

        _ladder.Step();

        Assert.Equal(PressureLevel.Evict, _ladder.Level);
    }

    [Fact]
    public void Changes_MoreThanThirtyTwo_KeepsTheNewest()
    {
        for (int i = 0; i < 50; i++)
        {
            StepAt(i % 2 == 0 ? 72 : 50);
        }

        Assert.Equal(32, _ladder.Changes.Count);
        Assert.Equal(PressureLevel.None, _ladder.Changes[^1].To);
    }

    private void StepAt(int percent)
    {
        _clock.Advance(TimeSpan.FromSeconds(6));
        _gauge.LiveBytes = Total * percent / 100;
        _ladder.Step();
    }

    private sealed class Pressed : IByteHolder
    {
        public List<PressureLevel> Levels { get; } = [];

        public BudgetLine Line { get; } = new("test", "Test", "Budget:Test", 1, false);

        public ByteUse Use() => default;

        public void Press(PressureLevel level) => Levels.Add(level);
    }
}
