using Strikelight.Web.Budget;
using Strikelight.Web.Live;

namespace Strikelight.Web.Features.Memory;

/// <summary>The last hour of the process: a point every ten seconds, in one array that never grows.</summary>
/// <remarks>Thread-safe. Runs whether somebody looks or not: the hour before a complaint is what is wanted.</remarks>
public sealed class MemoryHistory(
    IMemoryGauge gauge,
    IEnumerable<IByteHolder> holders,
    LiveViews views,
    TimeProvider clock
) : BackgroundService
{
    private const int RestPoints = 12; // two minutes: several collections of the whole heap
    private const int StartPoints = 4; // code and pools of a process that just started are not there yet

    /// <summary>Points kept.</summary>
    public const int PointsMost = 360;

    /// <summary>Time between points.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly IByteHolder[] _holders = [.. holders];
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

    /// <summary>
    /// What the process keeps beyond the lines of the budget: the least of two minutes, since what died after the last
    /// collection of the whole heap is counted until the next. The first half minute of the process counts only while
    /// there is nothing else. Null before the first point.
    /// </summary>
    public long? LeastRestBytes()
    {
        lock (_gate)
        {
            long? least = null;
            long first = Math.Max(_count - RestPoints, Math.Min(StartPoints, _count - 1));
            for (long i = Math.Max(0, first); i < _count; i++)
            {
                least = Math.Min(least ?? long.MaxValue, _points[i % PointsMost].RestBytes);
            }
            return least;
        }
    }

    /// <summary>Adds a point of now; the oldest gives way.</summary>
    public void Sample()
    {
        MemoryReading reading = gauge.Read();
        long held = 0;
        foreach (IByteHolder holder in _holders)
        {
            held += holder.Use().Bytes;
        }
        HistoryPoint point = new(
            clock.GetUtcNow(),
            reading.ResidentBytes,
            reading.HeapBytes,
            views.ViewerCount,
            reading.KeptBytes - held
        );
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
