using Microsoft.Extensions.Options;
using Strikelight.Web.Features.Memory.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Memory;

/// <summary>Readings of the process as what moves the Memory page: taken while somebody looks.</summary>
/// <remarks>
/// Thread-safe. While nobody looks, one is taken when asked for. All forms of the page, the badge and the metrics share
/// one reading.
/// </remarks>
public sealed class MemoryFeed(MemoryQuery query, IOptions<MemoryOptions> options, TimeProvider clock) : IPageFeed
{
    /// <summary>The one topic.</summary>
    public const string Topic = "memory";

    private readonly TimeSpan _pause = TimeSpan.FromSeconds(options.Value.RefreshSeconds);
    private readonly Lock _gate = new();
    private readonly Watchers _watchers = new();
    private volatile Reading? _reading;
    private ITimer? _timer;

    /// <summary>Whether readings are taken without being asked for.</summary>
    public bool IsRunning => !_watchers.IsEmpty;

    /// <summary>The newest reading, taken now where it is older than the page's cadence.</summary>
    public MemoryView Current()
    {
        lock (_gate)
        {
            if (_reading is not { } kept || clock.GetElapsedTime(kept.TakenAt) >= _pause)
            {
                kept = TakeLocked();
            }
            return kept.View;
        }
    }

    /// <summary>The reading of the present version, however old.</summary>
    public MemoryView Newest() => _reading?.View ?? Current();

    /// <inheritdoc />
    public Task PrepareAsync(string topic, TimeSpan cadence, CancellationToken cancellation)
    {
        Current();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public long Version(string topic) => _reading?.Version ?? 0;

    /// <inheritdoc />
    public IDisposable? Watch(string topic, TimeSpan cadence, Action changed)
    {
        lock (_gate)
        {
            _timer ??= clock.CreateTimer(_ => Tick(), null, _pause, _pause);
            return _watchers.Add(changed, StopWithoutWatchers);
        }
    }

    private void Tick()
    {
        lock (_gate)
        {
            if (_timer is null)
            {
                return; // the last viewer left meanwhile
            }
            TakeLocked();
        }
        _watchers.Tell();
    }

    private Reading TakeLocked() => _reading = new((_reading?.Version ?? 0) + 1, clock.GetTimestamp(), query.Read());

    private void StopWithoutWatchers()
    {
        lock (_gate)
        {
            if (_watchers.IsEmpty)
            {
                _timer?.Dispose();
                _timer = null;
            }
        }
    }

    private sealed record Reading(long Version, long TakenAt, MemoryView View);
}
