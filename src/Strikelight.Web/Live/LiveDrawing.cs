namespace Strikelight.Web.Live;

/// <summary>What all live views share: settings, clock, turns to draw, and whether to slow down.</summary>
internal sealed class LiveDrawing(LiveOptions options, TimeProvider clock, ILogger logger) : IDisposable
{
    private const int SlowFactor = 2;

    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);
    private volatile bool _isSlow;

    public TimeProvider Clock => clock;

    public ILogger Logger => logger;

    public TimeSpan Beat { get; } = TimeSpan.FromSeconds(options.HeartbeatSeconds);

    /// <summary>Whether memory is short, so that pages are drawn half as often.</summary>
    public bool IsSlow
    {
        get => _isSlow;
        set => _isSlow = value;
    }

    /// <summary>Least time between two drawings of a page.</summary>
    public TimeSpan PauseOf(ILiveSource source)
    {
        TimeSpan least = TimeSpan.FromMilliseconds(options.LeastDrawMilliseconds);
        return IsSlow && SlowFactor * source.Cadence > least ? SlowFactor * source.Cadence : least;
    }

    /// <summary>Seconds between drawings to tell viewers of; null where the page keeps its usual pace.</summary>
    public double? SlowedTo(ILiveSource source) => IsSlow ? PauseOf(source).TotalSeconds : null;

    /// <summary>Draws when a processor is free: a thousand pages do not hold a thousand half-made views.</summary>
    public async Task<Frame> DrawAsync(ILiveSource source, CancellationToken cancellation)
    {
        await _turns.WaitAsync(cancellation);
        try
        {
            return await source.RenderAsync(cancellation);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
