using Strikelight.Web.Budget;
using Strikelight.Web.Live;

namespace Strikelight.Web.Features.Memory;

/// <summary>The last hour of the process: a point every ten seconds, in one array that never grows.</summary>
/// <remarks>Thread-safe. Runs whether somebody looks or not: the hour before a complaint is what is wanted.</remarks>
public sealed class MemoryHistory(IMemoryGauge gauge, LiveViews views, TimeProvider clock) : BackgroundService
{
    /// <summary>Points kept.</summary>
    public const int PointsMost = 360;

    /// <summary>Time between points.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly HistoryPoint[] _points = new HistoryPoint[PointsMost];
    private long _count; // since the start

    /// <summary>The points, oldest first.</summary>
    public HistoryPoint[] Points()
    {
        lock (_gate)
        {
            int kept = (int)Math.Min(_count, PointsMost);
            HistoryPoint[] points = new HistoryPoint[kept];
            for (int i = 0; i < kept; i++)
            {
                points[i] = _points[(_count - kept + i) % PointsMost];
            }
            return points;
        }
    }

    /// <summary>Adds a point of now; the oldest gives way.</summary>
    public void Sample()
    {
        MemoryReading reading = gauge.Read();
        HistoryPoint point = new(clock.GetUtcNow(), reading.ResidentBytes, reading.HeapBytes, views.ViewerCount);
        lock (_gate)
        {
            _points[_count++ % PointsMost] = point;
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Sample();
        using PeriodicTimer timer = new(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Sample();
        }
    }
}
