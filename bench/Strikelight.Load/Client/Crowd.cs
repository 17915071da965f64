namespace Strikelight.Load.Client;

/// <summary>Many viewers at once, spread over pages.</summary>
public sealed class Crowd(ServerDoor server, IReadOnlyList<string> pages, LoadTally tally, TimeProvider clock)
    : IAsyncDisposable
{
    private const int Batch = 25;
    private static readonly TimeSpan BatchPause = TimeSpan.FromMilliseconds(25);

    private readonly SegmentTexts _texts = new();
    private readonly List<Viewer> _viewers = [];
    private readonly List<Task> _running = [];
    private CancellationTokenSource _leaving = new();

    /// <summary>The viewers of the present crowd.</summary>
    public IReadOnlyList<Viewer> Viewers => _viewers;

    /// <summary>Starts viewers, a thousand a second.</summary>
    /// <param name="count">How many.</param>
    /// <param name="checkedCount">How many of them inflate and check everything.</param>
    /// <param name="cancellation">Ends the start.</param>
    public async Task ComeAsync(int count, int checkedCount, CancellationToken cancellation)
    {
        for (int i = 0; i < count; i++)
        {
            Start(i, plan => plan with { ChecksAll = i < checkedCount });
            if (i % Batch == Batch - 1)
            {
                await Task.Delay(BatchPause, clock, cancellation);
            }
        }
    }

    /// <summary>Starts viewers all at once with what a browser says that lost its stream.</summary>
    public void ComeBack(int count, string lastEventId)
    {
        for (int i = 0; i < count; i++)
        {
            Start(i, plan => plan with { LoadsPage = false, LastEventId = lastEventId });
        }
    }

    /// <summary>Waits until every viewer has content, or the time is over; gives how many have.</summary>
    public async Task<int> HaveContentAsync(TimeSpan most, CancellationToken cancellation)
    {
        long begun = clock.GetTimestamp();
        while (clock.GetElapsedTime(begun) < most && _viewers.Exists(viewer => viewer.FirstContentAt is null))
        {
            await Task.Delay(BatchPause, clock, cancellation);
        }
        return _viewers.Count(viewer => viewer.FirstContentAt is not null);
    }

    /// <summary>All leave at once.</summary>
    public async Task LeaveAsync()
    {
        await _leaving.CancelAsync();
        await Task.WhenAll(_running);
        _viewers.ForEach(viewer => viewer.Dispose());
        _viewers.Clear();
        _running.Clear();
        _leaving.Dispose();
        _leaving = new();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await LeaveAsync();
        _leaving.Dispose();
    }

    private void Start(int index, Func<ViewerPlan, ViewerPlan> adapt)
    {
        Viewer viewer = new(adapt(new(server, pages[index % pages.Count], _texts)), tally, clock);
        _viewers.Add(viewer);
        _running.Add(viewer.RunAsync(_leaving.Token));
    }
}
