namespace Strikelight.Web.Live;

/// <summary>What all live views share: settings, clock, and whether to slow down.</summary>
internal sealed class LiveDrawing(LiveOptions options, TimeProvider clock, ILogger logger, ILiveNotice? notice)
{
    private const int SlowFactor = 2;

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

    /// <summary>What every page says now; null where there is nothing to say.</summary>
    public string? Notice => notice?.Text;

    /// <summary>Least time between two drawings of a page.</summary>
    public TimeSpan PauseOf(ILiveSource source)
    {
        TimeSpan least = TimeSpan.FromMilliseconds(options.LeastDrawMilliseconds);
        return IsSlow && SlowFactor * source.Cadence > least ? SlowFactor * source.Cadence : least;
    }

    /// <summary>Seconds between drawings to tell viewers of; null where the page keeps its usual pace.</summary>
    public double? SlowedTo(ILiveSource source) => IsSlow ? PauseOf(source).TotalSeconds : null;
}
