using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Web.Budget;
using Strikelight.Web.Features.Memory;
using Strikelight.Web.Live;
using Strikelight.Web.Tests.Budget;

namespace Strikelight.Web.Tests.Memory;

public sealed class MemoryHistoryTests : IAsyncDisposable
{
    private const int Megabyte = 1 << 20;

    private readonly FakeTimeProvider _clock = new(new(2026, 11, 2, 15, 0, 0, TimeSpan.Zero));
    private readonly SteppedGauge _gauge = new();
    private readonly Holder _pages = new();
    private readonly LiveViews _views;
    private readonly MemoryHistory _history;

    public MemoryHistoryTests()
    {
        _views = new(
            Options.Create(new LiveOptions()),
            BudgetPlan.Of(new(1L << 30, "test"), new BudgetOptions()),
            _clock,
            NullLogger<LiveViews>.Instance
        );
        _history = new(_gauge, [_pages], _views, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        _history.Dispose();
        await _views.DisposeAsync();
    }

    [Fact]
    public void Sample_MoreThanAnHour_KeepsTheNewestHourInOrder()
    {
        const int samples = 2 * MemoryHistory.PointsMost + 7;
        for (int i = 1; i <= samples; i++)
        {
            _gauge.LiveBytes = i;
            _history.Sample();
            _clock.Advance(MemoryHistory.Pause);
        }

        HistoryPoint[] points = _history.Points();

        Assert.Equal(
            Enumerable.Range(samples - MemoryHistory.PointsMost + 1, MemoryHistory.PointsMost).Select(i => (long)i),
            points.Select(point => point.RssBytes)
        );
        Assert.Equal(points.Select(point => point.At).Order(), points.Select(point => point.At));
    }

    [Fact]
    public void LeastRest_OfTwoMinutes_ForgetsWhatPassedAndWhatIsOlder()
    {
        Rest(1000, 4);
        Rest(300, 1);
        Rest(600, 2);

        Assert.Equal(300, _history.LeastRestBytes());

        Rest(600, 11);
        Assert.Equal(600, _history.LeastRestBytes());
    }

    [Fact]
    public void LeastRest_OfAProcessThatJustStarted_IsTheNewestUntilTheStartIsOver()
    {
        Assert.Null(_history.LeastRestBytes());

        Rest(40, 1);
        Assert.Equal(40, _history.LeastRestBytes());
        Rest(90, 3);
        Assert.Equal(90, _history.LeastRestBytes());
        Rest(80, 1);
        Assert.Equal(80, _history.LeastRestBytes());
        Rest(85, 4);
        Assert.Equal(80, _history.LeastRestBytes());
    }

    [Fact]
    public void Sample_TenHours_AllocatesNothing()
    {
        _history.Sample();
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < 10 * MemoryHistory.PointsMost; i++)
        {
            _history.Sample();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(MemoryHistory.PointsMost, _history.Points().Length);
    }

    [Fact]
    public async Task Run_ClockMoves_SamplesWithoutAnybodyLooking()
    {
        await _history.StartAsync(TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => _history.Points().Length >= 3, "three points", _clock, MemoryHistory.Pause);

        await _history.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(49, 200, null)]
    [InlineData(50, 200, 2.0)]
    [InlineData(100, 150, 0.5)]
    public void BytesAViewer_ByCount_IsMeasuredFromTheLastPointWithoutViewers(
        int viewers,
        int rssMegabytes,
        double? megabytesEach
    )
    {
        HistoryPoint[] points =
        [
            new(_clock.GetUtcNow(), 80L * Megabyte, 0, 0, 0),
            new(_clock.GetUtcNow(), 100L * Megabyte, 0, 0, 0),
            new(_clock.GetUtcNow(), 130L * Megabyte, 0, 7, 0),
        ];

        double? bytes = MemoryActivity.BytesAViewer(points, viewers, (long)rssMegabytes * Megabyte);

        Assert.Equal(megabytesEach * Megabyte, bytes);
        Assert.Null(MemoryActivity.BytesAViewer(points[2..], viewers, (long)rssMegabytes * Megabyte));
    }

    /// <summary>So many points of a process that holds so many bytes beyond the lines.</summary>
    private void Rest(long bytes, int points)
    {
        _pages.Bytes = 200;
        _gauge.LiveBytes = bytes + _pages.Bytes;
        for (int i = 0; i < points; i++)
        {
            _history.Sample();
        }
    }

    private sealed class Holder : IByteHolder
    {
        public long Bytes { get; set; }

        public BudgetLine Line { get; } = BudgetPlan.Of(new(1L << 30, "test"), new BudgetOptions()).Pages;

        public ByteUse Use() => new(Bytes, 1);

        public void Press(PressureLevel level)
        {
            // Holds what the test says whatever happens.
        }
    }
}
